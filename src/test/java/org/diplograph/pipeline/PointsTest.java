package org.diplograph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.diplograph.Seeds;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.query.Question;
import org.diplograph.rdf.Base;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.Test;

/** The view says where places lie. */
class PointsTest {

    @Test
    void statesLieWhereTheirCapitalDoesAndCitiesWhereTheyAre() {
        try (GraphStore store = GraphStore.inMemory()) {
            new Loading(store, Base.DEFAULT, Lexicon.load()).load(List.of(Seeds.s0(), Seeds.s3()));
            Question points = Question.of("""
                    SELECT ?name ?lat ?long { ?place skos:prefLabel ?name ; geo:lat ?lat ; geo:long ?long
                      FILTER (?name IN ("Vietnam"@en, "Hanoi"@en, "Baku"@en)) } ORDER BY ?name""");
            assertThat(points.rows(store, 0).cells())
                    .containsExactly(
                            List.of("Baku", "40.3777", "49.892"),
                            List.of("Hanoi", "21.0245", "105.8412"),
                            List.of("Vietnam", "21.0245", "105.8412"));
        }
    }

    @Test
    void nearlyAllCitiesOfTheLexiconHaveAPoint() {
        var cities = Lexicon.load().places().stream()
                .filter(place -> place.kind().equals("city"))
                .toList();
        assertThat(cities.stream().filter(place -> place.latitude() != null).count())
                .isGreaterThan(cities.size() * 8 / 10);
        assertThat(cities).allSatisfy(place -> {
            if (place.latitude() != null && place.longitude() != null) {
                assertThat(place.latitude()).isBetween(-90.0, 90.0);
                assertThat(place.longitude()).isBetween(-180.0, 180.0);
            }
        });
    }
}
