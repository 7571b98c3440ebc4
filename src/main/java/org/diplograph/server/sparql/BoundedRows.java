package org.diplograph.server.sparql;

import java.util.List;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.diplograph.server.http.Refusal;

/** Rows as they come, up to a number and until the time is over; Fuseki would end a late answer as if it were whole. */
final class BoundedRows implements RowSet {

    private final RowSet rows;
    private final Bounds bounds;
    private long row;

    private BoundedRows(RowSet rows, Bounds bounds) {
        this.rows = rows;
        this.bounds = bounds;
    }

    /** After the first has been looked for: what stands in the way is often known then, while a status can be sent. */
    static BoundedRows begun(RowSet rows, Bounds bounds) {
        boolean unused = rows.hasNext();
        return new BoundedRows(rows, bounds);
    }

    @Override
    public boolean hasNext() {
        try {
            return rows.hasNext();
        } catch (QueryCancelledException late) {
            throw bounds.late();
        }
    }

    /** @throws Refusal where there are too many, or it takes too long */
    @Override
    public Binding next() {
        row++;
        bounds.requireRow(row);
        try {
            return rows.next();
        } catch (QueryCancelledException late) {
            throw bounds.late();
        }
    }

    @Override
    public List<Var> getResultVars() {
        return rows.getResultVars();
    }

    @Override
    public long getRowNumber() {
        return row;
    }

    @Override
    public void close() {
        rows.close();
    }
}
