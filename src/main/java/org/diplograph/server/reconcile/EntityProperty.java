package org.diplograph.server.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.SKOS;
import org.diplograph.rdf.Base;
import org.diplograph.rdf.Dg;

/** What can be asked of an entity; the first three also tell namesakes apart in a query. */
@SuppressWarnings("ImmutableEnumChecker") // the nodes of Jena never change
enum EntityProperty {
    STATE("state", "state", "the state that it serves, belongs to or lies in"),
    OFFICE("office", "office", "an office held"),
    DATE("date", "date", "when it took place (EDTF); in a query the day as of which an office is asked", Dg.DATE),
    OTHER_NAME("otherName", "other name", "another name or spelling", SKOS.altLabel.asNode()),
    WIKIDATA("wikidata", "Wikidata item", "the item of Wikidata that is the same, as Q and number"),
    VISITED("visited", "visited", "a state that the official has visited", Dg.VISITED),
    MET("met", "met", "an official that the official has met", Dg.MET_WITH),
    CAPITAL("capital", "capital", "of a state", Dg.CAPITAL),
    ISO_CODE("isoCode", "ISO 3166-1 code", "alpha-2, of a state", Dg.ISO_CODE),
    VISITOR("visitor", "visitor", "who paid the visit", Dg.VISITOR),
    SENDING("sendingState", "sending state", "for which the visitor came", Dg.SENDING_STATE),
    RECEIVING("receivingState", "receiving state", "that was visited", Dg.RECEIVING_STATE),
    PARTICIPANT("participant", "participant", "of a meeting", Dg.PARTICIPANT),
    PARTY("party", "party", "to an agreement", Dg.PARTY),
    PLACE("place", "place", "where it took place", Dg.PLACE),
    KIND("kind", "kind", "of a visit, meeting or agreement", Dg.VISIT_TYPE, Dg.MEETING_TYPE, Dg.AGREEMENT_TYPE),
    STATUS("status", "status", "completed, planned, signed …", Dg.STATUS);

    private static final List<EntityProperty> OF_EVENTS = List.of(DATE, STATE, PLACE, KIND, STATUS, WIKIDATA);

    final String id;
    final String label;
    final String description;
    private final List<Node> predicates;

    EntityProperty(String id, String label, String description, Node... predicates) {
        this.id = id;
        this.label = label;
        this.description = description;
        this.predicates = List.of(predicates);
    }

    static Optional<EntityProperty> of(String id) {
        return Arrays.stream(values()).filter(p -> p.id.equals(id)).findFirst();
    }

    /** What is worth asking of entities of a type. */
    static List<EntityProperty> of(EntityType type) {
        return switch (type) {
            case OFFICIAL -> List.of(STATE, OFFICE, OTHER_NAME, WIKIDATA, VISITED, MET);
            case STATE -> List.of(ISO_CODE, CAPITAL, OTHER_NAME, WIKIDATA);
            case ORGANISATION, PARTY, MINISTRY, PARLIAMENT, INTERNATIONAL, COMPANY, REGION, OFFICE, PLACE ->
                List.of(STATE, OTHER_NAME, WIKIDATA);
            case VISIT ->
                Stream.concat(Stream.of(VISITOR, SENDING, RECEIVING), OF_EVENTS.stream())
                        .toList();
            case MEETING ->
                Stream.concat(Stream.of(PARTICIPANT), OF_EVENTS.stream()).toList();
            case AGREEMENT ->
                Stream.concat(Stream.of(PARTY), OF_EVENTS.stream()).toList();
        };
    }

    /** The values in the graph: IRIs of other entities or of codes, and literals. */
    List<Node> values(Entity entity, DatasetGraph data, Base base) {
        Graph view = data.getDefaultGraph();
        return switch (this) {
            case STATE -> entity.states().stream().sorted().map(base::thing).toList();
            case OFFICE ->
                entity.posts().stream().map(p -> base.thing(p.id())).distinct().toList();
            case WIKIDATA ->
                objects(data.getGraph(Base.LINKS), entity.node(), OWL.sameAs.asNode())
                        .toList();
            default ->
                predicates.stream()
                        .flatMap(p -> objects(view, entity.node(), p))
                        .toList();
        };
    }

    private static Stream<Node> objects(Graph graph, Node subject, Node predicate) {
        return graph.stream(subject, predicate, Node.ANY)
                .map(Triple::getObject)
                .sorted(java.util.Comparator.comparing(Node::toString));
    }
}
