package org.diplograph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.diplograph.lexicon.LinkEntry;
import org.diplograph.rdf.Base;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links that an operator has accepted: taken by the next load, dropped with their table. */
class OwnLinksTest {

    /** Items that nobody will take for these people. */
    private static final String LEYLA = "official\tLeyla Aliyeva\t\taz\tQ1\tlooked up by hand\taccepted\n";

    private static final String ALIYEV = "official\tIlham Aliyev\t\taz\tQ2\tlooked up by hand\taccepted\n";

    @TempDir
    Path folder;

    @Test
    void theNextLoadTakesThemBeforeTheShippedOnesAndDropsThemWithTheirTable() throws IOException {
        try (GraphStore store = GraphStore.inMemory()) {
            load(store);
            assertThat(items(store, "official/leyla-aliyeva-az")).isEmpty();
            assertThat(items(store, "official/ilham-aliyev-az")).containsExactly("Q57371");
            write(LEYLA + ALIYEV);
            load(store);
            assertThat(items(store, "official/leyla-aliyeva-az")).containsExactly("Q1");
            assertThat(items(store, "official/ilham-aliyev-az")).containsExactly("Q2");
            Files.delete(table());
            load(store);
            assertThat(items(store, "official/leyla-aliyeva-az")).isEmpty();
            assertThat(items(store, "official/ilham-aliyev-az")).containsExactly("Q57371");
        }
    }

    @Test
    void aMistakeIsToldWithItsPlace() throws IOException {
        write(LEYLA + "official\tSomebody\t\taz\t57371\tme\taccepted\n");
        assertThatThrownBy(() -> OwnLinks.read(table()))
                .isInstanceOf(OperatorProblem.class)
                .hasMessageContaining("links.tsv, line 3: no item of Wikidata: 57371");
        write("official\tSomebody\t\tatlantis\tQ1\tme\taccepted\n");
        assertThatThrownBy(() -> OwnLinks.read(table())).hasMessageContaining("'atlantis' is no state");
    }

    private void load(GraphStore store) {
        new Loader(store, null, table()).load(Inputs.of(List.of("data/articles")), result -> {});
    }

    private void write(String lines) throws IOException {
        Files.writeString(table(), LinkEntry.HEADER + "\n" + lines);
    }

    private Path table() {
        return folder.resolve("links.tsv");
    }

    private static List<String> items(GraphStore store, String id) {
        Node thing = NodeFactory.createURI(Base.DEFAULT.stem() + id);
        return store.read(data -> data.getGraph(Base.LINKS).stream(thing, OWL.sameAs.asNode(), Node.ANY)
                .map(t -> t.getObject().getLocalName())
                .toList());
    }
}
