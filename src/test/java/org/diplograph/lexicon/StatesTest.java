package org.diplograph.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class StatesTest {

    private static final Lexicon LEXICON = Lexicon.load();

    static List<StateEntry> states() {
        return LEXICON.states();
    }

    @ParameterizedTest
    @MethodSource("states")
    void theExampleOfALineNamesThatStateAndNoOther(StateEntry state) {
        assertThat(statesIn(state.example())).as(state.example()).containsExactly(state.id());
    }

    @ParameterizedTest
    @MethodSource("states")
    void everyNameLeadsBackToItsState(StateEntry state) {
        assertThat(state.names())
                .allSatisfy(name -> assertThat(LEXICON.stateByName(name)).contains(state));
    }

    @Test
    void all193MembersAndBothObserversHaveWhatATextCallsThemAndTheirCodes() {
        List<StateEntry> members = states().stream()
                .filter(s -> s.kind().equals("member") || s.kind().equals("observer"))
                .toList();
        assertThat(members).hasSize(193 + 2);
        SoftAssertions softly = new SoftAssertions();
        for (StateEntry state : members) {
            softly.assertThat(state.demonyms()).as("%s demonyms", state.id()).isNotEmpty();
            softly.assertThat(state.capital()).as("%s capital", state.id()).isNotNull();
            softly.assertThat(state.iso2()).as("%s iso2", state.id()).matches("[A-Z]{2}");
            softly.assertThat(state.iso3()).as("%s iso3", state.id()).matches("[A-Z]{3}");
            softly.assertThat(state.qid()).as("%s qid", state.id()).matches("Q[1-9][0-9]*");
            softly.assertThat(state.to()).as("%s to", state.id()).isNull();
            softly.assertThat(state.id()).isEqualToIgnoringCase(state.iso2());
        }
        softly.assertAll();
    }

    @Test
    void noTwoStatesShareACodeOrAnItemOfWikidata() {
        for (var column : List.<Function<StateEntry, Object>>of(
                StateEntry::id, s -> orOwn(s, s.iso2()), s -> orOwn(s, s.iso3()), s -> orOwn(s, s.qid()))) {
            assertThat(states()).extracting(column).doesNotHaveDuplicates();
        }
    }

    @Test
    void demonymsOfSeveralStatesAreDeclaredAsSharedAndNoOthers() {
        Map<String, Set<String>> owners = new HashMap<>();
        for (StateEntry state : states()) {
            state.demonyms()
                    .forEach(
                            d -> owners.computeIfAbsent(d, x -> new TreeSet<>()).add(state.id()));
        }
        for (StateEntry state : states()) {
            assertThat(state.shared())
                    .as(state.id())
                    .containsExactlyInAnyOrderElementsOf(state.demonyms().stream()
                            .filter(d -> owners.getOrDefault(d, Set.of()).size() > 1)
                            .toList());
        }
        assertThat(owners.get("Congolese")).containsExactly("cd", "cg");
        assertThat(owners.get("Dominican")).containsExactly("dm", "do");
    }

    @Test
    void aDemonymIsNeverTheNameOfAnotherState() {
        for (StateEntry state : states()) {
            assertThat(state.demonyms())
                    .allSatisfy(demonym -> LEXICON.stateByName(demonym)
                            .ifPresent(s -> assertThat(s).isEqualTo(state)));
        }
    }

    @Test
    void predecessorsAndSuccessorsPointAtEachOther() {
        for (StateEntry state : states()) {
            assertThat(state.predecessors())
                    .allSatisfy(id -> assertThat(entry(id).successors())
                            .as("successors of %s", id)
                            .contains(state.id()));
            assertThat(state.successors())
                    .allSatisfy(id -> assertThat(entry(id).predecessors())
                            .as("predecessors of %s", id)
                            .contains(state.id()));
        }
    }

    @Test
    void formerStatesHaveAnEndAndASuccessorAndNoCodeOfToday() {
        assertThat(states())
                .filteredOn(StateEntry::historical)
                .hasSizeGreaterThan(40)
                .allSatisfy(state -> {
                    assertThat(state.from()).isNotNull();
                    assertThat(state.to()).isNotNull().isGreaterThan(state.from());
                    assertThat(state.successors()).isNotEmpty();
                    assertThat(state.iso2()).isNull();
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Vietnam                             | vn
            Viet Nam                            | vn
            Democratic Republic of Vietnam      | vn-north
            Republic of Vietnam                 | vn-south
            Azerbaijan                          | az
            Republic of Azerbaijan              | az
            Azerbaijan Soviet Socialist Republic| su-az
            Azerbaijan SSR                      | su-az
            Niger                               | ne
            Nigeria                             | ng
            Guinea                              | gn
            Guinea-Bissau                       | gw
            Equatorial Guinea                   | gq
            Papua New Guinea                    | pg
            Dominica                            | dm
            Dominican Republic                  | do
            the Republic of the Congo           | cg
            Congo-Brazzaville                   | cg
            DR Congo                            | cd
            Zaire                               | cd-zaire
            South Korea                         | kr
            Republic of Korea                   | kr
            DPRK                                | kp
            Georgia                             | ge
            Jordan                              | jo
            Chad                                | td
            Mali                                | ml
            Oman                                | om
            Turkey                              | tr
            Türkiye                             | tr
            Czechia                             | cz
            Czechoslovakia                      | cs
            Burma                               | mm
            CÔTE D’IVOIRE                       | ci
            the Netherlands                     | nl
            Sudan                               | sd
            South Sudan                         | ss
            Republic of China                   | cn-republic
            People's Republic of China          | cn
            Federal Republic of Germany         | de
            German Democratic Republic          | de-east
            Samoa                               | ws
            Yugoslavia                          | yu
            Federal Republic of Yugoslavia      | cs-sm
            """)
    void lookAlikesStayApart(String name, String id) {
        assertThat(LEXICON.stateByName(name)).map(StateEntry::id).contains(id);
    }

    @ParameterizedTest
    @CsvSource({"us", "Us", "usa", "Vietnamese", "the North", "Atlantis", "''", "uae"})
    void whatIsNoNameOfAStateGivesNone(String word) {
        assertThat(LEXICON.stateByName(word)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"US, us", "U.S., us", "USA, us", "UAE, ae", "INDIA, in", "UNITED STATES, us", "DRVN, vn-north"})
    void acronymsHaveToBeInCapitalsAndNamesMayBe(String word, String id) {
        assertThat(LEXICON.stateByName(word)).map(StateEntry::id).contains(id);
    }

    /** Public-domain table of visits: its country labels, all but a few that name an area or a qualified spelling. */
    @Test
    void theCountriesOfTheVisitTableOfTheUsAreKnown() throws IOException {
        Path visits = Path.of(System.getProperty("diplograph.shared", "../shared"), "history-state", "visits");
        assumeTrue(Files.isDirectory(visits), "no history-state data beside the project");
        Set<String> unknown = new TreeSet<>();
        Pattern label = Pattern.compile("<from[^>]*>([^<]*)<");
        try (Stream<Path> files = Files.list(visits)) {
            for (Path file : files.toList()) {
                Matcher from = label.matcher(Files.readString(file, StandardCharsets.UTF_8));
                while (from.find()) {
                    String name = from.group(1).strip().replace("&amp;", "&");
                    if (!name.isEmpty() && LEXICON.stateByName(name).isEmpty()) {
                        unknown.add(name);
                    }
                }
            }
        }
        assertThat(unknown).isSubsetOf("French Polynesia", "New Caledonia", "Hawaii", "Somoa");
    }

    private static StateEntry entry(String id) {
        return LEXICON.state(id).orElseThrow(() -> new AssertionError("no state '" + id + "'"));
    }

    private static Object orOwn(StateEntry state, @Nullable String value) {
        return value == null ? state : value;
    }

    /** The ids of the states that a phrase names, longest name first, as a reader would. */
    private static Set<String> statesIn(String phrase) {
        Map<String, Set<String>> labels = labels();
        List<String> words = List.of(phrase.replaceAll("[,()]", " ").split(" +"));
        Set<String> found = new HashSet<>();
        for (int i = 0; i < words.size(); ) {
            int taken = 1;
            for (int end = words.size(); end > i; end--) {
                Set<String> ids = labels.get(key(String.join(" ", words.subList(i, end))));
                if (ids != null) {
                    found.addAll(ids);
                    taken = end - i;
                    break;
                }
            }
            i += taken;
        }
        return found;
    }

    private static Map<String, Set<String>> labels() {
        Map<String, Set<String>> labels = new HashMap<>();
        for (StateEntry state : states()) {
            List<String> all = new ArrayList<>(state.names().collect(Collectors.toList()));
            all.addAll(state.demonyms());
            for (String label : all) {
                labels.computeIfAbsent(key(label), x -> new HashSet<>()).add(state.id());
            }
        }
        return labels;
    }

    private static String key(String label) {
        return Lexicon.isAcronym(label)
                ? label
                : Fold.fold(label.replaceAll("[,()]", " ")).strip();
    }
}
