package org.diplograph.server.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.rdf.Base;
import org.diplograph.server.http.Answers;
import org.diplograph.server.http.Html;
import org.diplograph.server.http.ReadOnlyFilter;
import org.diplograph.server.http.Refusal;
import org.diplograph.server.page.Claim.Report;
import org.diplograph.server.page.Sections.Asked;
import org.diplograph.store.GraphStore;

/**
 * The pages about what the graph knows: things by their IRI, two states at {@code /pair/az/vn}, articles that have an
 * IRI elsewhere at {@code /article/IDENTIFIER}.
 */
public final class Entities extends ReadOnlyFilter {

    public static final List<String> PATHS = List.of(PairPage.PAIRS + "*", "/article/*");

    private static final String ARTICLES = "/article/";
    private static final Set<String> FACTS =
            Set.of("Visit", "Meeting", "Agreement", "OfficeHolding", "Founding", "Relationship", "Figure", "Interview");

    private final Facts facts;
    private final Base base;

    public Entities(GraphStore store, Base base, Duration timeout) {
        this.facts = new Facts(store, base, timeout);
        this.base = base;
    }

    Facts facts() {
        return facts;
    }

    @Override
    protected void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = URLDecoder.decode(request.getRequestURI().replace("+", "%2B"), StandardCharsets.UTF_8);
        if (path.startsWith(ARTICLES)) {
            article(path.substring(ARTICLES.length()), request, response);
        } else {
            pair(path.substring(PairPage.PAIRS.length()), request, response);
        }
    }

    /** The page about a thing of the view. */
    public void page(Node thing, HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(response, () -> html(thing, asked(request)));
    }

    private String html(Node node, Asked asked) {
        Fact thing = facts.describe(node);
        return switch (thing.type()) {
            case "Official" -> new OfficialPage(facts).html(thing, asked);
            case "State" -> new StatePage(facts).html(thing, asked);
            case "Article" -> new ArticlePage(facts).html(reports(Map.of("article", node)), asked);
            default ->
                FACTS.contains(thing.type())
                        ? new FactPage(facts).html(thing, asked)
                        : new ThingPage(facts).html(thing, asked);
        };
    }

    private void article(String id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        List<Report> reports = reports(Map.of("id", NodeFactory.createLiteralString(id)));
        if (reports.isEmpty()) {
            Answers.page(response, 404, Html.problem("there is no report " + id));
        } else {
            send(response, () -> new ArticlePage(facts).html(reports, asked(request)));
        }
    }

    /** The columns that were put in stand in no row. */
    private List<Report> reports(Map<String, Node> known) {
        return facts.ask("article", known).stream().map(facts::report).toList();
    }

    private void pair(String names, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] pair = names.split("/");
        Optional<Fact> one = pair.length == 2 ? state(pair[0]) : Optional.empty();
        Optional<Fact> other = pair.length == 2 ? state(pair[1]) : Optional.empty();
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            Answers.page(
                    response, 404, Html.problem("a pair is two states, as in /pair/az/vn; there is no pair " + names));
            return;
        }
        String path =
                PairPage.path(facts.key(one.get().node()), facts.key(other.get().node()));
        if (path.equals(request.getRequestURI())) {
            send(response, () -> new PairPage(facts).html(one.get(), other.get(), asked(request)));
        } else {
            Answers.moved(response, 301, path);
        }
    }

    /** By its key or a name of it. */
    private Optional<Fact> state(String name) {
        Optional<Fact> byKey = told(base.thing("state/" + name));
        return byKey.isPresent()
                ? byKey
                : Lexicon.load().stateByName(name).flatMap(state -> told(base.state(state.id())));
    }

    private Optional<Fact> told(Node state) {
        return Optional.of(facts.describe(state)).filter(fact -> fact.type().equals("State"));
    }

    private static Asked asked(HttpServletRequest request) {
        String list = Objects.requireNonNullElse(request.getParameter("list"), "");
        String from = Objects.requireNonNullElse(request.getParameter("from"), "");
        return new Asked(request.getRequestURI(), list, from.matches("\\d{1,7}") ? Integer.parseInt(from) : 0);
    }

    private void send(HttpServletResponse response, Supplier<String> page) throws IOException {
        String html;
        try {
            html = page.get();
        } catch (RuntimeException failure) {
            Refusal refusal = Refusal.of(failure, facts.timeout());
            Answers.page(response, refusal.status(), Html.problem(refusal.reason()));
            return;
        }
        Answers.page(response, 200, html);
    }
}
