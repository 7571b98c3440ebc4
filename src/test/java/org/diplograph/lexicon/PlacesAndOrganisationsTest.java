package org.diplograph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesAndOrganisationsTest {

    private static final Lexicon LEXICON = Lexicon.load();

    @Test
    void everyPlaceLiesInAStateOfToday() {
        assertThat(LEXICON.places()).hasSizeGreaterThan(900).allSatisfy(place -> {
            assertThat(LEXICON.state(place.state())).as(place.name()).isPresent();
            assertThat(LEXICON.state(place.state()).orElseThrow().historical()).isFalse();
            assertThat(place.kind()).isIn("capital", "city", "region", "seat");
        });
    }

    @Test
    void everyCapitalIsAPlaceOfItsState() {
        Map<String, PlaceEntry> places =
                LEXICON.places().stream().collect(Collectors.toMap(PlaceEntry::name, Function.identity()));
        SoftAssertions softly = new SoftAssertions();
        for (StateEntry state : LEXICON.states()) {
            PlaceEntry capital = places.get(state.capital());
            softly.assertThat(capital).as("%s: %s", state.id(), state.capital()).isNotNull();
            if (capital != null && !state.historical()) {
                softly.assertThat(capital.kind()).as(capital.name()).isEqualTo("capital");
                softly.assertThat(capital.state()).as(capital.name()).isEqualTo(state.id());
            }
        }
        softly.assertAll();
    }

    @Test
    void noTwoPlacesShareAName() {
        assertThat(LEXICON.places().stream().flatMap(PlaceEntry::names).map(Fold::fold))
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyTheVaticanIsBothAPlaceAndAState() {
        assertThat(LEXICON.places().stream()
                        .flatMap(PlaceEntry::names)
                        .filter(name -> LEXICON.stateByName(name).isPresent()))
                .containsExactly("Vatican City");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ha Noi           | vn | capital
            Hà Nội           | vn | capital
            HCM City         | vn | city
            Kiev             | ua | capital
            Peking           | cn | capital
            Nur-Sultan       | kz | capital
            Naypyidaw        | mm | capital
            Washington D.C.  | us | capital
            The Hague        | nl | city
            Nakhchivan       | az | city
            Crimea           | ua | region
            Camp David       | us | seat
            Sharm El-Sheikh  | eg | city
            Hong Kong        | cn | region
            Greenland        | dk | region
            """)
    void aPlaceIsFoundUnderItsSpellings(String name, String state, String kind) {
        assertThat(LEXICON.places())
                .filteredOn(place -> place.names().anyMatch(n -> Fold.fold(n).equals(Fold.fold(name))))
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.state()).isEqualTo(state);
                    assertThat(place.kind()).isEqualTo(kind);
                });
    }

    @ParameterizedTest
    @CsvSource({"Nice", "Reading", "Victoria", "Male", "Mary", "Split", "Adama", "Medina"})
    void aNameThatIsAlsoAWordOrAPersonAsksForCaution(String name) {
        assertThat(LEXICON.places())
                .filteredOn(place -> place.name().equals(name))
                .singleElement()
                .matches(PlaceEntry::caution);
    }

    @Test
    void anAreaIsNeitherAStateNorAPlaceAndStandsOnce() {
        Set<String> places = LEXICON.places().stream()
                .flatMap(PlaceEntry::names)
                .map(Fold::fold)
                .collect(Collectors.toSet());
        assertThat(LEXICON.areas().stream().flatMap(AreaEntry::names).map(Fold::fold))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(places)
                .contains("indian ocean", "korean peninsula", "latin american", "lake chad");
        assertThat(LEXICON.areas().stream()
                        .flatMap(AreaEntry::names)
                        .filter(name -> LEXICON.stateByName(name).isPresent()))
                .isEmpty();
    }

    @Test
    void organisationsHaveOneIdOneKindAndAStateThatExists() {
        assertThat(LEXICON.organisations()).hasSizeGreaterThan(150).allSatisfy(organisation -> {
            assertThat(organisation.kind())
                    .as(organisation.id())
                    .isIn("international", "parliament", "party", "company", "agency", "other");
            if (organisation.state() != null) {
                assertThat(LEXICON.state(organisation.state()))
                        .as(organisation.id())
                        .isPresent();
            }
            assertThat(organisation.state() == null)
                    .as("%s has no state", organisation.id())
                    .isIn(organisation.kind().equals("international"), true);
        });
        assertThat(LEXICON.organisations()).extracting(OrganisationEntry::id).doesNotHaveDuplicates();
    }

    @Test
    void noTwoOrganisationsShareANameOrAnItemOfWikidata() {
        Set<String> seen = new HashSet<>();
        Map<String, String> items = new HashMap<>();
        for (OrganisationEntry organisation : LEXICON.organisations()) {
            organisation
                    .names()
                    .map(PlacesAndOrganisationsTest::key)
                    .forEach(name -> assertThat(seen.add(name))
                            .as("%s of %s", name, organisation.id())
                            .isTrue());
            if (organisation.qid() != null) {
                assertThat(items.put(organisation.qid(), organisation.id()))
                        .as(organisation.qid())
                        .isNull();
            }
        }
    }

    @Test
    void anOrganisationIsNeverNamedAsAState() {
        assertThat(LEXICON.organisations().stream()
                        .flatMap(OrganisationEntry::names)
                        .filter(name -> LEXICON.stateByName(name).isPresent()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "UN, un",
        "ASEAN, asean",
        "Milli Majlis, az-milli-majlis",
        "YAP, yap",
        "AZERTAC, azertac",
        "SOCAR, socar"
    })
    void acronymsLeadToTheirOrganisation(String name, String id) {
        assertThat(LEXICON.organisations())
                .filteredOn(organisation ->
                        Stream.of(name).anyMatch(n -> organisation.names().anyMatch(n::equals)))
                .extracting(OrganisationEntry::id)
                .containsExactly(id);
    }

    private static String key(String name) {
        return Lexicon.isAcronym(name) ? name : Fold.fold(name);
    }
}
