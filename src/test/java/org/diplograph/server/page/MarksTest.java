package org.diplograph.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.diplograph.Seeds;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.pipeline.Loading;
import org.diplograph.query.QueryLibrary;
import org.diplograph.rdf.Base;
import org.diplograph.rdf.Dg;
import org.diplograph.server.GraphServer;
import org.diplograph.server.Requests;
import org.diplograph.store.GraphStore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is not simply so is marked as what it is: candidates, contradictions, doubts, dates that were worked out. */
class MarksTest {

    private static final String VISIT = "visit/heydar-aliyev-to-vietnam-1983";
    private static final String HANG = "official/le-thi-thu-hang-vn";
    private static final String OTHER_HANG = "official/pham-thu-hang-vn";
    private static final GraphStore STORE = GraphStore.inMemory();
    private static GraphServer server = GraphServer.start(STORE, QueryLibrary.load(), 0);

    @BeforeAll
    static void load() {
        new Loading(STORE, Base.DEFAULT, Lexicon.load()).load(List.of(Seeds.s0(), Seeds.s3(), Seeds.s4()));
        STORE.write(data -> {
            List<Node> visit = claims(data, Base.DEFAULT.thing(VISIT));
            say(data, visit.get(0), Dg.CONTRADICTS, visit.get(1));
            say(data, visit.get(1), Dg.CONTRADICTS, visit.get(0));
            say(data, claimOf(data, HANG), Dg.DOUBTED_BY, claimOf(data, OTHER_HANG));
            Node match = NodeFactory.createURI("http://example.org/match");
            say(data, Base.DEFAULT.thing(HANG), Dg.CANDIDATE_MATCH, match);
            say(data, match, RDF.type.asNode(), Dg.CANDIDATE_MATCH_CLASS);
            say(data, match, Dg.MATCH_TARGET, Base.DEFAULT.thing(OTHER_HANG));
            say(data, match, Dg.SCORE, NodeFactory.createLiteralString("0.4"));
            say(data, match, Dg.REASONS, NodeFactory.createLiteralString("one word of the name"));
            return data;
        });
    }

    private static void say(DatasetGraph data, Node subject, Node property, Node object) {
        data.add(Quad.defaultGraphIRI, subject, property, object);
    }

    private static List<Node> claims(DatasetGraph data, Node fact) {
        return data.stream(Quad.defaultGraphIRI, fact, Dg.TOLD_AS, Node.ANY)
                .map(Quad::getObject)
                .toList();
    }

    /** The claim that somebody holds an office. */
    private static Node claimOf(DatasetGraph data, String official) {
        Node holding = data.stream(Quad.defaultGraphIRI, Node.ANY, Dg.HOLDER, Base.DEFAULT.thing(official))
                .map(Quad::getSubject)
                .findFirst()
                .orElseThrow();
        return claims(data, holding).getFirst();
    }

    @AfterAll
    static void stop() {
        server.close();
        STORE.close();
    }

    private static Document page(String id) throws Exception {
        return Jsoup.parse(Requests.send(Requests.to(server, "doc/" + id).GET()).body());
    }

    @Test
    void aCandidateIsMarkedAsOneOnBothPages() throws Exception {
        for (String id : List.of(HANG, OTHER_HANG)) {
            String head = page(id).select("dl").text();
            assertThat(head).as(id).contains("perhaps the same", "Hang candidate one word of the name (0.4)");
        }
    }

    @Test
    void reportsThatContradictEachOtherStandSideBySide() throws Exception {
        Document page = page(VISIT);
        assertThat(page.select(".columns > section")).hasSize(2).allSatisfy(side -> {
            assertThat(side.select("h3").text()).isEqualTo("1983, completed");
            assertThat(side.select("blockquote footer a[href^=/article/]")).hasSize(1);
        });
        assertThat(page("state/vn").select("#guests .doubt").text()).isEqualTo("Reports disagree about this.");
    }

    @Test
    void anOfficeThatIsDoubtedNamesTheOtherHolder() throws Exception {
        Document page = page(HANG);
        assertThat(page.select("#offices .doubt").text()).contains("Doubtful", "Pham Thu Hang");
        assertThat(page.select("#offices .doubt a[href=/doc/" + OTHER_HANG + "]"))
                .hasSize(1);
    }

    @Test
    void aDateThatWasWorkedOutSaysWhy() throws Exception {
        Document page = page("visit/le-thi-thu-hang-to-azerbaijan-xxxx-04-20");
        assertThat(page.expectFirst("dd").text())
                .startsWith("20–22 April 2025 worked out: ")
                .contains("told as: 20–22 April, year not told");
    }
}
