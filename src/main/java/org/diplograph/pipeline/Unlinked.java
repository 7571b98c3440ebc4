package org.diplograph.pipeline;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.OWL;
import org.diplograph.lexicon.Fold;
import org.diplograph.lexicon.LinkEntry.Kind;
import org.diplograph.query.Prefixes;
import org.diplograph.rdf.Base;
import org.diplograph.rdf.Linkset;
import org.diplograph.store.GraphStore;
import org.jspecify.annotations.Nullable;

/**
 * Whoever and whatever in a store has no link to Wikidata, and what else a decision about them has to know.
 *
 * @param things sorted by id
 * @param items of all links, {@code Q57371}
 * @param shared what several things of the store are called alike, linked or not: {@link #called}
 */
public record Unlinked(List<Thing> things, Set<String> items, Set<String> shared) {

    private static final String STEM = Base.DEFAULT.stem();

    private static final String THINGS = """
            SELECT * {
              VALUES (?type ?kind) { (dg:Official "OFFICIAL") (dg:Place "PLACE") (dg:Organisation "BODY")
                (dg:PoliticalParty "BODY") (dg:Ministry "BODY") (dg:Parliament "BODY") (dg:Company "BODY")
                (dg:InternationalOrganisation "BODY") (dg:Region "BODY") }
              ?thing a ?type ; skos:prefLabel ?name .
              FILTER NOT EXISTS { ?thing dg:knownByOffice ?known }
              OPTIONAL { GRAPH <https://w3id.org/diplograph/graph/links> { ?thing owl:sameAs ?item } }
              OPTIONAL {
                ?thing dg:ofState|dg:inState|^dg:hasBody ?state . ?state skos:prefLabel ?stateName
                OPTIONAL { GRAPH <https://w3id.org/diplograph/graph/links> { ?state owl:sameAs ?stateItem } }
              }
              OPTIONAL {
                ?holding dg:holder ?thing ; dg:office ?office . ?office skos:prefLabel ?officeName
                OPTIONAL { ?holding dg:latest ?asOf }
                OPTIONAL { GRAPH <https://w3id.org/diplograph/graph/links> { ?office owl:sameAs ?officeItem } }
              }
            } ORDER BY ?thing DESC(?asOf) ?office""";

    /**
     * One of them.
     *
     * @param id what follows the stem in its IRI
     * @param key the state's key in the lexicon, or empty
     * @param office the latest that it held
     */
    record Thing(
            String id,
            Kind kind,
            String name,
            String key,
            @Nullable Named state,
            @Nullable Named office,
            boolean linked) {}

    /** Something by its name and, where it is linked, its item. */
    record Named(String name, @Nullable String item) {}

    public Unlinked {
        things = List.copyOf(things);
        items = Set.copyOf(items);
        shared = Set.copyOf(shared);
    }

    /** By what a table of links knows a thing. */
    static String called(Kind kind, String name, String state) {
        return kind + " " + Fold.fold(name) + " " + state;
    }

    /**
     * Those of a store.
     *
     * @param types which things: {@code official}, {@code body}, {@code place}
     * @throws OperatorProblem where a type is none of these
     */
    public static Unlinked of(GraphStore store, List<String> types) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        types.forEach(type -> kinds.add(kind(type)));
        return store.read(data -> of(data, kinds));
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "official" -> Kind.OFFICIAL;
            case "body" -> Kind.BODY;
            case "place" -> Kind.PLACE;
            default -> throw new OperatorProblem("--type: '" + type + "' is none of official, body, place");
        };
    }

    private static Unlinked of(DatasetGraph data, Set<Kind> kinds) {
        Map<Node, Thing> things = new LinkedHashMap<>();
        try (QueryExec run = QueryExec.dataset(data)
                .query(QueryFactory.create(Prefixes.before(THINGS)))
                .build()) {
            run.select().forEach(row -> things.computeIfAbsent(row.get("thing"), thing -> thing(thing, row)));
        }
        Set<String> items = new HashSet<>();
        data.getGraph(Base.LINKS).stream(Node.ANY, OWL.sameAs.asNode(), Node.ANY)
                .map(Triple::getObject)
                .forEach(item -> items.add(item(item)));
        Set<String> called = new HashSet<>();
        return new Unlinked(
                things.values().stream()
                        .filter(t -> !t.linked() && kinds.contains(t.kind()))
                        .toList(),
                items,
                things.values().stream()
                        .map(t -> called(t.kind(), t.name(), t.key()))
                        .filter(name -> !called.add(name))
                        .collect(Collectors.toSet()));
    }

    private static Thing thing(Node thing, Binding row) {
        Node state = row.get("state");
        return new Thing(
                thing.getURI().substring(STEM.length()),
                Kind.valueOf(row.get("kind").getLiteralLexicalForm()),
                row.get("name").getLiteralLexicalForm(),
                state == null ? "" : state.getURI().substring((STEM + "state/").length()),
                named(row.get("stateName"), row.get("stateItem")),
                named(row.get("officeName"), row.get("officeItem")),
                row.contains("item"));
    }

    private static @Nullable Named named(@Nullable Node name, @Nullable Node item) {
        return name == null ? null : new Named(name.getLiteralLexicalForm(), item == null ? null : item(item));
    }

    private static String item(Node node) {
        return node.getURI().substring(Linkset.WIKIDATA.length());
    }
}
