package org.diplograph.server.page;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * What one report says of a fact.
 *
 * @param report the report
 * @param date as it tells it, in EDTF, or ""
 * @param status as it tells it, in words, or ""
 * @param quotes the words that state it
 * @param against claims that cannot be right beside it
 * @param rivals who, by other reports, held the office at the time
 */
record Claim(
        Node node,
        Report report,
        String date,
        String status,
        List<Quote> quotes,
        Set<Node> against,
        List<Thing> rivals) {

    /**
     * Words of a report.
     *
     * @param saidBy who is quoted there, or ""
     */
    record Quote(String words, String saidBy) {}

    /**
     * An article, as far as what is about it; "" for what is not known.
     *
     * @param href its page here
     * @param day of publication, in EDTF
     * @param url where it was published
     */
    record Report(Node node, String href, String id, String title, String outlet, String day, String url) {

        /** The outlet, or whatever else names it. */
        String from() {
            return outlet.isEmpty() ? id : outlet;
        }
    }
}
