package org.diplograph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.graph.GraphFactory;
import org.diplograph.pipeline.Inputs;
import org.diplograph.pipeline.Loader;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code ontology/shapes.ttl} takes what the loader makes, and says what is wrong with what it must not make. */
class ShapesTest {

    private static final Path EXAMPLES = Path.of("ontology/examples");
    private static final Shapes SHAPES = Shapes.parse(RDFDataMgr.loadGraph("ontology/shapes.ttl"));

    @ParameterizedTest
    @MethodSource("valid")
    void validExamplesConform(Path file) {
        assertThat(messages(report(RDFDataMgr.loadGraph(file.toString())))).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/invalid-examples.tsv", delimiter = '\t', numLinesToSkip = 1)
    void anInvalidExampleFailsForItsOneReason(String file, String message) {
        Graph data =
                RDFDataMgr.loadGraph(EXAMPLES.resolve("invalid").resolve(file).toString());
        assertThat(messages(report(data))).containsExactly(message);
    }

    @Test
    void everyInvalidExampleHasAReason() throws IOException {
        List<String> named = Files.readAllLines(Path.of("src/test/resources/invalid-examples.tsv")).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
        assertThat(list("invalid").map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void whatIsReadInTheArticlesHasNoViolation() {
        try (GraphStore store = GraphStore.inMemory()) {
            new Loader(store).load(Inputs.of(List.of("data/articles", "data/travels")), result -> {});
            Graph view = GraphFactory.createDefaultGraph();
            store.read(data -> {
                data.getDefaultGraph().find().forEach(view::add);
                return view;
            });
            assertThat(view.size()).isGreaterThan(5000);
            assertThat(report(view).getEntries().stream()
                            .filter(entry -> entry.severity().equals(Severity.Violation))
                            .map(entry -> entry.focusNode() + ": " + entry.message()))
                    .isEmpty();
        }
    }

    static Stream<Path> valid() throws IOException {
        return list("valid");
    }

    private static Stream<Path> list(String folder) throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(folder))) {
            return files.sorted().toList().stream();
        }
    }

    private static ValidationReport report(Graph data) {
        return ShaclValidator.get().validate(SHAPES, data);
    }

    private static List<String> messages(ValidationReport report) {
        return report.getEntries().stream().map(ReportEntry::message).toList();
    }
}
