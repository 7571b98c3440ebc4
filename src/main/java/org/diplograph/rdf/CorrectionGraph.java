package org.diplograph.rdf;

import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.diplograph.model.Correction;
import org.diplograph.model.Correction.Merge;
import org.diplograph.model.Correction.Note;
import org.diplograph.model.Correction.Relabelling;
import org.diplograph.model.Correction.Retraction;
import org.diplograph.model.Correction.Split;

/** The operator's corrections as RDF: a graph of their own in the store, and a Turtle file that people can edit. */
public final class CorrectionGraph {

    private final Base base;

    public CorrectionGraph(Base base) {
        this.base = base;
    }

    /** The corrections in the order given. */
    public Graph write(List<Correction> corrections) {
        Graph graph = GraphFactory.createDefaultGraph();
        graph.getPrefixMapping()
                .setNsPrefix("dg", Dg.NS)
                .setNsPrefix("dcterms", "http://purl.org/dc/terms/")
                .setNsPrefix("skos", "http://www.w3.org/2004/02/skos/core#")
                .setNsPrefix("xsd", "http://www.w3.org/2001/XMLSchema#");
        Triples out = new Triples(graph::add);
        for (int i = 0; i < corrections.size(); i++) {
            write(out, base.thing("correction/" + (i + 1)), corrections.get(i));
        }
        return graph;
    }

    /** The corrections as Turtle. */
    public String turtle(List<Correction> corrections) {
        StringWriter out = new StringWriter();
        RDFDataMgr.write(out, write(corrections), Lang.TURTLE);
        return out.toString();
    }

    /**
     * The corrections in Turtle, in the order of their numbers; as {@link #read(Graph)}.
     *
     * @throws IllegalArgumentException also where it is not Turtle, with line and column
     */
    public List<Correction> read(String turtle) {
        Graph graph = GraphFactory.createDefaultGraph();
        try {
            RDFParser.create()
                    .source(new StringReader(turtle))
                    .lang(Lang.TURTLE)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(graph);
        } catch (RiotException wrong) {
            throw new IllegalArgumentException(wrong.getMessage(), wrong);
        }
        return read(graph);
    }

    /**
     * The corrections in a graph.
     *
     * @throws IllegalArgumentException where one does not say what it corrects, how, who made it, when and why
     */
    public List<Correction> read(Graph graph) {
        Reading in = new Reading(graph);
        List<Node> nodes = new ArrayList<>();
        for (Node type : List.of(Dg.MERGE, Dg.SPLIT, Dg.RETRACTION, Dg.RELABELLING)) {
            nodes.addAll(in.ofType(type));
        }
        return nodes.stream().sorted(Reading.BY_NUMBER).map(n -> read(in, n)).toList();
    }

    private void write(Triples out, Node node, Correction correction) {
        out.say(node, Dg.CORRECTS, base.thing(correction.thing()));
        out.text(node, Terms.CREATOR, correction.note().by());
        out.say(node, Terms.CREATED, Terms.day(correction.note().on()));
        out.text(node, Dg.REASONS, correction.note().why());
        switch (correction) {
            case Merge merge -> {
                out.say(node, Terms.TYPE, Dg.MERGE);
                out.say(node, Dg.INTO, base.thing(merge.into()));
            }
            case Split split -> {
                out.say(node, Terms.TYPE, Dg.SPLIT);
                out.say(node, Dg.AS_TOLD_IN, Terms.iri(split.article()));
                out.say(node, Terms.PREF_LABEL, split.as() == null ? null : Terms.english(split.as()));
            }
            case Retraction retraction -> {
                out.say(node, Terms.TYPE, Dg.RETRACTION);
                out.say(node, Dg.AS_TOLD_IN, retraction.article() == null ? null : Terms.iri(retraction.article()));
            }
            case Relabelling relabelling -> {
                out.say(node, Terms.TYPE, Dg.RELABELLING);
                out.say(node, Terms.PREF_LABEL, Terms.english(relabelling.label()));
            }
        }
    }

    private Correction read(Reading in, Node node) {
        try {
            String thing = id(in.need(node, Dg.CORRECTS));
            Note note = new Note(
                    in.needText(node, Terms.CREATOR),
                    LocalDate.parse(in.needText(node, Terms.CREATED)),
                    in.needText(node, Dg.REASONS));
            Node article = in.one(node, Dg.AS_TOLD_IN);
            if (in.isA(node, Dg.MERGE)) {
                return new Merge(thing, id(in.need(node, Dg.INTO)), note);
            }
            if (in.isA(node, Dg.SPLIT)) {
                return new Split(thing, in.need(node, Dg.AS_TOLD_IN).getURI(), in.text(node, Terms.PREF_LABEL), note);
            }
            return in.isA(node, Dg.RELABELLING)
                    ? new Relabelling(thing, in.needText(node, Terms.PREF_LABEL), note)
                    : new Retraction(thing, article == null ? null : article.getURI(), note);
        } catch (IllegalArgumentException | UnsupportedOperationException | DateTimeParseException wrong) {
            throw new IllegalArgumentException("correction " + node + ": " + wrong.getMessage(), wrong);
        }
    }

    private String id(Node thing) {
        if (!thing.isURI() || !thing.getURI().startsWith(base.stem())) {
            throw new IllegalArgumentException(thing + " is no IRI under " + base.stem());
        }
        return thing.getURI().substring(base.stem().length());
    }
}
