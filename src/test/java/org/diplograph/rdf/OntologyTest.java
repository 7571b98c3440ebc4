package org.diplograph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OntologyTest {

    private static final Map<String, Node> KINDS = Map.of(
            "class", OWL.Class.asNode(),
            "object property", OWL.ObjectProperty.asNode(),
            "data property", OWL.DatatypeProperty.asNode(),
            "datatype", RDFS.Datatype.asNode(),
            "annotation property", OWL2.AnnotationProperty.asNode(),
            "individual", OWL2.NamedIndividual.asNode());

    private static final Set<Node> MATCHES =
            Set.of(SKOS.closeMatch.asNode(), SKOS.broadMatch.asNode(), SKOS.relatedMatch.asNode());

    private final Graph ontology = RDFDataMgr.loadGraph("ontology/diplograph.ttl");

    @Test
    void everyConstantIsDeclaredAndEveryDeclaredTermHasAConstant() throws IllegalAccessException {
        Set<Node> constants = new TreeSet<>(Comparator.comparing(Node::getURI));
        for (Field field : Dg.class.getFields()) {
            if (field.getType() == Node.class) {
                constants.add((Node) field.get(null));
            }
        }
        assertThat(constants).containsExactlyInAnyOrderElementsOf(terms(ontology));
    }

    @Test
    void everyFileIsKnownByName() throws IOException {
        assertThat(schemes()).containsExactlyInAnyOrderElementsOf(named("codes", OntologyFiles.SCHEMES));
        assertThat(alignments()).containsExactlyInAnyOrderElementsOf(named("alignments", OntologyFiles.ALIGNMENTS));
        assertThat(files("ontology/versions"))
                .containsExactlyInAnyOrderElementsOf(named("versions", OntologyFiles.VERSIONS));
    }

    @Test
    void noTermOfAnEarlierVersionIsGone() throws IOException {
        assertThat(files("ontology/versions"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(terms(RDFDataMgr.loadGraph(file)))
                        .isNotEmpty()
                        .isSubsetOf(terms(ontology)));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void everyConceptHasOneEnglishLabelAndADefinition(String file) {
        Graph scheme = RDFDataMgr.loadGraph(file);
        var concepts = scheme.stream(Node.ANY, RDF.type.asNode(), SKOS.Concept.asNode())
                .map(Triple::getSubject)
                .toList();
        assertThat(concepts).isNotEmpty();
        assertThat(concepts).allSatisfy(concept -> {
            assertThat(concept.getURI()).startsWith(Dg.CODE);
            assertThat(scheme.stream(concept, SKOS.prefLabel.asNode(), Node.ANY))
                    .hasSize(1);
            assertThat(scheme.stream(concept, SKOS.definition.asNode(), Node.ANY))
                    .hasSize(1);
        });
    }

    @Test
    void everyMatchOfAConceptIsAConceptOfOurs() throws IOException {
        Set<Node> concepts = new HashSet<>();
        Set<Node> matched = new HashSet<>();
        for (String file : schemes()) {
            Graph scheme = RDFDataMgr.loadGraph(file);
            scheme.stream(Node.ANY, RDF.type.asNode(), SKOS.Concept.asNode())
                    .forEach(t -> concepts.add(t.getSubject()));
            scheme.stream().filter(t -> MATCHES.contains(t.getPredicate())).forEach(t -> matched.add(t.getObject()));
        }
        assertThat(matched).hasSizeGreaterThan(10).isSubsetOf(concepts);
    }

    @ParameterizedTest
    @MethodSource("alignments")
    void anAlignmentMatchesTermsOfOursWithTermsThatTheOtherVocabularyHas(String file) throws IOException {
        Graph alignment = RDFDataMgr.loadGraph(file);
        Map<Node, Node> theirs = alignedTerms();
        Set<Node> declared = alignment.stream(Node.ANY, RDF.type.asNode(), Node.ANY)
                .filter(t -> !t.getObject().equals(OWL.Ontology.asNode()))
                .peek(t -> assertThat(theirs).containsEntry(t.getSubject(), t.getObject()))
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
        Set<Node> ours = terms(ontology);
        Set<Node> aligned = new HashSet<>();
        alignment.stream().filter(t -> isMatch(t.getPredicate())).forEach(t -> {
            assertThat(ours.contains(t.getSubject()) || isUsed(t.getSubject()) || isConcept(t.getSubject()))
                    .as("%s is a term of ours, or one that the graph has from elsewhere", t.getSubject())
                    .isTrue();
            aligned.add(t.getObject());
        });
        assertThat(aligned).hasSizeGreaterThan(5).isEqualTo(declared);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        schema-org | ?e a schema:Event ; schema:attendee [ a schema:Person ] ; schema:subjectOf [ a schema:CreativeWork ]
        schema-org | ?e a schema:Event . ?state a schema:Country
        org        | ?holding a org:Membership ; org:member ?who . ?who org:holds [ org:postIn [ a org:FormalOrganization ] ]
        foaf       | ?who a foaf:Person . ?visit foaf:page [ a foaf:Document ]
        prov-o     | ?e a prov:Activity ; prov:wasAssociatedWith [ a prov:Person ] , [ a prov:Organization ]
        sem        | ?e a sem:Event ; sem:hasActor [ a sem:Actor ] ; sem:eventType ?type ; sem:hasLatestEndTimeStamp ?day
        cidoc-crm  | ?who a crm:E21_Person . ?e crm:P70i_is_documented_in [ a crm:E31_Document ]
        ric-o      | ?e a rico:Event ; rico:hasOrHadParticipant ?who . ?who a rico:Person ; rico:occupiesOrOccupied ?office
        """)
    void whoReadsAnotherVocabularyFindsTheExample(String alignment, String pattern) {
        Model vocabulary = RDFDataMgr.loadModel("ontology/alignments/" + alignment + ".ttl");
        vocabulary.add(ModelFactory.createModelForGraph(ontology));
        Model example = RDFDataMgr.loadModel("ontology/example.ttl");
        String prefixes = vocabulary.getNsPrefixMap().entrySet().stream()
                .map(prefix -> "PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n")
                .collect(Collectors.joining());
        String ask = prefixes + "ASK { " + pattern + " }";
        assertThat(holds(example, ask)).isFalse();
        assertThat(holds(ModelFactory.createRDFSModel(vocabulary, example), ask))
                .isTrue();
    }

    private static boolean holds(Model model, String ask) {
        try (QueryExecution execution = QueryExecution.model(model).query(ask).build()) {
            return execution.execAsk();
        }
    }

    static List<String> schemes() throws IOException {
        return files("ontology/codes");
    }

    static List<String> alignments() throws IOException {
        return files("ontology/alignments");
    }

    private static List<String> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(Path::toString)
                    .filter(f -> f.endsWith(".ttl"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> named(String folder, List<String> names) {
        return names.stream()
                .map(name -> "ontology/" + folder + "/" + name + ".ttl")
                .toList();
    }

    private static Map<Node, Node> alignedTerms() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/aligned-terms.tsv")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("iri\t"))
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(cells -> NodeFactory.createURI(cells[0]), cells -> KINDS.get(cells[1])));
    }

    private static boolean isMatch(Node predicate) {
        return MATCHES.contains(predicate)
                || predicate.equals(RDFS.subClassOf.asNode())
                || predicate.equals(RDFS.subPropertyOf.asNode());
    }

    private boolean isUsed(Node term) {
        return ontology.contains(term, RDF.type.asNode(), OWL.AnnotationProperty.asNode());
    }

    private static boolean isConcept(Node node) {
        String rest = node.getURI().substring(Dg.CODE.length());
        String scheme = rest.substring(0, rest.indexOf('/'));
        return RDFDataMgr.loadGraph("ontology/codes/" + scheme + ".ttl")
                .contains(node, RDF.type.asNode(), SKOS.Concept.asNode());
    }

    private static Set<Node> terms(Graph ontology) {
        return ontology.stream(Node.ANY, RDFS.isDefinedBy.asNode(), Node.ANY)
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
    }
}
