package org.diplograph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;

class OntologyTest {

    private final Graph ontology = RDFDataMgr.loadGraph("ontology/diplograph.ttl");

    @Test
    void everyConstantIsDeclaredAndEveryDeclaredTermHasAConstant() throws IllegalAccessException {
        Set<Node> constants = new TreeSet<>(java.util.Comparator.comparing(Node::getURI));
        for (Field field : Dg.class.getFields()) {
            if (field.getType() == Node.class) {
                constants.add((Node) field.get(null));
            }
        }
        assertThat(constants).containsExactlyInAnyOrderElementsOf(terms());
    }

    @Test
    void everyTermHasLabelDefinitionExampleAndHome() {
        for (Node term : terms()) {
            for (Node property : Set.of(
                    RDFS.label.asNode(), SKOS.definition.asNode(), SKOS.example.asNode(), RDFS.isDefinedBy.asNode())) {
                assertThat(ontology.contains(term, property, Node.ANY))
                        .as("%s of %s", property, term)
                        .isTrue();
            }
        }
    }

    @Test
    void everyPropertyThatTheOntologyUsesIsDeclaredInItOrBuiltIn() {
        Set<String> builtIn = Set.of(OWL.NS, RDF.getURI(), RDFS.getURI());
        assertThat(ontology.stream().map(Triple::getPredicate).distinct())
                .allMatch(p -> builtIn.stream().anyMatch(p.getURI()::startsWith)
                        || ontology.contains(p, RDF.type.asNode(), OWL.AnnotationProperty.asNode()));
    }

    @Test
    void everyConceptHasOneEnglishLabelAndADefinition() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("ontology/codes"))) {
            for (Path file : files.toList()) {
                Graph scheme = RDFDataMgr.loadGraph(file.toString());
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
        }
    }

    private Set<Node> terms() {
        return ontology.stream(Node.ANY, RDFS.isDefinedBy.asNode(), Node.ANY)
                .map(Triple::getSubject)
                .collect(Collectors.toSet());
    }
}
