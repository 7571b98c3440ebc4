package org.diplograph.server.sparql;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.vocabulary.RDF;
import org.diplograph.server.http.Answers;
import org.diplograph.server.http.RdfFormats;

/**
 * What the endpoint can do, for programs that ask it without a query. Whoever would rather have a page goes on down the
 * chain.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-service-description/">SPARQL 1.1 Service Description</a>
 */
public final class ServiceDescription implements Filter {

    public static final String PATH = "/sparql";

    private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
    private static final String FORMATS = "http://www.w3.org/ns/formats/";
    private static final List<String> RESULTS = List.of(
            "SPARQL_Results_JSON",
            "SPARQL_Results_XML",
            "SPARQL_Results_CSV",
            "SPARQL_Results_TSV",
            "Turtle",
            "N-Triples",
            "RDF_XML",
            "JSON-LD");

    private final boolean federates;
    private final boolean isWritable;

    public ServiceDescription(boolean federates, boolean isWritable) {
        this.federates = federates;
        this.isWritable = isWritable;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        HttpServletResponse answer = (HttpServletResponse) response;
        boolean asksNothing = Set.of("GET", "HEAD").contains(http.getMethod())
                && http.getParameterMap().isEmpty();
        Optional<Lang> format = asksNothing ? RdfFormats.acceptedOrPage(http) : Optional.empty();
        if (format.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            answer.setHeader("Vary", "Accept");
            byte[] body = RdfFormats.written(described(Answers.address(http)), format.get());
            Answers.send(answer, 200, RdfFormats.mediaType(format.get()), body);
        }
    }

    private Model described(String server) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefix("sd", SD);
        Resource query = service(model, server + "sparql", "SPARQL11Query");
        RESULTS.forEach(format -> query.addProperty(sd(model, "resultFormat"), model.createResource(FORMATS + format)));
        if (federates) {
            query.addProperty(sd(model, "feature"), model.createResource(SD + "BasicFederatedQuery"));
        }
        Resource data = model.createResource(server + ".well-known/void#data")
                .addProperty(RDF.type, model.createResource(SD + "Dataset"))
                .addProperty(
                        sd(model, "defaultGraph"),
                        model.createResource().addProperty(RDF.type, model.createResource(SD + "Graph")));
        query.addProperty(sd(model, "defaultDataset"), data);
        if (isWritable) {
            service(model, server + "update", "SPARQL11Update").addProperty(sd(model, "defaultDataset"), data);
        }
        return model;
    }

    private static Resource service(Model model, String endpoint, String language) {
        return model.createResource()
                .addProperty(RDF.type, model.createResource(SD + "Service"))
                .addProperty(sd(model, "endpoint"), model.createResource(endpoint))
                .addProperty(sd(model, "supportedLanguage"), model.createResource(SD + language));
    }

    private static Property sd(Model model, String name) {
        return model.createProperty(SD, name);
    }
}
