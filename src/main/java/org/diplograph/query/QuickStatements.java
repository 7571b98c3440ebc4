package org.diplograph.query;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/**
 * Offices held as commands for QuickStatements, version 1: position held (P39) with its time and, as reference, the
 * address of the report (S854) and the day on which it was retrieved (S813). Only what is confirmed: holder and office
 * are linked to Wikidata, and a report with an address tells of the holding.
 *
 * <p>Reports say that somebody holds an office on a day, seldom since when. So a day is a point in time (P585), and the
 * two ends of a span are two; only an interval with an open end has a start (P580) or an end (P582). A date is as
 * precise as it is stated, and none is given where the year is unknown or only about right.
 *
 * @see <a href="https://www.wikidata.org/wiki/Help:QuickStatements">Help:QuickStatements</a>
 */
final class QuickStatements {

    private static final String HOLDINGS = """
            SELECT DISTINCT ?person ?office ?date ?address {
              GRAPH <https://w3id.org/diplograph/graph/links> { ?holder owl:sameAs ?person . ?post owl:sameAs ?office }
              ?holding a dg:OfficeHolding ; dg:holder ?holder ; dg:office ?post ; dg:reportedIn ?report ;
                dg:standing <https://w3id.org/diplograph/code/standing/current> .
              OPTIONAL { ?holding dg:date ?date }
              OPTIONAL { ?report schema:url ?url }
              BIND(STR(COALESCE(?url, ?report)) AS ?address)
              FILTER(REGEX(?address, "^https?://") && !STRSTARTS(?address, "https://w3id.org/diplograph/"))
            }""";

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?|(\\d{3})X");

    private QuickStatements() {}

    /**
     * Writes one line for each holding and report, sorted.
     *
     * @param retrieved when the reports were fetched, or null to leave that out
     */
    static void write(DatasetGraph data, OutputStream out, @Nullable LocalDate retrieved) {
        TreeSet<String> lines = new TreeSet<>();
        try (QueryExec run = QueryExec.dataset(data)
                .query(QueryFactory.create(Prefixes.before(HOLDINGS)))
                .build()) {
            RowSet rows = run.select();
            rows.forEach(row -> lines.add(line(
                    item(row.get("person").getURI()),
                    item(row.get("office").getURI()),
                    row.get("date") == null ? "" : row.get("date").getLiteralLexicalForm(),
                    row.get("address").getLiteralLexicalForm(),
                    retrieved)));
        }
        PrintStream printer = new PrintStream(out, true, StandardCharsets.UTF_8);
        lines.forEach(line -> printer.print(line + "\n"));
        printer.flush();
    }

    private static String line(
            String person, String office, String date, String address, @Nullable LocalDate retrieved) {
        List<String> cells = new ArrayList<>(List.of(person, "P39", office));
        cells.addAll(time(date));
        cells.addAll(List.of("S854", "\"" + address.replace("\"", "%22") + "\""));
        if (retrieved != null) {
            cells.addAll(List.of("S813", "+" + retrieved + "T00:00:00Z/11"));
        }
        return String.join("\t", cells);
    }

    private static List<String> time(String edtf) {
        List<String> ends = List.of(edtf.split("/", -1));
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            boolean open = ends.size() == 2 && isOpen(ends.get(1 - i));
            String property = open ? (i == 0 ? "P580" : "P582") : "P585";
            value(ends.get(i)).ifPresent(value -> cells.addAll(List.of(property, value)));
        }
        return cells;
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    /** {@code +1959-00-00T00:00:00Z/9}: 11 for a day, 10 a month, 9 a year, 8 a decade. */
    private static Optional<String> value(String date) {
        Matcher parts = DATE.matcher(date);
        if (!parts.matches()) {
            return Optional.empty();
        }
        if (parts.group(4) != null) {
            return Optional.of("+" + parts.group(4) + "0-00-00T00:00:00Z/8");
        }
        String month = parts.group(2);
        String day = parts.group(3);
        return Optional.of("+%s-%s-%sT00:00:00Z/%d"
                .formatted(
                        parts.group(1),
                        month == null ? "00" : month,
                        day == null ? "00" : day,
                        day != null ? 11 : month != null ? 10 : 9));
    }

    private static String item(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }
}
