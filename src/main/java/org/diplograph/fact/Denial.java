package org.diplograph.fact;

import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.diplograph.model.Reading;
import org.diplograph.model.Sentence.Part;

/** Words that deny: a single act ("did not visit"), or all that the report speaks of ("no truth in the reports"). */
final class Denial {

    /** How many sentences of the body may pass before the denial. */
    private static final int OPENING = 4;

    private static final Set<String> NEGATION =
            Set.of("not never no n't denied denies deny denying refuted refutes untrue false fake nor neither ruled"
                    .split(" "));
    private static final Pattern HEADLINE = Pattern.compile("(?i)^no (?!\\.)[\\w -]{0,40}"
            + "\\b(visit|trip|journey|travel|talks|meeting)"
            + "|\\b(denies|denied|dismisses|refutes|rejects (report|claim|rumou?r)|not about to|fake news|hoax)\\b");
    private static final Pattern BODY = Pattern.compile(
            "(?i)\\b(fake news|contradicted a"
                    + "|denied (reports|that|a report|the report|rumou?rs|media)|dismissed (reports|as|rumou?rs)"
                    + "|there is nothing\\b.{0,60}\\bin the (story|reports?|rumou?rs?)|not in keeping with|no such (visit|trip|plan)"
                    + "|no basis in fact|without (any )?foundation|wide of the mark|refuted|no truth (in|to)|untrue|baseless|exist only in)\\b");

    private Denial() {}

    /** Whether the report is there to deny something: its headline or first sentences say so. */
    static boolean isReport(Reading reading) {
        String headline = reading.document().article().headline();
        if (headline != null && HEADLINE.matcher(headline).find()) {
            return true;
        }
        String text = reading.document().article().text();
        int sentences = 0;
        for (Reading.Row row : reading.rows()) {
            Part part = row.sentence().part();
            boolean body = part != Part.HEADLINE && part != Part.BYLINE;
            if ((body ? BODY : HEADLINE).matcher(row.sentence().span().of(text)).find()) {
                return true;
            }
            sentences += body ? 1 : 0;
            if (sentences > OPENING) {
                break;
            }
        }
        return false;
    }

    /** Whether the words before an act, or its subject, negate it; "not only", "no longer" do not. */
    static boolean isOf(Scan scan, int from, int at, int end) {
        for (int i = Math.max(from, at - 6); i < at; i++) {
            boolean only = scan.is(i + 1, "only", "just", "until", "since", "yet")
                    || scan.is(i, "no") && scan.is(i + 1, "less", "longer");
            only |= scan.when(i + 1) != null
                    && Objects.requireNonNull(scan.when(i + 1)).text().startsWith("since");
            boolean instead = scan.is(i, "instead", "rather") && scan.is(i + 1, "of", "than");
            if (instead || scan.isIn(i, NEGATION) && !only) {
                return true;
            }
        }
        boolean nobody = scan.is(0, "none", "neither")
                || scan.is(0, "no")
                        && !scan.is(1, "sooner", "less")
                        && IntStream.range(0, at).noneMatch(scan::isBreak)
                || scan.who(0) != null
                        && Objects.requireNonNull(scan.who(0)).text().startsWith("No ");
        for (int i = end; i < Math.min(scan.clauseEnd(end), end + 14); i++) {
            if (scan.is(i, "not")
                    && scan.is(i + 1, "planned", "scheduled", "foreseen", "envisaged", "on", "true", "in")) {
                return true;
            }
        }
        return nobody || scan.is(end, "plan", "plans") && scan.find(from, at, "no", "not") >= 0;
    }
}
