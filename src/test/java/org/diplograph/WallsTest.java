package org.diplograph;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Who may import whom: data goes from left to right, and no stage knows another. */
class WallsTest {

    private static final String ROOT = "org.diplograph.";

    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("source", Set.of("model")),
            Map.entry("text", Set.of("model")),
            Map.entry("lexicon", Set.of("model")),
            Map.entry("mention", Set.of("model", "lexicon")),
            Map.entry("fact", Set.of("model", "lexicon")),
            Map.entry("identity", Set.of("model", "lexicon")),
            Map.entry("rdf", Set.of("model")),
            Map.entry("store", Set.of()),
            Map.entry("query", Set.of("store")),
            Map.entry(
                    "pipeline",
                    Set.of(
                            "model",
                            "source",
                            "text",
                            "lexicon",
                            "mention",
                            "fact",
                            "identity",
                            "rdf",
                            "store",
                            "query")),
            Map.entry("server", Set.of("lexicon", "query", "store", "rdf")),
            Map.entry("app", Set.of("pipeline", "server", "query")));

    /** Where the house is not yet as planned; an entry that is no longer needed fails the build. */
    private static final Map<String, Set<String>> GAPS =
            // The command line opens the store itself, and turns what stands in the way into exit codes.
            Map.of("app", Set.of("store"));

    /** Rooms that know Jena; the others run without it. */
    private static final Set<String> JENA = Set.of("rdf", "store", "query", "pipeline", "server");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.diplograph");

    @Test
    void everyRoomImportsOnlyWhatTheHouseAllows() {
        Set<String> broken = new TreeSet<>();
        Set<String> known = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            for (var dependency : from.getDirectDependenciesFromSelf()) {
                String target = room(dependency.getTargetClass());
                if (!target.isEmpty() && !target.equals(room(from)) && !allowed(room(from), target)) {
                    String gap = room(from) + " imports " + target;
                    (isGap(room(from), target) ? known : broken).add(gap);
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(known)
                .as("gaps that are still there")
                .hasSize(GAPS.values().stream().mapToInt(Set::size).sum());
    }

    @Test
    void onlyTheRoomsOfTheGraphKnowJena() {
        List<String> broken = CLASSES.stream()
                .filter(c -> !JENA.contains(room(c)))
                .filter(c -> c.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d -> d.getTargetClass().getPackageName().startsWith("org.apache.jena")))
                .map(JavaClass::getName)
                .toList();
        assertThat(broken).isEmpty();
    }

    @Test
    void everyClassLivesInARoomAndClassesWereSeen() {
        assertThat(CLASSES.stream().map(WallsTest::room)).isSubsetOf(MAY_IMPORT.keySet());
        assertThat(CLASSES.stream().map(WallsTest::room))
                .contains("model", "lexicon", "identity", "rdf", "store", "pipeline");
        assertThat(CLASSES.size()).isGreaterThan(50);
    }

    private static boolean allowed(String from, String to) {
        return MAY_IMPORT.getOrDefault(from, Set.of()).contains(to);
    }

    private static boolean isGap(String from, String to) {
        return GAPS.getOrDefault(from, Set.of()).contains(to);
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName() + ".";
        if (!name.startsWith(ROOT)) {
            return "";
        }
        String rest = name.substring(ROOT.length());
        return rest.substring(0, Math.max(0, rest.indexOf('.')));
    }
}
