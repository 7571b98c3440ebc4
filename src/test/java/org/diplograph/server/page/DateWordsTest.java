package org.diplograph.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Dates in EDTF read as people write them. */
class DateWordsTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/date-words.tsv", delimiter = '\t', numLinesToSkip = 1)
    void aDateReadsAsPeopleWriteIt(String edtf, String words, String tag) {
        assertThat(DateWords.of(edtf)).isEqualTo(words);
        Element html = Jsoup.parseBodyFragment(DateWords.html(edtf)).body().expectFirst("[title]");
        assertThat(html.text()).isEqualTo(words);
        assertThat(html.attr("title")).isEqualTo(edtf);
        assertThat(html.tagName()).isEqualTo(tag);
        assertThat(html.attr("datetime")).isEqualTo(tag.equals("time") ? edtf : "");
    }

    @Test
    void whatIsNotToldIsSaid() {
        assertThat(DateWords.html("")).contains("date not told");
    }
}
