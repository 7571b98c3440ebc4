package org.diplograph.query;

import java.io.OutputStream;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplograph.store.GraphStore;

/** The whole store as RDF, named by the endings of the formats' files. */
public enum GraphExport {
    /** Turtle: the view. */
    TTL,
    /** TriG: the view, and each article's claims in its graph. */
    TRIG,
    /** N-Triples: the view. */
    NT,
    /** N-Quads: the view, and each article's claims in its graph. */
    NQ;

    /** Writes the store as it is now; {@code out} is not closed. */
    public void write(GraphStore store, OutputStream out) {
        store.read(quads -> {
            write(quads, out);
            return this;
        });
    }

    private void write(DatasetGraph quads, OutputStream out) {
        switch (this) {
            case TTL -> RDFDataMgr.write(out, quads.getDefaultGraph(), RDFFormat.TURTLE_BLOCKS);
            case NT -> RDFDataMgr.write(out, quads.getDefaultGraph(), RDFFormat.NTRIPLES_UTF8);
            case TRIG -> RDFDataMgr.write(out, quads, RDFFormat.TRIG_BLOCKS);
            case NQ -> RDFDataMgr.write(out, quads, RDFFormat.NQUADS_UTF8);
        }
    }
}
