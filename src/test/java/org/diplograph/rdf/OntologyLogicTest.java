package org.diplograph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.graph.GraphFactory;
import org.diplograph.pipeline.Inputs;
import org.diplograph.pipeline.Loader;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.elk.owlapi.ElkReasonerFactory;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.io.StringDocumentSource;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLOntologyManager;
import org.semanticweb.owlapi.model.parameters.Imports;
import org.semanticweb.owlapi.profiles.OWLProfileReport;
import org.semanticweb.owlapi.profiles.Profiles;
import org.semanticweb.owlapi.reasoner.OWLReasoner;
import org.semanticweb.owlapi.util.SimpleIRIMapper;

/** What OWL says of the ontology: the profile that each file keeps to, and what two reasoners make of all of it. */
class OntologyLogicTest {

    private static final String CORE = "ontology/diplograph.ttl";
    private static final IRI CORE_IRI = IRI.create("https://w3id.org/diplograph/ontology");

    @ParameterizedTest
    @MethodSource("files")
    void everyFileIsInOwl2Dl(String file) throws OWLOntologyCreationException {
        assertThat(check(Profiles.OWL2_DL, load(List.of(file), ""))).isEmpty();
    }

    @Test
    void allFilesTogetherAreInOwl2Dl() throws Exception {
        assertThat(check(Profiles.OWL2_DL, load(files(), ""))).isEmpty();
    }

    @Test
    void theCoreWithItsCodesIsInOwl2Rl() throws Exception {
        List<String> core =
                files().stream().filter(f -> !f.contains("alignments")).toList();
        assertThat(check(Profiles.OWL2_RL, load(core, ""))).isEmpty();
    }

    @Test
    void aTransitiveRelationThatMustNotTurnBackIsNotDl() throws Exception {
        String during = "dg:during a owl:TransitiveProperty , owl:AsymmetricProperty .";
        assertThat(check(Profiles.OWL2_DL, load(List.of(CORE), during))).isNotEmpty();
    }

    @Test
    void aUnionAsDomainIsNotRl() throws Exception {
        String union = "dg:ofState rdfs:domain [ a owl:Class ; owl:unionOf ( dg:Official dg:Office ) ] .";
        assertThat(check(Profiles.OWL2_RL, load(List.of(CORE), union))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("reasoners")
    void allFilesTogetherAreConsistentAndEveryClassCanHaveMembers(Function<OWLOntology, OWLReasoner> reasoner)
            throws Exception {
        OWLReasoner answers = reasoner.apply(load(files(), ""));
        assertThat(answers.isConsistent()).isTrue();
        assertThat(unsatisfiable(answers)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("reasoners")
    void whatIsBothStateAndPlaceIsAContradiction(Function<OWLOntology, OWLReasoner> reasoner) throws Exception {
        String both = "<urn:x> a dg:State , dg:Place .";
        assertThat(reasoner.apply(load(List.of(CORE), both)).isConsistent()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("reasoners")
    void theExampleIsConsistent(Function<OWLOntology, OWLReasoner> reasoner) throws Exception {
        OWLOntology example = load(files(), Files.readString(Path.of("ontology/example.ttl")));
        assertThat(example.getABoxAxioms(Imports.EXCLUDED)).hasSizeGreaterThan(15);
        assertThat(reasoner.apply(example).isConsistent()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("reasoners")
    void whatIsReadInTheArticlesIsConsistentUntilItIsMadeContradictory(Function<OWLOntology, OWLReasoner> reasoner)
            throws Exception {
        String graph = graphOfTheArticles();
        OWLOntology read = load(files(), graph);
        assertThat(read.getABoxAxioms(Imports.EXCLUDED)).hasSizeGreaterThan(5000);
        assertThat(reasoner.apply(read).isConsistent()).isTrue();
        String wrong = "<https://w3id.org/diplograph/id/state/vn> a dg:Place .\n";
        assertThat(reasoner.apply(load(files(), graph + wrong)).isConsistent()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("reasoners")
    void aClassBelowTwoThatExcludeEachOtherCanHaveNoMembers(Function<OWLOntology, OWLReasoner> reasoner)
            throws Exception {
        String embassy = "dg:Embassy a owl:Class ; rdfs:subClassOf dg:Organisation , dg:Place .";
        assertThat(unsatisfiable(reasoner.apply(load(List.of(CORE), embassy))))
                .extracting(c -> c.getIRI().getShortForm())
                .containsExactly("Embassy");
    }

    static Stream<Named<Function<OWLOntology, OWLReasoner>>> reasoners() {
        return Stream.of(
                Named.of("HermiT", OntologyLogicTest::hermit),
                Named.of("ELK", ontology -> new ElkReasonerFactory().createReasoner(ontology)));
    }

    private static OWLReasoner hermit(OWLOntology ontology) {
        Configuration configuration = new Configuration();
        configuration.ignoreUnsupportedDatatypes = true; // xsd:date
        return new Reasoner(configuration, ontology);
    }

    /** The core, the code lists and the alignments. */
    static List<String> files() throws IOException {
        List<String> all = new ArrayList<>(List.of(CORE));
        for (String folder : List.of("ontology/codes", "ontology/alignments")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.map(Path::toString)
                        .filter(f -> f.endsWith(".ttl"))
                        .sorted()
                        .forEach(all::add);
            }
        }
        return all;
    }

    /** The view, the claims, and the links to Wikidata, in N-Triples. */
    private static String graphOfTheArticles() {
        try (GraphStore store = GraphStore.inMemory()) {
            new Loader(store).load(Inputs.of(List.of("data/articles", "data/travels")), result -> {});
            Graph all = GraphFactory.createDefaultGraph();
            store.read(data -> {
                data.stream()
                        .filter(quad -> !quad.getGraph().equals(Base.ONTOLOGY))
                        .forEach(quad -> all.add(quad.asTriple()));
                return all;
            });
            StringWriter out = new StringWriter();
            RDFDataMgr.write(out, all, Lang.NTRIPLES);
            return out.toString();
        }
    }

    /** One ontology that imports {@code files} and adds {@code more}, in Turtle. Nothing is fetched. */
    private static OWLOntology load(List<String> files, String more) throws OWLOntologyCreationException {
        OWLOntologyManager manager = OWLManager.createOWLOntologyManager();
        StringBuilder all = new StringBuilder("""
                @prefix dg: <https://w3id.org/diplograph/ontology#> .
                @prefix owl: <http://www.w3.org/2002/07/owl#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                <urn:all> a owl:Ontology .
                """);
        for (String file : files) {
            IRI document = IRI.create(Path.of(file).toUri());
            IRI name = file.equals(CORE) ? CORE_IRI : document;
            manager.getIRIMappers().add(new SimpleIRIMapper(name, document));
            all.append("<urn:all> owl:imports <").append(name).append("> .\n");
        }
        manager.getIRIMappers()
                .add(new SimpleIRIMapper(CORE_IRI, IRI.create(Path.of(CORE).toUri())));
        return manager.loadOntologyFromOntologyDocument(new StringDocumentSource(all + more));
    }

    private static List<String> check(Profiles profile, OWLOntology ontology) {
        OWLProfileReport report = profile.checkOntology(ontology);
        return report.getViolations().stream().map(Object::toString).toList();
    }

    private static Set<OWLClass> unsatisfiable(OWLReasoner reasoner) {
        return reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom();
    }
}
