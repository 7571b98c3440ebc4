package org.diplograph.model;

import java.util.List;
import org.diplograph.model.Agent.Person;

/**
 * A report with its mentions: what the fact room reads.
 *
 * @param rows the chunks of each sentence of the document, in order
 * @param people everybody named
 */
public record Reading(Document document, List<Row> rows, List<Person> people) {

    public Reading {
        rows = List.copyOf(rows);
        people = List.copyOf(people);
    }

    /** One sentence as a row of chunks. */
    public record Row(Sentence sentence, List<Chunk> chunks) {
        public Row {
            chunks = List.copyOf(chunks);
        }
    }
}
