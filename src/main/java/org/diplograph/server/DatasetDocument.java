package org.diplograph.server;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.diplograph.query.DatasetDescription;
import org.diplograph.store.GraphStore;
import org.jspecify.annotations.Nullable;

/**
 * The description of the whole graph, in the format that the client accepts. It is counted once: what is served does
 * not change.
 *
 * @see <a href="https://www.w3.org/TR/void/#well-known">VoID, section 7.2</a>
 */
final class DatasetDocument implements Filter {

    static final String PATH = "/.well-known/void";

    private final GraphStore store;
    private @Nullable Graph description;

    DatasetDocument(GraphStore store) {
        this.store = store;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setHeader("Access-Control-Allow-Origin", "*");
        if (!List.of("GET", "HEAD").contains(http.getMethod())) {
            answer.setHeader("Allow", "GET, HEAD");
            answer.setStatus(405);
            return;
        }
        Lang format = RdfFormats.accepted(http);
        Graph served = DatasetDescription.servedAt(description(), Pages.base(http));
        byte[] body = RdfFormats.written(ModelFactory.createModelForGraph(served), format);
        answer.setHeader("Vary", "Accept");
        answer.setContentType(RdfFormats.mediaType(format) + "; charset=utf-8");
        answer.setContentLength(body.length);
        answer.getOutputStream().write(body);
    }

    private synchronized Graph description() {
        if (description == null) {
            description = DatasetDescription.of(store);
        }
        return description;
    }
}
