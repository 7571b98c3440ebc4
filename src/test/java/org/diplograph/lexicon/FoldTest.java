package org.diplograph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Việt Nam          | viet nam
            Tô Lâm            | to lam
            Lê Đức Thọ        | le duc tho
            Əliyev            | eliyev
            Diyarbakır        | diyarbakir
            İstanbul          | istanbul
            Łódź              | lodz
            Côte d’Ivoire     | cote d'ivoire
            Guinea–Bissau     | guinea-bissau
            Weißrussland      | weissrussland
            Þingvellir        | thingvellir
            U.S.              | u.s.
            Sri\u00A0Lanka    | sri lanka
            'two   blanks'    | two   blanks
            """)
    void namesAreComparedWithoutCaseAndMarks(String text, String folded) {
        assertThat(Fold.fold(text)).isEqualTo(folded.replaceAll(" +", " "));
    }

    @ParameterizedTest
    @CsvSource({"Nguyễn Xuân Phúc", "Türkiye", "São Tomé", "Malacañang Palace"})
    void foldingTwiceChangesNothingMore(String text) {
        assertThat(Fold.fold(Fold.fold(text))).isEqualTo(Fold.fold(text));
    }
}
