package org.diplograph.pipeline;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.Quad;
import org.diplograph.model.Fact;
import org.diplograph.model.Report;
import org.diplograph.pipeline.Result.Extracted;
import org.diplograph.rdf.Base;
import org.diplograph.rdf.ClaimGraph;

/** Writes facts as they are extracted, article by article. */
public final class FactWriter {

    /** How facts are written. */
    public enum Format {
        /** A JSON object a line, one for each fact. */
        JSONL,
        /** Turtle; the articles' graphs run together. */
        TTL,
        /** N-Quads, each article's claims in its graph. */
        NQ
    }

    private final Format format;
    private final Base base;
    private final PrintStream out;

    /** @param out written in UTF-8; not closed */
    public FactWriter(Format format, OutputStream out) {
        this.format = format;
        this.base = Base.DEFAULT;
        this.out = new PrintStream(out, false, StandardCharsets.UTF_8);
    }

    public void write(Extracted extracted) {
        switch (format) {
            case JSONL -> extracted.facts().forEach(fact -> json(extracted, fact));
            case TTL -> RDFDataMgr.write(out, graph(extracted), RDFFormat.TURTLE_BLOCKS);
            case NQ -> quads(extracted);
        }
        out.flush();
    }

    private void json(Extracted extracted, Fact fact) {
        out.println(FactJson.line(extracted.article().id(), fact));
    }

    private void quads(Extracted extracted) {
        Node name = ClaimGraph.name(report(extracted));
        var quads = graph(extracted).stream().map(t -> Quad.create(name, t)).iterator();
        RDFDataMgr.writeQuads(out, quads);
    }

    private Graph graph(Extracted extracted) {
        return new ClaimGraph(base).write(report(extracted));
    }

    private Report report(Extracted extracted) {
        return new Report(base.article(extracted.article()), extracted.article(), extracted.facts());
    }
}
