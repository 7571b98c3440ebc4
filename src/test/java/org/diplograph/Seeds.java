package org.diplograph;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Agent.State;
import org.diplograph.model.Article;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Evidence;
import org.diplograph.model.Fact;
import org.diplograph.model.Fact.Agreement;
import org.diplograph.model.Fact.Meeting;
import org.diplograph.model.Fact.OfficeHolding;
import org.diplograph.model.Fact.Visit;
import org.diplograph.model.Office;
import org.diplograph.model.Place;
import org.diplograph.model.Report;
import org.diplograph.model.Span;
import org.diplograph.model.Status;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Facts of the seed articles, made by hand: what a good extractor reads there. */
@NullMarked
public final class Seeds {

    public static final State AZ = state("az");
    public static final State AZ_SSR = state("su-az");
    public static final State SU = state("su");
    public static final State VN = state("vn");
    public static final State DRV = state("vn-north");

    public static final Body MFA_VN = new Body("Ministry of Foreign Affairs", Body.Kind.MINISTRY, VN);
    public static final Body MFA_AZ = new Body("Ministry of Foreign Affairs", Body.Kind.MINISTRY, AZ);
    public static final Person HANG = new Person("Le Thi Thu Hang", List.of("Hang"), VN);

    private Seeds() {}

    /** VNA, no date: the consultation of 21 April, history in passing, a second Hang in a teaser. */
    public static Report s0() {
        Person mammadov = new Person("E. Mammadov", List.of(), AZ);
        return report(
                "000",
                null,
                visit("v1", person("Ho Chi Minh", VN), VN, AZ, "unspecified", "1959", Status.COMPLETED),
                visit("v3", person("Heydar Aliyev", AZ), SU, VN, "unspecified", "1983", Status.COMPLETED),
                visit("v6", HANG, VN, AZ, "unspecified", "XXXX-04-20/XXXX-04-22", Status.COMPLETED),
                meeting("m1", "consultation", "XXXX-04-21", "v6", HANG, mammadov),
                meeting("m2", "unspecified", null, "v6", HANG, person("J. Bayramov", AZ)),
                holding(HANG, new Office("Deputy Minister of Foreign Affairs", MFA_VN, VN), null),
                holding(mammadov, new Office("Deputy Foreign Minister", MFA_AZ, AZ), null),
                holding(person("Pham Thu Hang", VN), new Office("Spokeswoman", MFA_VN, VN), null));
    }

    /** AZERTAC, 6 May 2025: the interview. */
    public static Report s3() {
        Person leyla = person("Leyla Aliyeva", AZ);
        Person xuan = person("Vo Thi Anh Xuan", VN);
        Body foundation = new Body("Heydar Aliyev Foundation", Body.Kind.OTHER, AZ);
        return report(
                "003",
                "2025-05-06",
                visit("v1", person("Ho Chi Minh", DRV), DRV, AZ_SSR, "unspecified", "1959", Status.COMPLETED),
                visit("v3", person("Heydar Aliyev", AZ), SU, VN, "unspecified", "1983", Status.COMPLETED),
                visit("v8", person("To Lam", VN), VN, AZ, "state", "2025-05-07/2025-05-08", Status.PLANNED),
                meeting("m1", "consultation", "2025-04-16/2025-04-30", null, MFA_VN, MFA_AZ),
                meeting("m5", "unspecified", "2025-04", null, leyla, xuan),
                holding(leyla, new Office("Vice President", foundation, null), "2025-04"),
                holding(xuan, new Office("Vice President", null, VN), "2025-04"),
                holding(
                        person("Jalal Mammadov", AZ),
                        new Office("General Director", new Body("Vietsovpetro", Body.Kind.COMPANY, null), null),
                        "1981~"),
                holding(person("Elnur Mammadov", AZ), new Office("Deputy Foreign Minister", MFA_AZ, AZ), "2025-04"));
    }

    /** VNA, 20 November 2023: two parties sign. */
    public static Report s4() {
        Person trung = new Person("Le Hoai Trung", List.of("Trung"), VN);
        Person budagov = new Person("Tahir Budagov", List.of("Budagov"), AZ);
        Body cpv = new Body("Communist Party of Vietnam", Body.Kind.PARTY, VN);
        Body yap = new Body("New Azerbaijan Party", Body.Kind.PARTY, AZ);
        Agreement signed = new Agreement(
                "a1",
                "agreement",
                null,
                "cooperation",
                List.of(cpv, yap),
                List.of(),
                List.of(trung, budagov),
                new Place("Hanoi", VN),
                date("2023-11-20"),
                Status.SIGNED,
                null,
                words());
        return report(
                "004",
                "2023-11-20",
                meeting("m3", "talks", "2023-11-20", null, trung, budagov),
                signed,
                holding(budagov, new Office("Deputy Chairman", yap, AZ), "2023-11-20"));
    }

    public static State state(String id) {
        return Lexicon.load().state(id).orElseThrow().asState();
    }

    public static Person person(String name, @Nullable State state) {
        return new Person(name, List.of(), state);
    }

    public static Visit visit(
            String key,
            Agent visitor,
            @Nullable Agent sending,
            State receiving,
            String kind,
            @Nullable String date,
            Status status) {
        return new Visit(
                key, visitor, sending, receiving, List.of(), kind, date(date), status, null, null, null, words());
    }

    public static Meeting meeting(
            String key, String kind, @Nullable String date, @Nullable String during, Agent... participants) {
        return new Meeting(
                key, Arrays.asList(participants), kind, null, date(date), Status.COMPLETED, during, null, words());
    }

    public static OfficeHolding holding(Person holder, Office office, @Nullable String date) {
        return new OfficeHolding(holder, office, "current", date(date), words());
    }

    public static Report report(String id, @Nullable String published, Fact... facts) {
        Article article =
                new Article(id, "https://news.example/" + id, "Report " + id, "", date(published), "Agency", "en");
        return new Report(Objects.requireNonNull(article.url()), article, Arrays.asList(facts));
    }

    private static @Nullable EdtfDate date(@Nullable String text) {
        return text == null ? null : new EdtfDate(text);
    }

    private static List<Evidence> words() {
        return List.of(new Evidence(new Span(0, 4), "said", "by.hand", 0.9, null));
    }
}
