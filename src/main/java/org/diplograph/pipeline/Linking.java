package org.diplograph.pipeline;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.diplograph.lexicon.LinkEntry;
import org.diplograph.query.ServiceProblem;
import org.jspecify.annotations.Nullable;

/**
 * Finds the items of Wikidata for whoever and whatever has none, by a reconciliation service: candidates go into a
 * table for people to look through, and what is accepted there into the operator's table of links, which the next load
 * takes in. All three files lie beside the store.
 */
public final class Linking {

    private final Path links;
    private final Path candidates;
    private final Path cache;

    /** @param links the operator's table of links */
    public Linking(Path links) {
        this.links = links;
        this.candidates = links.resolveSibling("link-candidates.tsv");
        this.cache = links.resolveSibling("link-answers.jsonl");
    }

    /** The table of candidates. */
    public Path candidates() {
        return candidates;
    }

    /**
     * What asking came to.
     *
     * @param things that were asked for
     * @param found those with a candidate
     * @param known whether the service's types and properties are known; else it was asked by name alone
     */
    public record Asked(int things, int found, boolean known) {}

    /**
     * What accepting came to.
     *
     * @param added links that are new in the operator's table
     * @param removed links that are no longer there, since their candidates were refused
     * @param open things with candidates on which nobody has decided
     */
    public record Accepted(int added, int removed, int open) {}

    /**
     * Asks a service for all that has no link, in batches, and puts the candidates into their table. What was answered
     * before is not asked again; answers are kept as they come.
     *
     * @param address the service's
     * @param pause between two requests
     * @param contact how the service's keepers find the operator; may be empty
     * @throws ServiceProblem where the service does not answer as it should; what was answered is kept
     * @throws OperatorProblem where the address is none, or the table of candidates cannot be read
     */
    public Asked ask(String address, Unlinked unlinked, Duration pause, String contact, ServiceWatch watch) {
        URI uri = WebAddress.of("--service", address, "https://wikidata.reconci.link/en/api");
        try {
            CandidateTable table = new CandidateTable(candidates);
            LinkCache answers = new LinkCache(cache);
            LinkService service = new LinkService(new ReconciliationClient(pause, contact, watch), uri);
            ask(service, unlinked, answers, watch);
            List<LinkRow> rows = new ArrayList<>();
            int found = 0;
            for (Unlinked.Thing thing : unlinked.things()) {
                List<LinkCandidate> list = answers.get(service.key(service.query(thing)));
                found += list == null || list.isEmpty() ? 0 : 1;
                (list == null ? List.<LinkCandidate>of() : list)
                        .forEach(candidate -> rows.add(LinkRow.of(thing, candidate, address)));
            }
            table.offer(rows);
            table.write();
            return new Asked(unlinked.things().size(), found, service.isKnown());
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private static void ask(LinkService service, Unlinked unlinked, LinkCache answers, ServiceWatch watch)
            throws IOException {
        List<LinkQuery> open = unlinked.things().stream()
                .map(service::query)
                .distinct()
                .filter(query -> answers.get(service.key(query)) == null)
                .toList();
        for (int done = 0; done < open.size(); ) {
            List<LinkQuery> batch = open.subList(done, Math.min(open.size(), done + service.batch()));
            Optional<List<List<LinkCandidate>>> found = service.candidates(batch);
            if (found.isPresent()) {
                answers.put(batch.stream().map(service::key).toList(), found.get());
                done += batch.size();
                watch.done(done, open.size());
            }
        }
    }

    /**
     * Accepts by the rule, if there is one, and brings the operator's table of links in line with the decisions: what
     * is accepted is in it, what is refused is not.
     *
     * @param store tells the store's things, which the rule has to know
     * @throws OperatorProblem where a table cannot be read, or two items are accepted for one thing
     */
    public Accepted accept(@Nullable AcceptRule rule, Supplier<Unlinked> store) {
        try {
            CandidateTable table = new CandidateTable(candidates);
            if (rule != null) {
                table.accept(rule, store.get());
                table.write();
            }
            String today = LocalDate.now(ZoneId.systemDefault()).toString();
            Map<String, LinkEntry> accepted = accepted(table, today);
            List<LinkEntry> refused = table.rows().stream()
                    .filter(row -> row.accepted().equals("no")
                            && !row.candidate().item().isEmpty())
                    .map(row -> row.entry(today))
                    .toList();
            long open = table.rows().stream()
                    .filter(row -> !row.isDecided() && !accepted.containsKey(row.id()))
                    .map(LinkRow::id)
                    .distinct()
                    .count();
            OwnLinks.Change change = OwnLinks.change(links, List.copyOf(accepted.values()), refused);
            return new Accepted(change.added(), change.removed(), (int) open);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Whether there is a table of candidates to decide on. */
    public boolean hasCandidates() {
        return Files.exists(candidates);
    }

    private static Map<String, LinkEntry> accepted(CandidateTable table, String today) {
        Map<String, LinkEntry> accepted = new HashMap<>();
        for (LinkRow row : table.rows()) {
            if (row.isAccepted()) {
                LinkEntry entry = row.entry(today);
                LinkEntry other = accepted.putIfAbsent(row.id(), entry);
                if (other != null && !other.link().qid().equals(entry.link().qid())) {
                    throw new OperatorProblem("two items are accepted for %s: %s and %s; only one can be"
                            .formatted(
                                    row.id(), other.link().qid(), entry.link().qid()));
                }
            }
        }
        return accepted;
    }

    private OperatorProblem unwritable(IOException e) {
        return new OperatorProblem("cannot keep candidates beside the store (" + candidates.getParent() + "): "
                + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()));
    }
}
