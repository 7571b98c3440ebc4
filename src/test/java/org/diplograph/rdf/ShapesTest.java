package org.diplograph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ontology/shapes.ttl} takes what is well, and says what is wrong with what is not. */
class ShapesTest {

    private static final Path EXAMPLES = Path.of("ontology/examples");
    private static final Path REASONS = Path.of("src/test/resources/invalid-examples.tsv");
    private static final Graph GRAPH = RDFDataMgr.loadGraph("ontology/shapes.ttl");
    private static final Shapes SHAPES = Shapes.parse(GRAPH);

    @ParameterizedTest
    @MethodSource("valid")
    void validExamplesConform(Path file) {
        assertThat(results(RDFDataMgr.loadGraph(file.toString()))).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/invalid-examples.tsv", delimiter = '\t', numLinesToSkip = 1)
    void anInvalidExampleFailsForItsOneReason(String file, String shape, String message) {
        Graph data =
                RDFDataMgr.loadGraph(EXAMPLES.resolve("invalid").resolve(file).toString());
        assertThat(results(data)).containsExactly(shape + ": " + message);
    }

    @Test
    void everyInvalidExampleHasAReasonAndEveryReasonAnExample() throws IOException {
        List<String[]> rows = Files.readAllLines(REASONS).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .toList();
        assertThat(list("invalid").map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(row -> row[0]).toList());
        assertThat(rows.stream().map(row -> row[1]).collect(Collectors.toSet())).isEqualTo(subjects(SHACL.message));
    }

    @Test
    void everyReasonHasASeverityAndNoTwoShareTheirWords() {
        assertThat(subjects(SHACL.severity)).isEqualTo(subjects(SHACL.message)).hasSizeGreaterThan(70);
        assertThat(GRAPH.stream(Node.ANY, SHACL.message, Node.ANY).map(Triple::getObject))
                .doesNotHaveDuplicates();
    }

    /** The lists of codes stand in the shapes, so that these need no other graph; they are those of the schemes. */
    @Test
    void codesAreThoseOfTheSchemes() {
        Model shapes = RDFDataMgr.loadModel("ontology/shapes.ttl");
        Set<String> listed = new HashSet<>();
        shapes.listObjectsOfProperty(shapes.createProperty(SHACL.in.getURI()))
                .forEach(list -> list.as(RDFList.class).iterator().forEach(n -> listed.add(n.toString())));
        listed.removeIf(code -> !code.startsWith(Dg.CODE));
        Set<String> inSchemes = Stream.of(
                        "visit-kind", "meeting-kind", "agreement-kind", "relationship-kind", "status", "standing")
                .flatMap(scheme -> RDFDataMgr.loadModel("ontology/codes/" + scheme + ".ttl")
                        .listSubjectsWithProperty(SKOS.inScheme)
                        .toList()
                        .stream())
                .map(Object::toString)
                .collect(Collectors.toSet());
        assertThat(listed).isEqualTo(inSchemes);
    }

    static Stream<Path> valid() throws IOException {
        return list("valid");
    }

    private static Stream<Path> list(String folder) throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(folder))) {
            return files.sorted().toList().stream();
        }
    }

    private static List<String> results(Graph data) {
        ValidationReport report = ShaclValidator.get().validate(SHAPES, data);
        return report.getEntries().stream()
                .map(entry -> name(entry.source()) + ": " + entry.message())
                .toList();
    }

    private static Set<String> subjects(Node property) {
        return GRAPH.stream(Node.ANY, property, Node.ANY)
                .map(t -> name(t.getSubject()))
                .collect(Collectors.toSet());
    }

    private static String name(Node shape) {
        return shape.isURI() ? shape.getLocalName() : shape.toString();
    }
}
