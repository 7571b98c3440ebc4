package org.diplograph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.UpdateExec;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pitfalls that OOPS! looks for, the criteria of FOOPS! that can be told from the files, and rules of our own: each
 * is a query whose rows are what is wrong, with an update that brings it about. The core is the default graph; each
 * file is a named graph under its name.
 */
class OntologyChecksTest {

    private static final Path CHECKS = Path.of("src/test/resources/ontology-checks");
    private static final String BREAKS = "#+ breaks: ";

    private static final String PREFIXES = """
            BASE <http://file/>
            PREFIX dg: <https://w3id.org/diplograph/ontology#>
            PREFIX bibo: <http://purl.org/ontology/bibo/>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX foaf: <http://xmlns.com/foaf/0.1/>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX schema: <https://schema.org/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX vann: <http://purl.org/vocab/vann/>
            PREFIX vs: <http://www.w3.org/2003/06/sw-vocab-status/ns#>
            """;

    @ParameterizedTest
    @MethodSource("checks")
    void findsNothingInTheOntologyAndFindsWhatItIsFor(Path check) throws IOException {
        String query = Files.readString(check);
        DatasetGraph ontology = ontology();
        assertThat(rows(ontology, query)).isEmpty();
        UpdateExec.dataset(ontology).update(PREFIXES + breaks(query)).execute();
        assertThat(rows(ontology, query)).isNotEmpty();
    }

    static List<Path> checks() throws IOException {
        try (Stream<Path> files = Files.list(CHECKS)) {
            return files.sorted().toList();
        }
    }

    private static List<String> rows(DatasetGraph ontology, String query) {
        try (QueryExec execution =
                QueryExec.dataset(ontology).query(PREFIXES + query).build()) {
            return execution.select().stream().map(Object::toString).toList();
        }
    }

    private static String breaks(String query) {
        return query.lines()
                .filter(line -> line.startsWith(BREAKS))
                .map(line -> line.substring(BREAKS.length()))
                .collect(Collectors.joining("\n"));
    }

    private static DatasetGraph ontology() throws IOException {
        DatasetGraph all = DatasetGraphFactory.create();
        RDFDataMgr.read(all.getDefaultGraph(), "ontology/diplograph.ttl");
        for (String file : OntologyLogicTest.files()) {
            String name = "http://file/" + Path.of(file).getFileName();
            RDFDataMgr.read(all.getGraph(Terms.iri(name)), file);
        }
        return all;
    }
}
