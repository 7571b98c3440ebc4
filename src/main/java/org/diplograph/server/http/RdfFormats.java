package org.diplograph.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.fuseki.system.ConNeg;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriterRegistry;
import org.diplograph.query.Prefixes;

/** The formats of RDF documents: by the ending of a path, or by what the client accepts. */
public final class RdfFormats {

    public static final String HTML = "text/html";

    /** The first is for whoever accepts anything. */
    private static final List<Lang> ALL = List.of(Lang.TURTLE, Lang.JSONLD, Lang.NTRIPLES, Lang.RDFXML);

    private RdfFormats() {}

    public static List<Lang> all() {
        return ALL;
    }

    public static Optional<Lang> ofPath(String path) {
        return ALL.stream().filter(lang -> path.endsWith("." + ending(lang))).findFirst();
    }

    public static String endings() {
        return ALL.stream().map(lang -> "." + ending(lang)).collect(Collectors.joining(", "));
    }

    public static String ending(Lang format) {
        return format.getFileExtensions().getFirst();
    }

    public static String mediaType(Lang format) {
        return format.getContentType().getContentTypeStr();
    }

    public static Lang accepted(HttpServletRequest request) {
        return ofType(chosen(request, ALL.stream().map(RdfFormats::mediaType)));
    }

    /** Empty for a client, a browser say, that would rather have a page. */
    public static Optional<Lang> acceptedOrPage(HttpServletRequest request) {
        String chosen = chosen(request, Stream.concat(ALL.stream().map(RdfFormats::mediaType), Stream.of(HTML)));
        return chosen.equals(HTML) ? Optional.empty() : Optional.of(ofType(chosen));
    }

    /** The model with the usual prefixes beside its own, each triple once; Jena's prettier RDF/XML says types twice. */
    public static byte[] written(Model model, Lang format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.setNsPrefixes(Prefixes.all());
        RDFDataMgr.write(
                out,
                model,
                format.equals(Lang.RDFXML) ? RDFFormat.RDFXML_PLAIN : RDFWriterRegistry.defaultSerialization(format));
        return out.toByteArray();
    }

    private static String chosen(HttpServletRequest request, Stream<String> offers) {
        MediaType first = MediaType.create(mediaType(ALL.getFirst()));
        return ConNeg.chooseContentType(request, AcceptList.create(offers.toArray(String[]::new)), first)
                .getContentTypeStr();
    }

    private static Lang ofType(String type) {
        return ALL.stream()
                .filter(lang -> mediaType(lang).equals(type))
                .findFirst()
                .orElse(ALL.getFirst());
    }
}
