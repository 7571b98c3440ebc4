package org.diplograph.query;

import java.io.InputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.diplograph.query.Findings.Check;
import org.diplograph.query.Findings.Weight;
import org.diplograph.store.GraphStore;
import org.jspecify.annotations.Nullable;

/**
 * What the shapes of {@code ontology/shapes.ttl} (SHACL) find in a store: in the view, which is read where it lies, and
 * in each named graph by itself, one at a time in memory. What stands in both is found once.
 *
 * @param checks the shapes that found something, the gravest first
 * @param report the validation report; as SHACL has it, it conforms where nothing is found, not even a warning
 */
record Conformance(List<Check> checks, Graph report) {

    private record Found(Weight weight, String shape, String message, String sentence) {}

    static Conformance of(GraphStore store) {
        return store.read(Conformance::of);
    }

    private static Conformance of(DatasetGraph data) {
        Shapes shapes = shapes();
        Map<List<@Nullable Node>, ReportEntry> entries = new LinkedHashMap<>();
        Set<Found> found = new HashSet<>();
        Consumer<Graph> check = graph -> {
            ShapeSentence sentence = new ShapeSentence(graph);
            for (ReportEntry entry :
                    ShaclValidator.get().validate(shapes, graph).getEntries()) {
                entries.put(key(entry), entry);
                found.add(found(entry, sentence.of(entry)));
            }
        };
        check.accept(data.getDefaultGraph());
        Iter.toList(data.listGraphNodes()).forEach(name -> check.accept(inMemory(data.getGraph(name))));
        return new Conformance(checks(found), report(entries.values()));
    }

    private static List<@Nullable Node> key(ReportEntry entry) {
        return Arrays.asList(entry.focusNode(), entry.source(), entry.sourceConstraintComponent(), entry.value());
    }

    private static Found found(ReportEntry entry, String sentence) {
        Weight weight = entry.severity().equals(Severity.Violation) ? Weight.VIOLATION : Weight.WARNING;
        return new Found(weight, entry.source().getLocalName(), entry.message(), sentence);
    }

    private static List<Check> checks(Set<Found> found) {
        Map<Found, List<String>> byShape = found.stream()
                .sorted(Comparator.comparing(Found::weight)
                        .thenComparing(Found::shape)
                        .thenComparing(Found::sentence))
                .collect(Collectors.groupingBy(
                        f -> new Found(f.weight, f.shape, f.message, ""),
                        LinkedHashMap::new,
                        Collectors.mapping(Found::sentence, Collectors.toList())));
        return byShape.entrySet().stream()
                .map(e -> new Check(e.getKey().shape, e.getKey().weight, e.getKey().message, e.getValue()))
                .toList();
    }

    private static Graph report(Collection<ReportEntry> entries) {
        ValidationReport.Builder builder = ValidationReport.create();
        entries.forEach(builder::addReportEntry);
        Graph report = builder.build().getGraph();
        report.getPrefixMapping().setNsPrefix("shape", "https://w3id.org/diplograph/shapes#");
        return report;
    }

    private static Shapes shapes() {
        Graph graph = GraphFactory.createDefaultGraph();
        InputStream in = Conformance.class.getResourceAsStream("/ontology/shapes.ttl");
        RDFDataMgr.read(graph, Objects.requireNonNull(in), Lang.TURTLE);
        return Shapes.parse(graph);
    }

    private static Graph inMemory(Graph stored) {
        Graph copy = GraphFactory.createDefaultGraph();
        stored.stream().forEach(copy::add);
        return copy;
    }
}
