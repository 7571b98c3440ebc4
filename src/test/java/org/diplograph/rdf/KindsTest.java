package org.diplograph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;

/** The kinds of agreements in the graph are concepts of their scheme. */
class KindsTest {

    @Test
    void everyKindOfDocumentThatIsReadIsInTheScheme() throws IOException {
        Graph scheme = RDFDataMgr.loadGraph("ontology/codes/agreement-kind.ttl");
        List<String> kinds = Files.readAllLines(Path.of("src/main/resources/frames/documents.tsv")).stream()
                .skip(1)
                .map(line -> line.split("\t", -1)[4])
                .filter(kind -> !kind.isEmpty())
                .distinct()
                .toList();
        assertThat(kinds).contains("joint communiqué", "treaty");
        assertThat(kinds).allSatisfy(kind -> {
            Node code = Kinds.agreement(kind);
            assertThat(scheme.contains(code, Terms.PREF_LABEL, Terms.english(kind)))
                    .isTrue();
            assertThat(Kinds.agreement(code)).isEqualTo(kind);
        });
    }
}
