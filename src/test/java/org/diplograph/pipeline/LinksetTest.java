package org.diplograph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.diplograph.Seeds.VN;
import static org.diplograph.Seeds.person;
import static org.diplograph.Seeds.report;
import static org.diplograph.Seeds.state;
import static org.diplograph.Seeds.visit;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.diplograph.Seeds;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.lexicon.LinkEntry;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Link.Confidence;
import org.diplograph.model.Report;
import org.diplograph.model.Status;
import org.diplograph.rdf.Base;
import org.diplograph.rdf.Linkset;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.Test;

/** What the graph says is the same as an item of Wikidata, and what it must not. */
class LinksetTest {

    private static final State US = state("us");

    @Test
    void aStateOfThePastNeverHasTheItemOfItsSuccessor() {
        Graph links = links(seeds());
        assertThat(item(links, "state/vn")).hasValue("Q881");
        assertThat(item(links, "state/vn-north")).hasValue("Q172640");
        assertThat(item(links, "state/az")).hasValue("Q227");
        assertThat(item(links, "state/su-az")).hasValue("Q131337");
        assertThat(item(links, "state/su")).hasValue("Q15180");
        List<Node> items = links.stream(Node.ANY, OWL.sameAs.asNode(), Node.ANY)
                .filter(t -> t.getSubject().getURI().startsWith(Base.DEFAULT.stem() + "state/"))
                .map(Triple::getObject)
                .toList();
        assertThat(items).hasSizeGreaterThan(200).doesNotHaveDuplicates();
    }

    @Test
    void capitalsAndPeopleAreLinkedByNameAndState() {
        Graph links = links(seeds());
        assertThat(item(links, "place/hanoi-vn")).hasValue("Q1858");
        assertThat(item(links, "place/baku-az")).hasValue("Q9248");
        assertThat(item(links, "official/to-lam-vn")).hasValue("Q10831196");
        assertThat(item(links, "official/ho-chi-minh-vn")).hasValue("Q36014");
    }

    @Test
    void nobodyIsLinkedByInitialsOrWhereANamesakeIsNotRuledOut() {
        Graph links = links(seeds());
        assertThat(item(links, "official/j-bayramov-az")).isEmpty();
        assertThat(item(links, "official/e-mammadov-az")).isEmpty();
        assertThat(item(links, "official/tahir-budagov-az")).isEmpty();
        assertThat(Lexicon.load().links())
                .filteredOn(l -> l.link().confidence() == Confidence.UNSURE)
                .extracting(LinkEntry::name)
                .contains("Tahir Budagov");
        Graph elsewhere = links(List.of(report(
                "r", "2020-01-01", visit("v", person("To Lam", US), US, VN, "official", "2020", Status.COMPLETED))));
        assertThat(item(elsewhere, "official/to-lam-us")).isEmpty();
    }

    @Test
    void ofTwoWhomALineMayMeanOnlyTheOneThatBearsItsVeryNameIsLinked() {
        Graph links = links(List.of(
                report(
                        "r1",
                        "2000-11-20",
                        visit("v", person("Bill Clinton", US), US, VN, "official", "2000", Status.COMPLETED)),
                report(
                        "r2",
                        "2000-11-20",
                        visit("v", person("William J. Clinton", US), US, VN, "private", "2010", Status.COMPLETED))));
        assertThat(item(links, "official/bill-clinton-us")).hasValue("Q1124");
        assertThat(item(links, "official/william-j-clinton-us")).isEmpty();
    }

    @Test
    void everyLinkHasItsSourceAndTheLinksetItsSize() {
        Graph links = links(seeds());
        List<Node> axioms = links.stream(Node.ANY, RDF.type.asNode(), NodeFactory.createURI(OWL.NS + "Axiom"))
                .map(Triple::getSubject)
                .toList();
        assertThat(axioms).allMatch(a -> links.contains(a, iri("http://purl.org/dc/terms/source"), Node.ANY));
        long size = links.stream(Node.ANY, OWL.sameAs.asNode(), Node.ANY).count();
        assertThat(axioms).hasSize((int) size);
        assertThat(links.stream(Base.LINKS, iri("http://rdfs.org/ns/void#triples"), Node.ANY)
                        .map(t -> t.getObject().getLiteralLexicalForm()))
                .containsExactly(Long.toString(size));
    }

    @Test
    void everyLineOfTheTablesNamesAStateOfTheLexiconAndAnItemStandsOnce() {
        List<LinkEntry> entries = Lexicon.load().links();
        assertThat(entries)
                .hasSizeGreaterThan(200)
                .allMatch(e ->
                        e.state() == null || Lexicon.load().state(e.state()).isPresent());
        assertThat(entries).extracting(e -> e.link().qid()).doesNotHaveDuplicates();
    }

    private static List<Report> seeds() {
        return List.of(Seeds.s0(), Seeds.s3(), Seeds.s4());
    }

    private static Graph links(List<Report> reports) {
        try (GraphStore store = GraphStore.inMemory()) {
            return Linkset.of(new Loading(store, Base.DEFAULT, Lexicon.load()).load(reports), Base.DEFAULT);
        }
    }

    private static Optional<String> item(Graph links, String id) {
        return links.stream(iri(Base.DEFAULT.stem() + id), OWL.sameAs.asNode(), Node.ANY)
                .map(t -> t.getObject().getURI().substring(Linkset.WIKIDATA.length()))
                .findFirst();
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
