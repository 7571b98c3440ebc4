package org.diplograph.rdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.diplograph.model.Correction;
import org.diplograph.model.Correction.Merge;
import org.diplograph.model.Correction.Note;
import org.diplograph.model.Correction.Relabelling;
import org.diplograph.model.Correction.Retraction;
import org.diplograph.model.Correction.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorrectionGraphTest {

    private static final Note NOTE = new Note("Nguyễn A", LocalDate.of(2026, 1, 2), "both papers say \"he\"");

    private final CorrectionGraph corrections = new CorrectionGraph(Base.DEFAULT);

    @Test
    void whatIsWrittenIsReadBackInItsOrder() {
        List<Correction> all = new ArrayList<>(List.of(
                new Retraction("visit/x", null, NOTE),
                new Retraction("visit/x", "https://example.org/1", NOTE),
                new Split("official/x", "https://example.org/1", "Y Z", NOTE),
                new Split("visit/x", "https://example.org/1", null, NOTE),
                new Relabelling("official/x", "Tô Lâm", NOTE)));
        for (int i = 0; i < 10; i++) {
            all.add(new Merge("official/x" + i, "official/y", NOTE));
        }
        assertThat(corrections.read(corrections.turtle(all))).isEqualTo(all);
    }

    @Test
    void whatIsNotTurtleIsToldWithItsLine() {
        assertThatThrownBy(() -> corrections.read("@prefix dg: <x> .\ndg:a dg:b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line: 2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dg:into <https://w3id.org/diplograph/id/official/y>",
                "dg:corrects <https://w3id.org/diplograph/id/official/x>",
                "dg:corrects <https://elsewhere.org/x>; dg:into <https://w3id.org/diplograph/id/official/y>",
                "dg:corrects <https://w3id.org/diplograph/id/official/x>; dg:into \"y\""
            })
    void aCorrectionThatLacksAPartIsNamed(String parts) {
        String turtle = """
                @prefix dg: <https://w3id.org/diplograph/ontology#> .
                @prefix dcterms: <http://purl.org/dc/terms/> .
                @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
                <https://w3id.org/diplograph/id/correction/7> a dg:Merge ; dcterms:creator "me" ;
                  dcterms:created "2026-01-02"^^xsd:date ; dg:reasons "so" ; %s .
                """.formatted(parts);
        assertThatThrownBy(() -> corrections.read(turtle))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("correction/7");
    }
}
