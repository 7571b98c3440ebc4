package org.diplograph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpellingTest {

    private final Spelling spelling = Spelling.load();

    static Stream<Table.Row> theTwoSpellingsOfEachLineAreOne() {
        return Table.read("spellings.tsv").rows().stream();
    }

    @ParameterizedTest
    @MethodSource
    void theTwoSpellingsOfEachLineAreOne(Table.Row row) {
        String[] example = row.required("example").split("=");
        assertThat(form(row, example[0])).as(row.toString()).isEqualTo(form(row, example[1]));
    }

    @Test
    void inWordsOfOneSyllableEachLetterCounts() {
        assertThat(key("Khanh")).isNotEqualTo(key("Hanh"));
        assertThat(key("Thang")).isNotEqualTo(key("Tang"));
        assertThat(key("Li")).isNotEqualTo(key("Le"));
    }

    @Test
    void namesThatOnlyLookAlikeStayApart() {
        assertThat(key("Gasimov")).isNotEqualTo(key("Hashimov"));
        assertThat(key("Menem")).isNotEqualTo(key("Meneses"));
        assertThat(key("Salman")).isNotEqualTo(key("Salim"));
    }

    private String form(Table.Row row, String word) {
        return row.required("what").equals("syllables") ? spelling.syllables(Fold.fold(word)) : key(word);
    }

    private String key(String word) {
        return spelling.key(Fold.fold(word));
    }
}
