package org.diplograph.rdf;

import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.diplograph.model.EdtfDate;
import org.jspecify.annotations.Nullable;

/** Says triples into a graph; a value that is not known says none. */
record Triples(Consumer<Triple> sink) {

    void say(Node subject, Node predicate, @Nullable Node object) {
        if (object != null) {
            sink.accept(Triple.create(subject, predicate, object));
        }
    }

    void text(Node subject, Node predicate, @Nullable String text) {
        say(subject, predicate, text == null ? null : Terms.string(text));
    }

    void date(Node subject, Node predicate, @Nullable EdtfDate date) {
        text(subject, predicate, date == null ? null : date.text());
    }
}
