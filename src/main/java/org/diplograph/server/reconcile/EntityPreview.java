package org.diplograph.server.reconcile;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplograph.rdf.Base;
import org.diplograph.server.http.Html;

/** A card that tells an entity from its namesakes, small enough for a frame in somebody else's page. */
final class EntityPreview {

    private static final int MOST_VALUES = 5;

    private EntityPreview() {}

    static String of(Entity entity, Catalogue catalogue, DatasetGraph data, Base base) {
        List<List<String>> rows = EntityProperty.of(entity.type()).stream()
                .map(property -> List.of(
                        property.label,
                        property.values(entity, data, base).stream()
                                .limit(MOST_VALUES)
                                .map(value -> text(value, catalogue))
                                .collect(Collectors.joining("; "))))
                .filter(row -> !row.getLast().isEmpty())
                .toList();
        return Html.card(
                entity.name(),
                "<h1>%s</h1>\n<p>%s, <code>%s</code></p>\n%s"
                        .formatted(
                                Html.text(entity.name()),
                                Html.text(entity.type().label),
                                Html.text(entity.id()),
                                Html.table(List.of("what", "in the graph"), rows)));
    }

    private static String text(Node value, Catalogue catalogue) {
        return value.isLiteral()
                ? value.getLiteralLexicalForm()
                : catalogue.entity(value.getURI()).map(Entity::name).orElseGet(() -> lastStep(value.getURI()));
    }

    private static String lastStep(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }
}
