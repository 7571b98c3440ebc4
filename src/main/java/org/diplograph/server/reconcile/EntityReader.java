package org.diplograph.server.reconcile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.diplograph.rdf.Base;
import org.diplograph.rdf.Dg;
import org.diplograph.server.reconcile.Entity.Days;
import org.diplograph.server.reconcile.Entity.Post;
import org.jspecify.annotations.Nullable;

/** Reads the entities of the view out of its graph. */
final class EntityReader {

    private static final List<Node> OF_STATE =
            List.of(Dg.OF_STATE, Dg.IN_STATE, Dg.SENDING_STATE, Dg.RECEIVING_STATE, Dg.BETWEEN_STATE);

    private static final List<Node> WHO = List.of(Dg.VISITOR, Dg.PARTICIPANT, Dg.PARTY);

    private final Graph graph;
    private final Base base;

    EntityReader(Graph graph, Base base) {
        this.graph = graph;
        this.base = base;
    }

    List<Entity> all() {
        return Arrays.stream(EntityType.values())
                .flatMap(type -> graph.stream(Node.ANY, RDF.type.asNode(), type.node)
                        .map(Triple::getSubject)
                        .filter(n -> n.isURI() && n.getURI().startsWith(base.stem()))
                        .map(n -> entity(n, type)))
                .toList();
    }

    private Entity entity(Node node, EntityType type) {
        List<String> names = names(node, type);
        Set<String> states = states(node, type);
        List<Post> posts = posts(node);
        Days time = days(node);
        return new Entity(
                id(node), node, names.getFirst(), names, type, states, posts, time, description(node, states, posts));
    }

    private List<String> names(Node node, EntityType type) {
        Set<String> names = new LinkedHashSet<>();
        texts(node, SKOS.prefLabel.asNode()).forEach(names::add);
        texts(node, DCTerms.title.asNode()).forEach(names::add);
        if (names.isEmpty()) {
            names.add(made(node, type));
        }
        texts(node, SKOS.altLabel.asNode()).forEach(names::add);
        return List.copyOf(names);
    }

    /** Events have no name of their own: who, where to, when. */
    private String made(Node node, EntityType type) {
        String who = WHO.stream()
                .flatMap(p -> labels(node, p))
                .distinct()
                .sorted()
                .limit(3)
                .collect(Collectors.joining(", "));
        String where = labels(node, Dg.RECEIVING_STATE)
                .findFirst()
                .map(s -> " to " + s)
                .orElse("");
        String when = texts(node, Dg.DATE).findFirst().map(d -> ", " + d).orElse("");
        return type.label + (who.isEmpty() ? "" : ": " + who) + where + when;
    }

    private Set<String> states(Node node, EntityType type) {
        Stream<Node> own = type == EntityType.STATE ? Stream.of(node) : Stream.of();
        Stream<Node> told = OF_STATE.stream().flatMap(p -> objects(node, p));
        Stream<Node> above = graph.stream(Node.ANY, Dg.HAS_BODY, node).map(Triple::getSubject);
        return Stream.of(own, told, above).flatMap(s -> s).map(this::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Post> posts(Node person) {
        List<Post> posts = new ArrayList<>();
        graph.stream(Node.ANY, Dg.HOLDER, person)
                .map(Triple::getSubject)
                .forEach(holding -> objects(holding, Dg.OFFICE)
                        .forEach(office ->
                                posts.add(new Post(id(office), title(office), fullTitle(office), days(holding)))));
        return posts.stream()
                .sorted(Comparator.comparing(Post::fullTitle)
                        .thenComparing(p -> String.valueOf(p.time().earliest())))
                .toList();
    }

    private String title(Node office) {
        return label(office).orElse(id(office));
    }

    private String fullTitle(Node office) {
        return texts(office, SKOS.altLabel.asNode()).sorted().findFirst().orElse(title(office));
    }

    private String description(Node node, Set<String> states, List<Post> posts) {
        Stream<String> offices = posts.stream().map(Post::fullTitle).distinct().limit(3);
        Stream<String> lands =
                states.stream().map(base::thing).filter(s -> !s.equals(node)).flatMap(s -> label(s).stream());
        Stream<String> kinds =
                Stream.of(Dg.VISIT_TYPE, Dg.MEETING_TYPE, Dg.AGREEMENT_TYPE).flatMap(p -> labels(node, p));
        Stream<String> date = texts(node, Dg.DATE);
        return Stream.of(kinds, offices, posts.isEmpty() ? lands : Stream.<String>of(), date)
                .flatMap(s -> s)
                .collect(Collectors.joining("; "));
    }

    private Days days(Node node) {
        return new Days(day(node, Dg.EARLIEST), day(node, Dg.LATEST));
    }

    private @Nullable LocalDate day(Node node, Node property) {
        try {
            return texts(node, property).findFirst().map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException beyondTheCalendar) {
            return null;
        }
    }

    private Optional<String> label(Node node) {
        return texts(node, SKOS.prefLabel.asNode()).findFirst();
    }

    private Stream<String> labels(Node node, Node property) {
        return objects(node, property).flatMap(o -> label(o).stream());
    }

    private Stream<String> texts(Node node, Node property) {
        return objects(node, property).filter(Node::isLiteral).map(Node::getLiteralLexicalForm);
    }

    private Stream<Node> objects(Node node, Node property) {
        return graph.stream(node, property, Node.ANY).map(Triple::getObject);
    }

    private String id(Node node) {
        String iri = node.getURI();
        return iri.startsWith(base.stem()) ? iri.substring(base.stem().length()) : iri;
    }
}
