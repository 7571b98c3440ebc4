package org.diplograph.server.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.diplograph.query.QueryLibrary;
import org.diplograph.rdf.OntologyFiles;
import org.diplograph.server.GraphServer;
import org.diplograph.server.Requests;
import org.diplograph.store.GraphStore;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ontology answers at its own path, to people and to programs. */
class OntologyDocumentsTest {

    private static final String STEM = "https://w3id.org/diplograph/";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
    private static final OntologyFiles FILES = OntologyFiles.load();
    private static final GraphStore STORE = GraphStore.inMemory();
    private static final GraphServer SERVER = GraphServer.start(STORE, QueryLibrary.load(), 0);

    @AfterAll
    static void stop() {
        SERVER.close();
        STORE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, text/turtle",
        "application/rdf+xml, application/rdf+xml",
        "application/ld+json, application/ld+json",
        "application/n-triples, application/n-triples",
        "*/*, text/turtle",
        "'application/rdf+xml, text/html;q=0.3', application/rdf+xml"
    })
    void programsGetWhatTheyAccept(String accept, String type) throws Exception {
        HttpResponse<String> answer = get("ontology", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Vary")).isEqualTo("Accept");
        assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(answer, "Content-Type")).startsWith(type);
        assertThat(read(answer.body(), type).isIsomorphicWith(FILES.core().model()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ttl", "rdf", "jsonld", "nt"})
    void eachFormatSaysEachTripleOnce(String ending) throws Exception {
        var count = StreamRDFLib.count();
        RDFParser.fromString(get("ontology." + ending, "*/*").body(), RDFLanguages.fileExtToLang(ending))
                .parse(count);
        assertThat(count.count()).isEqualTo(FILES.core().model().size());
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, text/turtle",
        "rdf, application/rdf+xml",
        "jsonld, application/ld+json",
        "nt, application/n-triples"
    })
    void anEndingAsksForAFormatWhateverIsAccepted(String ending, String type) throws Exception {
        for (OntologyFiles.OntologyFile file : FILES.alignments()) {
            HttpResponse<String> answer = get(path(file.ontology()) + "." + ending, BROWSER);
            assertThat(read(answer.body(), type).isIsomorphicWith(file.model())).isTrue();
        }
        assertThat(header(get("ontology." + ending, BROWSER), "Content-Type")).startsWith(type);
    }

    @Test
    void eachVersionThatAFileNamesAnswers() throws Exception {
        List<OntologyFiles.OntologyFile> versioned = new ArrayList<>(FILES.alignments());
        versioned.add(FILES.core());
        for (OntologyFiles.OntologyFile file : versioned) {
            Resource version = file.ontology().getPropertyResourceValue(OWL2.versionIRI);
            Model answered = read(get(path(version), "text/turtle").body(), "text/turtle");
            assertThat(answered.isIsomorphicWith(file.model())).isTrue();
        }
        assertThat(get(path(FILES.core().ontology().getPropertyResourceValue(OWL2.priorVersion)), "text/turtle")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void eachConceptLeadsProgramsToItsSchemeAndPeopleToItsPlaceOnThePage() throws Exception {
        assertThat(header(get("code/visit-kind/state", "text/turtle"), "Location"))
                .endsWith("/code/visit-kind");
        assertThat(header(get("code/visit-kind/state", BROWSER), "Location"))
                .endsWith("/ontology#code/visit-kind/state");
        assertThat(get("code/visit-kind", "text/turtle").body()).contains("state visit");
    }

    @ParameterizedTest
    @CsvSource({
        "ontology/0.1.0, text/turtle, 200",
        "ontology/0.1.0, text/html, 303",
        "ontology/alignments/foaf, text/html, 303",
        "ontology/context.jsonld, */*, 200",
        "ontology/none, text/turtle, 404",
        "ontology/none, text/html, 404",
        "ontology/none.ttl, text/turtle, 404",
        "code/visit-kind/none, text/html, 404",
        "code/none/state, text/turtle, 404",
        "code, text/html, 404"
    })
    void versionsAndPartsAnswerAndWhatIsNotThereDoesNot(String path, String accept, int status) throws Exception {
        assertThat(get(path, accept).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ontology", "code/visit-kind", "ontology.ttl"})
    void nothingCanBeWritten(String path) throws Exception {
        assertThat(Requests.send(Requests.to(SERVER, path).PUT(BodyPublishers.ofString("")))
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void thePageHasAPlaceForEachTermConceptAndFileWithItsWords() throws Exception {
        Document page = page();
        for (Resource term : subjects(FILES.core().model(), RDFS.isDefinedBy)) {
            assertThat(text(page, term.getLocalName()))
                    .contains(OntologyTerms.text(term, RDFS.label), OntologyTerms.text(term, SKOS.definition));
        }
        for (OntologyFiles.OntologyFile scheme : FILES.schemes()) {
            assertThat(page.getElementById(path(scheme.ontology()))).isNotNull();
            for (Resource concept : scheme.model()
                    .listSubjectsWithProperty(RDF.type, SKOS.Concept)
                    .toList()) {
                assertThat(text(page, path(concept))).contains(OntologyTerms.text(concept, SKOS.prefLabel));
            }
        }
        for (OntologyFiles.OntologyFile file : FILES.alignments()) {
            assertThat(page.getElementById(path(file.ontology()).substring("ontology/".length())))
                    .isNotNull();
        }
    }

    @Test
    void thePageHasEachQuestionWithItsTermsAndEachTermWithItsQuestions() throws Exception {
        Document page = page();
        QueryLibrary.load()
                .queries()
                .forEach(query -> assertThat(text(page, "question/" + query.name()))
                        .contains(query.question(), query.name(), "dg:"));
        assertThat(text(page, "question/tours")).contains("dg:Journey", "dg:journey", "dg:visitor");
        assertThat(text(page, "journey")).contains("Serves Which tours did an official make");
        for (Resource term : subjects(FILES.core().model(), RDFS.isDefinedBy)) {
            assertThat(text(page, term.getLocalName())).contains("Serves");
        }
    }

    @Test
    void thePageSaysWhatIsAlikeElsewhereAndWhatFollowsFromTheClasses() throws Exception {
        assertThat(text(page(), "Visit")).contains("Is also dg:Event", "dg:visitor", "close to crm:E9_Move");
        assertThat(text(page(), "metWith")).contains("Kind holds both ways", "foaf:knows");
    }

    @Test
    void eachLinkWithinThePageLeadsSomewhereAndNothingIsLoadedFromElsewhere() throws Exception {
        Document page = page();
        Set<String> places =
                page.select("[id]").stream().map(element -> element.id()).collect(Collectors.toSet());
        assertThat(page.select("[id]")).hasSameSizeAs(places);
        assertThat(page.select("a[href^=#]"))
                .hasSizeGreaterThan(200)
                .allSatisfy(a -> assertThat(places).contains(a.attr("href").substring(1)));
        assertThat(page.select("script:not([src^=/static/]), style, img, iframe, [style], [src]:not([src^=/static/])"))
                .isEmpty();
        // those that ask Wikidata are refused where the operator has not allowed it
        for (var link : page.select("link, a[href^=/]:not([href$=-in-wikidata])")) {
            assertThat(get(link.attr("href").substring(1), "*/*").statusCode())
                    .as(link.attr("href"))
                    .isEqualTo(200);
        }
    }

    @Test
    void eachArrowOfTheDrawingIsARelation() throws Exception {
        assertThat(page().select("svg .label").eachText())
                .filteredOn(label -> !label.equals("points into"))
                .hasSizeGreaterThan(10)
                .allSatisfy(label -> assertThat(page().getElementById(label)).isNotNull());
    }

    private static Document page() throws Exception {
        HttpResponse<String> answer = get("ontology", BROWSER);
        assertThat(header(answer, "Content-Type")).startsWith("text/html");
        return Jsoup.parse(answer.body());
    }

    private static String text(Document page, String id) {
        return Objects.requireNonNull(page.getElementById(id), id).text();
    }

    private static Set<Resource> subjects(Model model, Property property) {
        return model.listSubjectsWithProperty(property).toSet();
    }

    private static String path(Resource resource) {
        return resource.getURI().substring(STEM.length());
    }

    private static Model read(String body, String type) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new StringReader(body), "", RDFLanguages.contentTypeToLang(type));
        return model;
    }

    private static HttpResponse<String> get(String path, String accept) throws Exception {
        return Requests.send(Requests.to(SERVER, path).header("Accept", accept).GET());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
