package org.diplograph.query;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/** One row of an answer, its terms as they stand in the graph. */
public record Solution(Binding row) {

    /** What a variable is bound to, if anything. */
    public Optional<Node> term(String variable) {
        return Optional.ofNullable(row.get(variable));
    }

    /** The text of a literal or the IRI; "" where the variable is unbound. */
    public String text(String variable) {
        return term(variable)
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                .orElse("");
    }
}
