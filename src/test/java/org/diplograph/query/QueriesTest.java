package org.diplograph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.diplograph.Seeds;
import org.diplograph.WikidataOnLoopback;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.pipeline.Loading;
import org.diplograph.rdf.Base;
import org.diplograph.server.GraphServer;
import org.diplograph.server.Serving;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every query of {@code queries/} explains itself, runs, and gives its expected answer, here and over HTTP. */
class QueriesTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final QueryLibrary LIBRARY = QueryLibrary.load();
    private static final Map<String, GraphStore> STORES = QuestionData.load();
    private static final GraphStore SEEDS = GraphStore.inMemory();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final WikidataOnLoopback WIKIDATA = new WikidataOnLoopback();
    private static final Federation FEDERATION = Federation.of(List.of(WIKIDATA.url()));
    private static final Map<String, GraphServer> SERVERS =
            STORES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> serve(e.getValue())));

    @BeforeAll
    static void load() {
        new Loading(SEEDS, Base.DEFAULT, Lexicon.load()).load(List.of(Seeds.s0(), Seeds.s3(), Seeds.s4()));
    }

    private static GraphServer serve(GraphStore store) {
        return GraphServer.start(store, LIBRARY, Serving.on(0).asking(FEDERATION));
    }

    @AfterAll
    static void close() {
        WIKIDATA.close();
        SERVERS.values().forEach(GraphServer::close);
        STORES.values().forEach(GraphStore::close);
        SEEDS.close();
    }

    static Stream<NamedQuery> queries() {
        return LIBRARY.queries().stream();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQuerySaysWhatItAnswersAndRunsWithItsExamples(NamedQuery query) {
        assertThat(query.summary()).endsWith(".");
        assertThat(query.question()).endsWith("?");
        String answer = ask(SEEDS, query, given(query));
        assertThat(answer).startsWith("?");
        if (query.finding() != null) {
            assertThat(answer.lines().findFirst().orElseThrow().replace("?", "").split("\t"))
                    .containsAll(VARIABLE.matcher(query.finding())
                            .results()
                            .map(m -> m.group(1))
                            .toList());
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryGivesTheAnswerThatTheReportsBearOut(NamedQuery query) {
        assertThat(QueryLibrary.expected(query))
                .as("queries/%s.expected", query.name())
                .hasValue(ask(store(query), query, given(query)));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryGivesTheSameAnswerOverHttp(NamedQuery query) throws Exception {
        String given = given(query).entrySet().stream()
                .map(e -> "&" + e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
        URI address = URI.create(Objects.requireNonNull(SERVERS.get(query.data()))
                        .url() + "query/" + query.name() + "?format=tsv" + given);
        String answer = CLIENT.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
        assertThat(answer).isEqualTo(ask(store(query), query, given(query)));
    }

    /** The examples of what may be left out; other services are asked on this machine. */
    private static Map<String, String> given(NamedQuery query) {
        return query.parameters().stream()
                .filter(p -> p.optional() || p.type() == Parameter.Type.SERVICE)
                .collect(Collectors.toMap(Parameter::name, p -> p.optional() ? p.example() : WIKIDATA.url()));
    }

    private static GraphStore store(NamedQuery query) {
        return Objects.requireNonNull(STORES.get(query.data()), query.data());
    }

    @Test
    void thereAreThirtyQuestionsAndNoTwoAreTheSame() {
        assertThat(LIBRARY.queries())
                .hasSizeGreaterThanOrEqualTo(30)
                .extracting(NamedQuery::question)
                .doesNotHaveDuplicates();
    }

    @Test
    void aStateIsAskedForByNameAliasOrCode() {
        String byName = seeds("history-of-two-states", Map.of("one", "Vietnam", "other", "Azerbaijan"));
        assertThat(seeds("history-of-two-states", Map.of("one", "VN", "other", "az")))
                .isEqualTo(byName);
        assertThat(seeds("history-of-two-states", Map.of("one", "viet nam", "other", "Republic of Azerbaijan")))
                .isEqualTo(byName);
    }

    @Test
    void aStatesPredecessorsCountAsIt() {
        assertThat(seeds("first-visit", Map.of("sender", "Vietnam", "receiver", "Azerbaijan")))
                .contains("Ho Chi Minh", "Democratic Republic of Vietnam", "Azerbaijan Soviet Socialist Republic");
    }

    @Test
    void aVisitOfTheSovietUnionIsNotAzerbaijans() {
        assertThat(seeds("visits-to-state", Map.of("state", "Vietnam"))).contains("Heydar Aliyev", "Soviet Union");
        assertThat(seeds("first-visit", Map.of("sender", "Azerbaijan", "receiver", "Vietnam")))
                .doesNotContain("Heydar");
    }

    @Test
    void aFactShowsTheWordsOfEachReport() {
        assertThat(seeds("sources-of-fact", Map.of()).lines().count()).isEqualTo(3);
    }

    @Test
    void aDateThatIsSettledElsewhereStandsBesideTheStatedOne() {
        assertThat(seeds("visits-in-year", Map.of("year", "2025")))
                .contains("XXXX-04-20/XXXX-04-22", "2025-04-20/2025-04-22");
    }

    @Test
    void twoWhoMayBeOneStayTwo() {
        assertThat(seeds("maybe-the-same", Map.of()))
                .contains("E. Mammadov", "Elnur Mammadov")
                .doesNotContain("Jalal");
    }

    @Test
    void aValueOfTheWrongTypeIsNamed() {
        NamedQuery query = LIBRARY.find("visits-to-state").orElseThrow();
        assertThatThrownBy(() -> Question.of(query, Map.of("from", "last year")))
                .isInstanceOf(QueryProblem.class)
                .hasMessageContaining("from: \"last year\" is not a day");
        assertThatThrownBy(() -> Question.of(query, Map.of("form", "x")))
                .hasMessageContaining("visits-to-state has no parameter form (it has state, from, until)");
    }

    @Test
    void everyFormatIsWritten() {
        NamedQuery query = LIBRARY.find("visits-to-state").orElseThrow();
        for (ResultFormat format : ResultFormat.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Question.of(query, Map.of()).answer(SEEDS, format, out);
            assertThat(out.toString(StandardCharsets.UTF_8)).as(format.name()).contains("Heydar Aliyev");
        }
    }

    private static String seeds(String name, Map<String, String> values) {
        return ask(SEEDS, LIBRARY.find(name).orElseThrow(), values);
    }

    private static String ask(GraphStore store, NamedQuery query, Map<String, String> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Question.of(query, values).asking(FEDERATION).answer(store, ResultFormat.TSV, out, 20_000);
        return out.toString(StandardCharsets.UTF_8);
    }
}
