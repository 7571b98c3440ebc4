package org.diplograph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClustersTest {

    @Test
    void whatFitsAllAroundIsOneGroup() {
        assertThat(near(1, 1, 2, 9)).containsExactly(List.of(1, 1, 2), List.of(9));
    }

    @Test
    void whatFitsTwoThatExcludeEachOtherStaysAlone() {
        assertThat(near(1, 2, 3)).containsExactly(List.of(1), List.of(2), List.of(3));
        assertThat(near(1, 1, 2, 3, 3)).containsExactly(List.of(1, 1), List.of(2), List.of(3, 3));
    }

    @Test
    void onlyItemsOfOneBlockAreCompared() {
        assertThat(Clusters.of(List.of(1, 2, 3), i -> List.of(i % 2), (a, b) -> true))
                .containsExactly(List.of(1, 3), List.of(2));
    }

    @Test
    void aThousandReportsOfOneEventAreOneGroup() {
        List<Integer> many = IntStream.range(0, 1000).boxed().toList();
        assertThat(Clusters.of(many, i -> List.of(true), (a, b) -> true)).containsExactly(many);
    }

    private static List<List<Integer>> near(Integer... numbers) {
        return Clusters.of(List.of(numbers), i -> List.of(true), (a, b) -> Math.abs(a - b) <= 1);
    }
}
