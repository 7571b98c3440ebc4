package org.diplograph.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.diplograph.Seeds;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.pipeline.Loading;
import org.diplograph.query.QueryLibrary;
import org.diplograph.rdf.Base;
import org.diplograph.rdf.Dg;
import org.diplograph.server.GraphServer;
import org.diplograph.server.Requests;
import org.diplograph.server.http.Html;
import org.diplograph.store.GraphStore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in the graph is text on a page: each literal and each name is an attack here. */
class HostileMarkupTest {

    private static final String ATTACK = "</title></style>\"'><script>alert(1)</script><img src=x onerror=alert(2)>";
    private static final Node CROOKED = Base.DEFAULT.thing("official/\"><script>alert(3)</script>");
    private static final GraphStore STORE = GraphStore.inMemory();
    private static GraphServer server = GraphServer.start(STORE, QueryLibrary.load(), 0);

    @BeforeAll
    static void load() {
        new Loading(STORE, Base.DEFAULT, Lexicon.load()).load(List.of(Seeds.s0(), Seeds.s3(), Seeds.s4()));
        STORE.write(data -> {
            List<Quad> all = Iter.toList(data.find());
            all.stream().filter(quad -> quad.getObject().isLiteral()).forEach(quad -> attack(data, quad));
            List.copyOf(visitors(all))
                    .forEach(quad -> data.add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), CROOKED));
            data.add(Quad.defaultGraphIRI, CROOKED, RDF.type.asNode(), Dg.OFFICIAL);
            for (Node thing : new LinkedHashSet<>(
                    visitors(all).stream().map(Quad::getObject).toList())) {
                data.add(
                        new Quad(Base.LINKS, thing, OWL.sameAs.asNode(), NodeFactory.createURI("javascript:alert(4)")));
            }
            return data;
        });
    }

    private static List<Quad> visitors(List<Quad> all) {
        return all.stream()
                .filter(quad -> List.of(Dg.VISITOR, Dg.HOLDER, Dg.PARTICIPANT).contains(quad.getPredicate()))
                .filter(Quad::isDefaultGraph)
                .toList();
    }

    /** Addresses become scripts; identifiers stay, since pages are found by them; all else becomes markup. */
    private static void attack(DatasetGraph data, Quad quad) {
        String property = quad.getPredicate().getURI();
        if (property.endsWith("identifier")) {
            return;
        }
        data.delete(quad);
        String text = property.endsWith("url") ? "javascript:alert(5)" : ATTACK;
        data.add(quad.getGraph(), quad.getSubject(), quad.getPredicate(), NodeFactory.createLiteralString(text));
    }

    @AfterAll
    static void stop() {
        server.close();
        STORE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Official",
                "State",
                "Visit",
                "Meeting",
                "Agreement",
                "OfficeHolding",
                "Office",
                "Place",
                "Ministry",
                "Claim"
            })
    void nothingFromTheGraphIsMarkupOnThePagesOfAKind(String type) throws Exception {
        Set<String> paths = paths(type);
        assertThat(paths).isNotEmpty();
        for (String path : paths) {
            check(path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pair/az/vn",
                "article/vna-2025",
                "article/s0",
                "search?q=script",
                "suggest?q=script",
                "",
                "queries"
            })
    void norOnOtherPages(String path) throws Exception {
        check(path);
    }

    private static Set<String> paths(String type) {
        return STORE.read(data -> new LinkedHashSet<>(data.stream(
                        Node.ANY, Node.ANY, RDF.type.asNode(), NodeFactory.createURI(Dg.NS + type))
                .map(quad -> quad.getSubject().getURI())
                .filter(iri -> iri.startsWith(Base.DEFAULT.stem()))
                .map(iri -> "doc/" + Html.path(iri.substring(Base.DEFAULT.stem().length())))
                .limit(6)
                .toList()));
    }

    private static void check(String path) throws Exception {
        var answer = Requests.send(
                Requests.to(server, path).header("Accept", "text/html").GET());
        assertThat(answer.statusCode()).as(path).isIn(200, 404);
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json")) {
            return;
        }
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select("script:not([src^=/static/]):not([src^=/lib/]), main img, style"))
                .as(path)
                .isEmpty();
        List<String> handlers = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(a -> {
                if (a.getKey().startsWith("on") || a.getKey().equals("style")) {
                    handlers.add(element.outerHtml());
                }
            });
            for (String name : List.of("href", "src", "action")) {
                assertThat(element.attr(name)).as(path).matches("|/.*|[?#].*|https?://.*");
            }
        }
        assertThat(handlers).as(path).isEmpty();
        for (Element link : page.select("a[href~=^https?:]")) {
            assertThat(link.attr("rel")).as(path).contains("noopener", "noreferrer");
        }
    }
}
