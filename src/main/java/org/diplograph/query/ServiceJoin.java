package org.diplograph.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.Table;
import org.apache.jena.sparql.algebra.TableFactory;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.engine.iterator.QueryIter1;

/**
 * Rows joined with what a service knows. ARQ by itself asks once for each row; here a hundred rows go out in one
 * request, as {@code VALUES} for the variables that both sides have.
 */
final class ServiceJoin extends QueryIter1 {

    private static final int ROWS = 100;

    private final Federation federation;
    private final ServiceCall call;
    private final OpService op;
    private final Set<Var> theirs;
    private Iterator<Binding> ready = Collections.emptyIterator();

    ServiceJoin(Federation federation, ServiceCall call, OpService op, QueryIterator input, ExecutionContext context) {
        super(input, context);
        this.federation = federation;
        this.call = call;
        this.op = op;
        this.theirs = OpVars.visibleVars(op.getSubOp());
    }

    @Override
    protected boolean hasNextBinding() {
        while (!ready.hasNext() && getInput().hasNext()) {
            Map<Node, List<Binding>> rows = new LinkedHashMap<>();
            for (int i = 0; i < ROWS && getInput().hasNext(); i++) {
                Binding row = getInput().next();
                rows.computeIfAbsent(service(row), s -> new ArrayList<>()).add(row);
            }
            List<Binding> joined = new ArrayList<>();
            rows.forEach((service, some) -> joined.addAll(join(service, some)));
            ready = joined.iterator();
        }
        return ready.hasNext();
    }

    @Override
    protected Binding moveToNextBinding() {
        return ready.next();
    }

    private Node service(Binding row) {
        Node service = op.getService().isVariable() ? row.get(Var.alloc(op.getService())) : op.getService();
        if (service == null || !service.isURI()) {
            throw new QueryDeniedException("SERVICE " + op.getService() + ": no address is bound to it");
        }
        federation.require(service.getURI());
        return service;
    }

    private List<Binding> join(Node service, List<Binding> rows) {
        try {
            List<Binding> found = call.ask(new OpService(service, limited(rows), op.getServiceElement(), false));
            return rows.stream()
                    .flatMap(row -> found.stream()
                            .map(answer -> Algebra.merge(row, answer))
                            .filter(Objects::nonNull))
                    .toList();
        } catch (QueryExceptionHTTP failed) {
            if (op.getSilent()) {
                return rows;
            }
            throw failed;
        }
    }

    /** Their pattern, only for the values that our rows have; blank nodes mean nothing to them. */
    private Op limited(List<Binding> rows) {
        Set<Binding> values = new LinkedHashSet<>();
        rows.forEach(row -> values.add(shared(row)));
        if (values.stream().anyMatch(Binding::isEmpty)) {
            return op.getSubOp();
        }
        Table table = TableFactory.create();
        values.forEach(table::addBinding);
        return OpJoin.create(OpTable.create(table), op.getSubOp());
    }

    private Binding shared(Binding row) {
        BindingBuilder values = Binding.builder();
        theirs.forEach(v -> {
            Node value = row.get(v);
            if (value != null && !value.isBlank()) {
                values.add(v, value);
            }
        });
        return values.build();
    }

    @Override
    protected void requestSubCancel() {}

    @Override
    protected void closeSubIterator() {}
}
