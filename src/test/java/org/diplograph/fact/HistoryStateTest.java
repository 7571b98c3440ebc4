package org.diplograph.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diplograph.Gaps;
import org.diplograph.Reader;
import org.diplograph.Shared;
import org.diplograph.lexicon.Fold;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Article;
import org.diplograph.model.Fact;
import org.diplograph.model.Fact.Meeting;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Status;
import org.diplograph.model.TravelRow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The whole of the two data sets of history.state.gov, where they lie beside the project: what is read of their rows,
 * and how well, on 150 rows that were annotated before any of them was read ({@code rows/annotated.tsv}: whom the
 * traveller met by name or office, and the visit's kind).
 */
class HistoryStateTest {

    /** A visit of which no kind is told, but what was talked about, or with whom. */
    private static final Pattern TALKS = Pattern.compile("(?i)\\b(met|meeting|meetings|discuss\\w*|talks|conferred"
            + "|briefed|reviewed|consulted|consultations?|audience|negotiat\\w+|mediat\\w*|assess\\w*|attempted|address\\w*"
            + "|signed)\\b");

    private static final Map<String, List<Fact>> FACTS = new ConcurrentHashMap<>();
    private static List<Article> rows = List.of();

    @BeforeAll
    static void read() {
        List<Article> all = new ArrayList<>();
        Stream.of("visits", "president-travels", "secretary-travels")
                .forEach(folder -> all.addAll(Shared.articles(Shared.folder("history-state/" + folder))));
        rows = List.copyOf(all);
        rows.parallelStream().forEach(row -> FACTS.put(row.id(), Reader.facts(row)));
    }

    @Test
    void eachRowIsAVisitButForTheOneToNoState() {
        List<String> without =
                rows.stream().filter(row -> visit(row) == null).map(Article::id).toList();
        assertThat(rows).hasSize(7535);
        assertThat(without).containsExactly("history-state-trip-3711");
    }

    @Test
    void theDaysOfAVisitAreThoseOfItsRowWhateverTheRemarksTell() {
        assertThat(rows.stream().filter(row -> !keepsItsDays(row)).map(Article::id))
                .isEmpty();
    }

    private static boolean keepsItsDays(Article row) {
        Visit visit = visit(row);
        TravelRow fields = row.row();
        return visit == null
                || fields == null
                || fields.date().equals(visit.date()) && visit.status() == Status.COMPLETED;
    }

    @Test
    void bothStatesAreKnownOfNinetyNineRowsInAHundred() {
        long known = rows.stream()
                .map(HistoryStateTest::visit)
                .filter(v -> v != null && v.sending() instanceof State)
                .count();
        assertThat(known).isGreaterThanOrEqualTo(7530);
    }

    @Test
    void theKindIsKnownWhereTheRemarksTellIt() {
        long known = rows.stream().filter(HistoryStateTest::isKindUnderstood).count();
        Map<String, Long> kinds = rows.stream()
                .map(HistoryStateTest::visit)
                .filter(v -> v != null)
                .collect(Collectors.groupingBy(Visit::kind, TreeMap::new, Collectors.counting()));
        System.out.println("history.state.gov kinds " + kinds + ", understood " + known + " of " + rows.size());
        assertThat(known).isGreaterThanOrEqualTo(rows.size() * 98L / 100);
        assertThat(kinds).hasSizeGreaterThanOrEqualTo(14);
    }

    @Test
    void meetingsAndKindsOfAnnotatedRowsAreFound() {
        int right = 0;
        int spurious = 0;
        int missed = 0;
        int kinds = 0;
        List<List<String>> annotated = Gaps.rows("rows/annotated.tsv");
        for (List<String> line : annotated) {
            Article row = row(line.getFirst());
            Set<String> found = partners(row);
            for (String wanted :
                    line.get(1).equals("-") ? new String[0] : line.get(1).split("; ")) {
                boolean hit = found.removeIf(name -> isSame(name, wanted));
                right += hit ? 1 : 0;
                missed += hit ? 0 : 1;
            }
            spurious += found.size();
            Visit visit = visit(row);
            kinds += visit != null && visit.kind().equals(line.get(2)) ? 1 : 0;
        }
        double precision = right / (double) (right + spurious);
        double recall = right / (double) (right + missed);
        System.out.printf(
                "history.state.gov partners P %.3f R %.3f (%d right, %d spurious, %d missed), kinds %d of %d%n",
                precision, recall, right, spurious, missed, kinds, annotated.size());
        assertThat(annotated).hasSize(150);
        assertThat(precision).isGreaterThanOrEqualTo(0.95);
        assertThat(recall).isGreaterThanOrEqualTo(0.93);
        assertThat(kinds).isGreaterThanOrEqualTo(148);
    }

    private static Article row(String id) {
        String name = "history-state-" + (id.charAt(0) == 'v' ? "visit-" : "trip-") + id.substring(1);
        return rows.stream().filter(r -> r.id().equals(name)).findFirst().orElseThrow();
    }

    private static List<Fact> facts(Article row) {
        return FACTS.getOrDefault(row.id(), List.of());
    }

    /** The visit that the row's own fields tell. */
    private static @Nullable Visit visit(Article row) {
        return facts(row).stream()
                .filter(f -> f instanceof Visit v
                        && v.evidence().getFirst().pattern().equals(TravelRow.PATTERN))
                .map(Visit.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static boolean isKindUnderstood(Article row) {
        TravelRow fields = row.row();
        Visit visit = visit(row);
        boolean told = visit != null && !visit.kind().equals(VisitDraft.UNSPECIFIED);
        return told
                || fields == null
                || fields.remarks() == null
                || TALKS.matcher(fields.remarks().of(row.text())).find();
    }

    /** Whom the traveller met, but for company of the traveller's own state. */
    private static Set<String> partners(Article row) {
        Visit visit = visit(row);
        Set<String> out = new LinkedHashSet<>();
        for (Fact fact : facts(row)) {
            if (visit != null
                    && fact instanceof Meeting meeting
                    && meeting.participants().contains(visit.visitor())) {
                meeting.participants().stream()
                        .filter(a -> !isOwn(a, visit.sending()))
                        .forEach(a -> out.add(a.name()));
            }
        }
        return out;
    }

    private static boolean isOwn(Agent agent, @Nullable Agent sending) {
        State state = switch (agent) {
            case Person person -> person.state();
            case Holder holder -> holder.office().state();
            case Agent.Body body -> body.state();
            case State itself -> itself;
        };
        return state != null && state.equals(sending);
    }

    private static boolean isSame(String found, String wanted) {
        String a = Fold.fold(found);
        String b = Fold.fold(wanted);
        return a.equals(b) || a.endsWith(" " + b) || b.endsWith(" " + a);
    }
}
