package org.diplograph.model;

import java.util.List;
import java.util.Objects;

/**
 * An article with what it claims: the master record, one named graph in the store.
 *
 * @param iri the article's address where it has one, else an IRI minted from its content; also its graph's name
 * @param article the article; its text is empty where the report was read back from the store, which keeps only quotes
 * @param facts the claims in the order of the extractor
 */
public record Report(String iri, Article article, List<Fact> facts) implements Comparable<Report> {

    public Report {
        Objects.requireNonNull(iri);
        Objects.requireNonNull(article);
        facts = List.copyOf(facts);
    }

    /** Canonical order of reports, so that nothing depends on the order of loading. */
    @Override
    public int compareTo(Report other) {
        return iri.compareTo(other.iri);
    }
}
