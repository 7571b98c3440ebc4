package org.diplograph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void aLineWithACellTooFewIsNamedWithItsNumber() {
        assertThatThrownBy(() -> read("id\tname\nvn\tVietnam\naz\n"))
                .hasMessage("demo.tsv, line 3: 1 cells where the header has 2");
    }

    @Test
    void aBlankLineAndSpaceAroundACellAreWrong() {
        assertThatThrownBy(() -> read("id\nvn\n\naz\n")).hasMessage("demo.tsv, line 3: blank line");
        assertThatThrownBy(() -> read("id\n vn\n")).hasMessage("demo.tsv, line 2: space around ' vn'");
    }

    @Test
    void aFileWithoutHeaderIsWrong() {
        assertThatThrownBy(() -> read("")).hasMessage("demo.tsv: empty, not even a header line");
        assertThatThrownBy(() -> read("id\tid\n")).hasMessage("demo.tsv, line 1: two columns are named 'id'");
    }

    @Test
    void cellsSayWhatTheyExpect() throws IOException {
        Table.Row row = read("name\tlist\tflag\tdate\tlat\n\ta||b\tno\tsoon\tnorth\n")
                .rows()
                .get(0);
        assertThatThrownBy(() -> row.required("name")).hasMessage("demo.tsv, line 2: 'name' is empty");
        assertThatThrownBy(() -> row.list("list")).hasMessageContaining("empty or padded item: a||b");
        assertThatThrownBy(() -> row.yes("flag")).hasMessageContaining("'yes' or empty, not 'no'");
        assertThatThrownBy(() -> row.date("date")).hasMessageContaining("no EDTF date: soon");
        assertThatThrownBy(() -> row.number("lat")).hasMessageContaining("no number: north");
        assertThatThrownBy(() -> row.text("capital")).hasMessageContaining("no column 'capital'");
    }

    @Test
    void listsAreSplitAtBars() throws IOException {
        Table.Row row = read("aliases\tnone\nViet Nam|Việt Nam\t\n").rows().get(0);
        assertThat(row.list("aliases")).containsExactly("Viet Nam", "Việt Nam");
        assertThat(row.list("none")).isEmpty();
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin1 = "id\nC\u00F4te\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Table.read("demo.tsv", new ByteArrayInputStream(latin1)))
                .isInstanceOf(MalformedInputException.class);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> Table.read("nowhere.tsv")).hasMessage("lexicon/nowhere.tsv is not on the class path");
    }

    private static Table read(String text) throws IOException {
        return Table.read("demo.tsv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
