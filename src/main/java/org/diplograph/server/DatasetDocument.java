package org.diplograph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.diplograph.query.DatasetDescription;
import org.diplograph.server.http.Answers;
import org.diplograph.server.http.Once;
import org.diplograph.server.http.RdfFormats;
import org.diplograph.server.http.ReadOnlyFilter;
import org.diplograph.store.GraphStore;
import org.jspecify.annotations.Nullable;

/**
 * The description of the whole graph, in the format that the client accepts. It is counted anew when the store has
 * changed.
 *
 * @see <a href="https://www.w3.org/TR/void/#well-known">VoID, section 7.2</a>
 */
final class DatasetDocument extends ReadOnlyFilter {

    static final String PATH = "/.well-known/void";

    private final Once<Graph> description;

    /** @param licence of the facts, null where none is stated */
    DatasetDocument(GraphStore store, @Nullable String licence) {
        this.description = new Once<>(store, () -> DatasetDescription.of(store, licence));
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Lang format = RdfFormats.accepted(request);
        Graph served = DatasetDescription.servedAt(description.get(), Answers.address(request));
        response.setHeader("Vary", "Accept");
        byte[] body = RdfFormats.written(ModelFactory.createModelForGraph(served), format);
        Answers.send(response, 200, RdfFormats.mediaType(format), body);
    }
}
