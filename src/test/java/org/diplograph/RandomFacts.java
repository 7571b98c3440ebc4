package org.diplograph;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Holder;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Article;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Evidence;
import org.diplograph.model.Fact;
import org.diplograph.model.Office;
import org.diplograph.model.Place;
import org.diplograph.model.Report;
import org.diplograph.model.Span;
import org.diplograph.model.Status;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Facts of every kind for property tests; few names, so that reports often speak of the same things. */
@NullMarked
public final class RandomFacts {

    private static final List<State> STATES = List.of(
            new State("az", "Azerbaijan"),
            new State("azerbaijan-ssr", "Azerbaijan SSR"),
            new State("la", "Laos"),
            new State("su", "Soviet Union"),
            new State("vn", "Vietnam"));
    private static final List<String> NAMES = List.of(
            "Tô Lâm",
            "To Lam",
            "Lam",
            "E. Mammadov",
            "Elnur Mammadov",
            "Jalal Mammadov",
            "Heydar Aliyev",
            "Geidar Aliyev",
            "Aliyev",
            "Hằng \"Lê\"\n",
            "Ho Chi Minh");
    private static final List<String> DATES = List.of(
            "2025-05-07/2025-05-08",
            "2025-05-07",
            "2025-05",
            "2025",
            "198X",
            "XXXX-05-07",
            "1959",
            "2025-04-16/2025-04-30");

    private final Random random;

    public RandomFacts(Random random) {
        this.random = random;
    }

    public Report report(String id) {
        List<Fact> facts = new ArrayList<>();
        for (int i = random.nextInt(8) + 1; i > 0; i--) {
            facts.add(fact("event-" + i));
        }
        Article article = new Article(
                id, orNull(() -> "https://news.example/" + id), orNull(() -> "Title"), "words", date(), "Agency", "en");
        String iri = article.url() == null ? "https://w3id.org/diplograph/id/article/" + id : article.url();
        return new Report(iri, article, facts);
    }

    private Fact fact(String key) {
        return switch (random.nextInt(9)) {
            case 0 ->
                new Fact.Agreement(
                        key,
                        "protocol",
                        orNull(() -> "On trade"),
                        orNull(() -> "trade"),
                        agents(),
                        states(),
                        agents(),
                        orNull(this::place),
                        date(),
                        Status.SIGNED,
                        orNull(() -> "event/1"),
                        evidence());
            case 1 ->
                new Fact.OfficeHolding(person(), office(), pick(List.of("current", "former")), date(), evidence());
            case 2 -> new Fact.Founding("Friendship Association", date(), orNull(this::place), states(), evidence());
            case 3 -> new Fact.Relationship("party-ties", agents(), orNull(this::agent), date(), evidence());
            case 4 ->
                new Fact.Figure(
                        "trade-volume",
                        random.nextInt(9999) / 100.0,
                        "million USD",
                        "about",
                        states(),
                        date(),
                        evidence());
            case 5 -> new Fact.Interview(person(), body(), date(), evidence());
            case 6, 7 ->
                new Fact.Meeting(
                        key,
                        agents(),
                        pick(List.of("talks", "unspecified")),
                        orNull(this::place),
                        date(),
                        Status.COMPLETED,
                        orNull(() -> "event-1"),
                        orNull(() -> "ASEAN Summit"),
                        evidence());
            default ->
                new Fact.Visit(
                        key,
                        agent(),
                        orNull(this::agent),
                        pick(STATES),
                        places(),
                        pick(List.of("state", "unspecified")),
                        date(),
                        pick(List.of(Status.COMPLETED, Status.PLANNED)),
                        orNull(this::agent),
                        orNull(this::agent),
                        orNull(() -> "journey 1"),
                        evidence());
        };
    }

    private Agent agent() {
        return switch (random.nextInt(6)) {
            case 0 -> pick(STATES);
            case 1 -> body();
            case 2 -> new Holder(office());
            default -> person();
        };
    }

    private List<Agent> agents() {
        return List.of(person(), new Holder(office()), body());
    }

    private Person person() {
        return new Person(
                pick(NAMES), random.nextBoolean() ? List.of("Lam", "Lâm") : List.of(), orNull(() -> pick(STATES)));
    }

    private Body body() {
        return new Body(
                pick(List.of("Ministry of Foreign Affairs", "SOCAR")),
                pick(List.of(Body.Kind.values())),
                orNull(() -> pick(STATES)));
    }

    private Office office() {
        return new Office(
                pick(List.of("President", "Foreign Minister")), orNull(this::body), orNull(() -> pick(STATES)));
    }

    private Place place() {
        return new Place(pick(List.of("Hanoi", "Baku")), orNull(() -> pick(STATES)));
    }

    private List<Place> places() {
        return random.nextBoolean() ? List.of() : List.of(place(), place());
    }

    private List<State> states() {
        return random.nextBoolean() ? List.of(STATES.get(0), STATES.get(4)) : List.of();
    }

    private @Nullable EdtfDate date() {
        return orNull(() -> new EdtfDate(pick(DATES)));
    }

    private List<Evidence> evidence() {
        List<Evidence> all = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            int start = random.nextInt(1000);
            all.add(new Evidence(
                    new Span(start, start + 9),
                    "some \"words\"",
                    "visit.pay",
                    random.nextInt(101) / 100.0,
                    orNull(() -> "Ilham Aliyev")));
        }
        return all;
    }

    private <T> T pick(List<T> all) {
        return Objects.requireNonNull(all.get(random.nextInt(all.size())));
    }

    private <T> @Nullable T orNull(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }
}
