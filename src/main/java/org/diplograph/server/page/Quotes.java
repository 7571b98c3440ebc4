package org.diplograph.server.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.diplograph.server.http.Html;
import org.diplograph.server.page.Claim.Quote;
import org.diplograph.server.page.Claim.Report;

/** The words that state a fact, with the outlet, the day and a link to the article. */
final class Quotes {

    private static final int MOST_NAMED = 3;
    private static final int MOST_FOLDED = 6;

    private Quotes() {}

    /**
     * The reports of a fact below it, folded away.
     *
     * @param href the fact's own page, where all of them stand
     */
    static String folded(List<Claim> claims, String href) {
        if (claims.isEmpty()) {
            return "";
        }
        String more = claims.size() > MOST_FOLDED
                ? "<p><a href=\"%s\">all %,d reports</a></p>".formatted(Html.text(href), claims.size())
                : "";
        return "<details class=\"sources\"><summary>%s</summary>%s%s</details>"
                .formatted(
                        summary(claims),
                        claims.stream().limit(MOST_FOLDED).map(Quotes::of).collect(Collectors.joining()),
                        more);
    }

    /** {@code 2 reports: AZERTAC, 6 May 2025; VOV, 14 May 2015}. */
    private static String summary(List<Claim> claims) {
        List<Report> reports = claims.stream().map(Claim::report).distinct().toList();
        List<String> names = reports.stream().map(Quotes::named).distinct().toList();
        Stream<String> named = names.stream().limit(MOST_NAMED);
        Stream<String> more = names.size() > MOST_NAMED ? Stream.of("…") : Stream.of();
        return Html.text((reports.size() == 1 ? "" : reports.size() + " reports: ")
                + Stream.concat(named, more).collect(Collectors.joining("; ")));
    }

    private static String named(Report report) {
        return report.from() + (report.day().isEmpty() ? "" : ", " + DateWords.of(report.day()));
    }

    /** What one report says. */
    static String of(Claim claim) {
        return of(claim, "");
    }

    /** The same with the date that the report tells, and what speaks against it. */
    static String whole(Claim claim) {
        String date = claim.date().isEmpty() ? "" : " · dates it " + DateWords.html(claim.date());
        return of(claim, date + doubts(List.of(claim)));
    }

    private static String of(Claim claim, String more) {
        String words = claim.quotes().stream().map(Quotes::words).collect(Collectors.joining("\n"));
        return "<blockquote>%s<footer>%s%s</footer></blockquote>".formatted(words, report(claim.report()), more);
    }

    private static String words(Quote quote) {
        String speaker = quote.saidBy().isEmpty()
                ? ""
                : " <span class=\"note\">said by " + Html.text(quote.saidBy()) + "</span>";
        return "<p>“" + Html.text(quote.words()) + "”" + speaker + "</p>";
    }

    /** Outlet, day and title of an article, with its page here and where it was published. */
    static String report(Report report) {
        String title = report.title().isEmpty() ? report.id() : report.title();
        String out = Html.outside(report.url(), "read it there");
        return Html.text(report.outlet()) + (report.outlet().isEmpty() ? "" : ", ")
                + (report.day().isEmpty() ? "" : DateWords.html(report.day()) + ": ")
                + "<a href=\"" + Html.text(report.href()) + "\">" + Html.text(title) + "</a>"
                + (out.isEmpty() ? "" : " · " + out);
    }

    /** What speaks against some of the claims, in a line each. */
    static String doubts(List<Claim> claims) {
        Stream<String> disagree = claims.stream().anyMatch(c -> !c.against().isEmpty())
                ? Stream.of("Reports disagree about this.")
                : Stream.of();
        List<Thing> rivals =
                claims.stream().flatMap(c -> c.rivals().stream()).distinct().toList();
        Stream<String> doubted = rivals.isEmpty()
                ? Stream.of()
                : Stream.of("Doubtful: at that time other reports name " + Thing.list(rivals) + ".");
        return Stream.concat(disagree, doubted)
                .map(words -> "<p class=\"doubt\">" + words + "</p>")
                .collect(Collectors.joining());
    }

    /** Claims that cannot all be right, side by side. */
    static String sideBySide(List<Claim> claims) {
        Map<Node, Claim> byNode = claims.stream().collect(Collectors.toMap(Claim::node, c -> c, (a, b) -> a));
        Set<Claim> sides = claims.stream()
                .filter(c -> c.against().stream().anyMatch(byNode::containsKey))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return sides.isEmpty()
                ? ""
                : "<h2>Reports disagree</h2><div class=\"columns\">"
                        + sides.stream().map(Quotes::side).collect(Collectors.joining())
                        + "</div>";
    }

    private static String side(Claim claim) {
        String status = claim.status().isEmpty() ? "" : ", " + Html.text(claim.status());
        return "<section><h3>%s%s</h3>%s</section>".formatted(DateWords.html(claim.date()), status, of(claim));
    }
}
