package org.diplograph.query;

import java.io.OutputStream;
import java.time.LocalDate;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplograph.store.GraphStore;
import org.jspecify.annotations.Nullable;

/** The store for other programs: RDF, named by the endings of the formats' files, and commands for Wikidata. */
public enum GraphExport {
    /** Turtle: the view. */
    TTL,
    /** TriG: the view, and each article's claims in its graph. */
    TRIG,
    /** N-Triples: the view. */
    NT,
    /** N-Quads: the view, and each article's claims in its graph. */
    NQ,
    /** Commands for QuickStatements: offices held, as far as holder and office are linked to Wikidata. */
    QUICKSTATEMENTS;

    /**
     * Writes the store as it is now; {@code out} is not closed.
     *
     * @param retrieved for {@link #QUICKSTATEMENTS}: when the reports were fetched, or null where that is not known
     */
    public void write(GraphStore store, OutputStream out, @Nullable LocalDate retrieved) {
        store.read(quads -> {
            write(quads, out, retrieved);
            return this;
        });
    }

    private void write(DatasetGraph quads, OutputStream out, @Nullable LocalDate retrieved) {
        switch (this) {
            case TTL -> RDFDataMgr.write(out, quads.getDefaultGraph(), RDFFormat.TURTLE_BLOCKS);
            case NT -> RDFDataMgr.write(out, quads.getDefaultGraph(), RDFFormat.NTRIPLES_UTF8);
            case TRIG -> RDFDataMgr.write(out, quads, RDFFormat.TRIG_BLOCKS);
            case NQ -> RDFDataMgr.write(out, quads, RDFFormat.NQUADS_UTF8);
            case QUICKSTATEMENTS -> QuickStatements.write(quads, out, retrieved);
        }
    }
}
