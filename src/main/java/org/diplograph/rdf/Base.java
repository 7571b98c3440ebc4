package org.diplograph.rdf;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.diplograph.model.Article;
import org.jspecify.annotations.Nullable;

/**
 * The stem of all IRIs that name things of the graph, and how they are made: readable, the same for the same content.
 *
 * @param stem ends in a slash
 */
public record Base(String stem) {

    /** The stem that is used unless the operator names another. */
    public static final Base DEFAULT = new Base("https://w3id.org/diplograph/id/");

    /** Graph of the links to Wikidata. */
    public static final Node LINKS = NodeFactory.createURI("https://w3id.org/diplograph/graph/links");

    /** Graph of the operator's corrections. */
    public static final Node CORRECTIONS = NodeFactory.createURI("https://w3id.org/diplograph/graph/corrections");

    /** Graph of the IRIs that earlier views had, and of what took their place. */
    public static final Node RETIRED = NodeFactory.createURI("https://w3id.org/diplograph/graph/retired");

    /** Graph that holds the ontology itself. */
    public static final Node ONTOLOGY = NodeFactory.createURI("https://w3id.org/diplograph/graph/ontology");

    public Base {
        Objects.requireNonNull(stem);
        if (!stem.matches("[a-z]+:.+/")) {
            throw new IllegalArgumentException("a base is an absolute IRI that ends in a slash: " + stem);
        }
    }

    /** The thing with a relative id such as {@code official/to-lam-vn}. */
    public Node thing(String id) {
        return NodeFactory.createURI(stem + id);
    }

    /** A state by its key in the lexicon. */
    public Node state(String key) {
        return thing("state/" + encode(key));
    }

    /**
     * The article's own address where it has one, else an IRI minted from its identifier and, unless it is a row of a
     * table, whose identifier stays when it is amended, from its content.
     */
    public String article(Article article) {
        String url = article.url();
        if (url != null && isAbsolute(url)) {
            return url;
        }
        if (article.row() != null) {
            return stem + "article/" + encode(article.id());
        }
        String content = article.id() + "\n" + article.headline() + "\n" + article.text();
        return stem + "article/" + encode(article.id()) + "-" + digest(content);
    }

    /** Where the claims of an article live: a stem for the IRIs of its claims. */
    String claims(String id, String articleIri) {
        return stem + "claim/" + encode(id) + "-" + digest(articleIri) + "/";
    }

    /** {@code text} as one segment of an IRI; {@link #decode} is its inverse. */
    static String encode(String text) {
        StringBuilder out = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (unit & 0xff);
            boolean safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (safe || c == '-' || c == '_' || c == '.') {
                out.append(c);
            } else {
                out.append('%').append(HexFormat.of().withUpperCase().toHexDigits(unit));
            }
        }
        return out.toString();
    }

    static String decode(String segment) {
        return URLDecoder.decode(segment, StandardCharsets.UTF_8);
    }

    private static boolean isAbsolute(@Nullable String url) {
        try {
            URI uri = new URI(String.valueOf(url));
            return uri.isAbsolute() && uri.getHost() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
