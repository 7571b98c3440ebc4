package org.diplograph.query;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.iterator.PeekIterator;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;

/**
 * A graph of the store one subject after another, so that no more than one is in memory: TDB2 gives triples so sorted.
 */
final class Runs {

    private Runs() {}

    static Stream<List<Triple>> bySubject(Graph graph) {
        PeekIterator<Triple> triples = PeekIterator.create(graph.find());
        Iterator<List<Triple>> runs = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return triples.hasNext();
            }

            @Override
            public List<Triple> next() {
                List<Triple> run = new ArrayList<>();
                do {
                    run.add(triples.next());
                } while (triples.hasNext()
                        && triples.peek().subjectMatches(run.getFirst().getSubject()));
                return run;
            }
        };
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(runs, Spliterator.ORDERED), false)
                .onClose(() -> Iter.close(triples));
    }
}
