package org.diplograph.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.diplograph.Seeds;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.pipeline.Loading;
import org.diplograph.query.QueryLibrary;
import org.diplograph.rdf.Base;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The IRIs of things lead to documents about them. */
class LinkedDataTest {

    private static final String HANG = "official/le-thi-thu-hang-vn";
    private static final GraphStore STORE = GraphStore.inMemory();
    private static GraphServer server = GraphServer.start(STORE, QueryLibrary.load(), 0);

    @BeforeAll
    static void load() {
        new Loading(STORE, Base.DEFAULT, Lexicon.load()).load(List.of(Seeds.s0(), Seeds.s3(), Seeds.s4()));
        replaced("official/oldest", "official/older");
        replaced("official/older", HANG);
        replaced("visit/both", "visit/one");
        replaced("visit/both", "visit/other");
        replaced("visit/ring", "visit/gnir");
        replaced("visit/gnir", "visit/ring");
    }

    private static void replaced(String old, String now) {
        STORE.write(quads -> {
            quads.add(new Quad(
                    Base.RETIRED, Base.DEFAULT.thing(old), DCTerms.isReplacedBy.asNode(), Base.DEFAULT.thing(now)));
            return quads;
        });
    }

    @AfterAll
    static void stop() {
        server.close();
        STORE.close();
    }

    private static HttpResponse<String> get(String path, String accept) throws Exception {
        return Requests.send(Requests.to(server, path).header("Accept", accept).GET());
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, ttl, TURTLE",
        "application/ld+json, jsonld, JSONLD",
        "application/n-triples, nt, NTRIPLES",
        "application/rdf+xml, rdf, RDFXML",
        "*/*, ttl, TURTLE"
    })
    void aThingLeadsToADocumentInTheFormatThatIsAccepted(String accept, String ending, String format) throws Exception {
        HttpResponse<String> thing = get("id/" + HANG, accept);
        assertThat(thing.statusCode()).isEqualTo(303);
        assertThat(location(thing)).endsWith("/doc/" + HANG + "." + ending);
        assertThat(thing.headers().firstValue("Vary")).contains("Accept");
        HttpResponse<String> document = get("doc/" + HANG + "." + ending, "*/*");
        assertThat(document.statusCode()).isEqualTo(200);
        Model model = ModelFactory.createDefaultModel();
        Lang lang = RDFLanguages.nameToLang(format);
        assertThat(document.headers().firstValue("Content-Type").orElse(""))
                .startsWith(lang.getContentType().getContentTypeStr());
        RDFDataMgr.read(model, new StringReader(document.body()), null, lang);
        assertThat(model.contains(model.createResource(Base.DEFAULT.stem() + HANG), RDF.type))
                .isTrue();
    }

    @Test
    void aBrowserIsLedToThePageWhichNamesTheOtherForms() throws Exception {
        HttpResponse<String> thing = get("id/" + HANG, "text/html,application/xhtml+xml,*/*;q=0.8");
        assertThat(thing.statusCode()).isEqualTo(303);
        assertThat(location(thing)).endsWith("/doc/" + HANG);
        HttpResponse<String> page = get("doc/" + HANG, "*/*");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=utf-8");
        assertThat(page.headers().allValues("Link"))
                .contains("</doc/" + HANG + ".ttl>; rel=\"alternate\"; type=\"text/turtle\"");
        assertThat(page.body())
                .contains("<link rel=\"alternate\" type=\"text/turtle\" href=\"/doc/" + HANG + ".ttl\">");
    }

    @Test
    void theFormatCanStandInTheQuery() throws Exception {
        HttpResponse<String> turtle = get("doc/" + HANG + "?format=ttl", "text/html");
        assertThat(turtle.headers().firstValue("Content-Type")).contains("text/turtle; charset=utf-8");
        assertThat(turtle.body()).isEqualTo(get("doc/" + HANG + ".ttl", "*/*").body());
        assertThat(get("doc/" + HANG + "?format=doc", "*/*").statusCode()).isEqualTo(400);
    }

    @Test
    void aRetiredIriLeadsToTheEndOfTheChain() throws Exception {
        HttpResponse<String> answer = get("id/official/oldest", "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(location(answer)).endsWith("/id/" + HANG);
    }

    @Test
    void oneThatIsSeveralThingsNowNamesThem() throws Exception {
        HttpResponse<String> answer = get("id/visit/both", "text/turtle");
        assertThat(answer.statusCode()).isEqualTo(300);
        assertThat(answer.body()).contains("visit/one").contains("visit/other");
        assertThat(get("id/visit/ring", "*/*").statusCode()).isLessThan(500);
    }

    @ParameterizedTest
    @CsvSource({"id/official/nobody", "id/", "id/%C3%A9", "doc/official/nobody.ttl", "doc/official/nobody", "doc/"})
    void whatIsUnknownIsSaidInPlainWords(String path) throws Exception {
        HttpResponse<String> answer = get(path, "*/*");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("knows nothing");
    }

    @Test
    void headIsAnsweredAndNothingCanBeWritten() throws Exception {
        HttpResponse<String> head =
                Requests.send(Requests.to(server, "doc/" + HANG + ".ttl").method("HEAD", BodyPublishers.noBody()));
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        HttpResponse<String> put =
                Requests.send(Requests.to(server, "id/" + HANG).PUT(BodyPublishers.ofString("x")));
        assertThat(put.statusCode()).isEqualTo(405);
    }
}
