package org.diplograph.server.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.diplograph.ReconciliationSchemas;
import org.diplograph.Seeds;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Office;
import org.diplograph.model.Report;
import org.diplograph.pipeline.Loading;
import org.diplograph.query.QueryLibrary;
import org.diplograph.rdf.Base;
import org.diplograph.server.GraphServer;
import org.diplograph.server.Requests;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** diplograph as a reconciliation service, as OpenRefine asks it. */
class ReconciliationTest {

    private static final ReconciliationSchemas SCHEMAS = new ReconciliationSchemas();
    private static final GraphStore STORE = GraphStore.inMemory();
    private static final Report GARAYEV = Seeds.report(
            "garayev",
            null,
            Seeds.holding(
                    Seeds.person("Gara Garayev", Seeds.state("az")),
                    new Office("Ambassador", null, Seeds.state("az")),
                    "2019"));
    private static GraphServer server = GraphServer.start(STORE, QueryLibrary.load(), 0);

    @BeforeAll
    static void load() {
        new Loading(STORE, Base.DEFAULT, Lexicon.load()).load(List.of(Seeds.s0(), Seeds.s3(), Seeds.s4(), GARAYEV));
    }

    @AfterAll
    static void stop() {
        server.close();
        STORE.close();
    }

    @Test
    void theManifestIsAsTheSpecificationHasItAndSaysWhereEverythingIs() throws Exception {
        HttpResponse<String> answer = get("reconcile");
        SCHEMAS.check("manifest", answer.body());
        JsonObject manifest = json(answer);
        assertThat(manifest.getAsJsonObject("suggest")
                        .getAsJsonObject("entity")
                        .get("service_url")
                        .getAsString())
                .isEqualTo(server.url() + "reconcile");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=utf-8");
    }

    /** OpenRefine 3 sends the batch as a form, ten names at a time, with the type and the columns it was told to. */
    @Test
    void aBatchAsOpenRefineSendsItIsAnsweredKeyByKey() throws Exception {
        String batch = """
                {"q0":{"query":"Le Thi Thu Hang","type":"Official","type_strict":"should","limit":3,
                       "properties":[{"pid":"state","v":"Vietnam"}]},
                 "q1":{"query":"Lê Thị Thu Hằng","type":"Official","type_strict":"should"},
                 "q2":{"query":"nobody of that name","type":"Official","type_strict":"should"}}""";
        SCHEMAS.check("reconciliation-query-batch", batch);
        HttpResponse<String> answer = form("reconcile", "queries=" + Requests.encoded(batch));
        assertThat(answer.statusCode()).isEqualTo(200);
        SCHEMAS.check("reconciliation-result-batch", answer.body());
        JsonObject results = json(answer);
        assertThat(results.keySet()).containsExactly("q0", "q1", "q2");
        assertThat(first(results, "q0").get("id").getAsString()).isEqualTo("official/le-thi-thu-hang-vn");
        assertThat(first(results, "q0").get("match").getAsBoolean()).isTrue();
        assertThat(first(results, "q1").get("match").getAsBoolean()).isTrue();
        assertThat(results.getAsJsonObject("q2").getAsJsonArray("result")).isEmpty();
        assertThat(get("reconcile?queries=" + Requests.encoded(batch)).body()).isEqualTo(answer.body());
    }

    @Test
    void initialsHaveSeveralCandidatesAndNoMatch() throws Exception {
        JsonArray candidates = candidates("{\"query\":\"E. Mammadov\"}");
        assertThat(ids(candidates))
                .contains("official/e-mammadov-az", "official/elnur-mammadov-az", "official/jalal-mammadov-az");
        assertThat(candidates).noneMatch(c -> c.getAsJsonObject().get("match").getAsBoolean());
    }

    /** Columns: what is asked, and what has to come first; {@code =} where it has to be called a match. */
    @ParameterizedTest
    @CsvFileSource(resources = "/reconciliation-cases.tsv", delimiter = '\t', numLinesToSkip = 1, nullValues = "-")
    void namesLeadToWhoeverBearsThem(
            String name, String type, String state, String office, String date, String expected) throws Exception {
        JsonObject query = new JsonObject();
        query.addProperty("query", name);
        if (type != null) {
            query.addProperty("type", type);
        }
        JsonArray properties = new JsonArray();
        add(properties, "state", state);
        add(properties, "office", office);
        add(properties, "date", date);
        query.add("properties", properties);
        JsonArray candidates = candidates(query.toString());
        assertThat(candidates.asList().stream()
                        .filter(c -> c.getAsJsonObject().get("match").getAsBoolean())
                        .count())
                .isLessThanOrEqualTo(1);
        String best = candidates.isEmpty()
                ? "nobody"
                : (candidates.get(0).getAsJsonObject().get("match").getAsBoolean() ? "= " : "~ ")
                        + ids(candidates).getFirst();
        assertThat(best).isEqualTo(expected);
    }

    @Test
    void anIdIsItsOwnMatch() throws Exception {
        JsonArray candidates = candidates("{\"query\":\"https://w3id.org/diplograph/id/official/to-lam-vn\"}");
        assertThat(ids(candidates)).containsExactly("official/to-lam-vn");
        assertThat(ids(candidates("{\"properties\":[{\"pid\":\"office\",\"v\":\"Vice President\"},"
                        + "{\"pid\":\"state\",\"v\":{\"id\":\"state/vn\"}}]}")))
                .startsWith("official/vo-thi-anh-xuan-vn");
    }

    @Test
    void suggestionsBeginAsTheUserTypes() throws Exception {
        HttpResponse<String> entities = get("reconcile/suggest/entity?prefix=" + Requests.encoded("Le Th"));
        SCHEMAS.check("suggest-entities-response", entities.body());
        assertThat(ids(json(entities).getAsJsonArray("result"))).startsWith("official/le-thi-thu-hang-vn");
        assertThat(ids(json(get("reconcile/suggest/entity?type=State&prefix=viet"))
                        .getAsJsonArray("result")))
                .startsWith("state/vn")
                .allMatch(id -> id.startsWith("state/"));
        HttpResponse<String> types = get("reconcile/suggest/type?prefix=part");
        SCHEMAS.check("suggest-types-response", types.body());
        assertThat(ids(json(types).getAsJsonArray("result"))).containsExactly("PoliticalParty");
        HttpResponse<String> properties = get("reconcile/suggest/property?prefix=stat");
        SCHEMAS.check("suggest-properties-response", properties.body());
        assertThat(ids(json(properties).getAsJsonArray("result"))).contains("state", "status");
    }

    @Test
    void tablesAreExtendedByWhatTheGraphKnows() throws Exception {
        HttpResponse<String> proposals = get("reconcile/properties?type=Official&limit=2");
        SCHEMAS.check("data-extension-property-proposal", proposals.body());
        assertThat(ids(json(proposals).getAsJsonArray("properties"))).containsExactly("state", "office");
        String query = """
                {"ids":["official/to-lam-vn","state/az","official/nobody"],
                 "properties":[{"id":"state"},{"id":"wikidata"},{"id":"capital"},{"id":"isoCode"}]}""";
        SCHEMAS.check("data-extension-query", query);
        HttpResponse<String> answer = form("reconcile", "extend=" + Requests.encoded(query));
        SCHEMAS.check("data-extension-response", answer.body());
        JsonObject rows = json(answer).getAsJsonObject("rows");
        assertThat(rows.get("official/to-lam-vn")).isEqualTo(JsonParser.parseString("""
                        {"state":[{"id":"state/vn","name":"Vietnam"}],"wikidata":[{"str":"Q10831196"}],"capital":[],
                         "isoCode":[]}"""));
        assertThat(rows.get("state/az")).isEqualTo(JsonParser.parseString("""
                        {"state":[{"id":"state/az","name":"Azerbaijan"}],"wikidata":[{"str":"Q227"}],
                         "capital":[{"id":"place/baku-az","name":"Baku"}],"isoCode":[{"str":"AZ"}]}"""));
    }

    @Test
    void aPreviewMayStandInSomebodyElsesPage() throws Exception {
        HttpResponse<String> card = get("reconcile/preview?id=" + Requests.encoded("official/le-thi-thu-hang-vn"));
        assertThat(card.body()).contains("<h1>Le Thi Thu Hang</h1>", "Deputy Minister of Foreign Affairs");
        assertThat(card.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("frame-ancestors *"));
        assertThat(get("reconcile/preview?id=%3Cscript%3E").statusCode()).isEqualTo(404);
    }

    @Test
    void pagesOfOtherOriginsMayAsk() throws Exception {
        for (String path : List.of(
                "reconcile",
                "reconcile/suggest/entity?prefix=a",
                "reconcile/properties",
                "reconcile/preview?id=state%2Fvn",
                "reconcile/nothing")) {
            assertThat(get(path).headers().firstValue("Access-Control-Allow-Origin"))
                    .as(path)
                    .hasValue("*");
        }
        HttpResponse<String> preflight = Requests.send(request("reconcile").method("OPTIONS", BodyPublishers.noBody()));
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                .hasValueSatisfying(methods -> assertThat(methods).contains("POST"));
    }

    @Test
    void olderClientsAskByScript() throws Exception {
        HttpResponse<String> script = get("reconcile?callback=jQuery123.done");
        assertThat(script.body()).startsWith("/**/jQuery123.done({").endsWith(");");
        assertThat(script.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/javascript"));
        assertThat(get("reconcile?callback=" + Requests.encoded("alert(1)//")).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "[]",
                "{\"q0\":1}",
                "{\"q0\":{}}",
                "{\"q0\":{\"query\":{}}}",
                "{\"q0\":{\"query\":\"a\",\"properties\":3}}",
                "{\"q0\":{\"query\":\"a\",\"properties\":[{\"v\":1}]}}",
                "{\"q0\":{\"query\":\"a\",\"limit\":\"many\"}}"
            })
    void whatIsNoBatchIsRefusedWithAReason(String batch) throws Exception {
        HttpResponse<String> answer = form("reconcile", "queries=" + Requests.encoded(batch));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("message").getAsString()).isNotBlank();
    }

    @Test
    void thereAreLimits() throws Exception {
        String many = IntStream.range(0, 51)
                .mapToObj(i -> "\"q" + i + "\":{\"query\":\"a\"}")
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(form("reconcile", "queries=" + Requests.encoded(many)).statusCode())
                .isEqualTo(413);
        String long_ = "{\"q0\":{\"query\":\"" + "a".repeat(301) + "\"}}";
        assertThat(form("reconcile", "queries=" + Requests.encoded(long_)).statusCode())
                .isEqualTo(400);
        assertThat(form("reconcile", "queries=" + "a".repeat(300_000)).statusCode())
                .isBetween(400, 499);
        assertThat(Requests.send(request("reconcile").DELETE()).statusCode()).isEqualTo(405);
        assertThat(form("reconcile/preview", "id=x").statusCode()).isEqualTo(405);
    }

    private static void add(JsonArray properties, String pid, String value) {
        if (value != null) {
            JsonObject property = new JsonObject();
            property.addProperty("pid", pid);
            property.addProperty("v", value);
            properties.add(property);
        }
    }

    private static JsonArray candidates(String query) throws IOException, InterruptedException {
        String batch = "{\"q0\":" + query + "}";
        SCHEMAS.check("reconciliation-query-batch", batch);
        HttpResponse<String> answer = form("reconcile", "queries=" + Requests.encoded(batch));
        SCHEMAS.check("reconciliation-result-batch", answer.body());
        return json(answer).getAsJsonObject("q0").getAsJsonArray("result");
    }

    private static JsonObject first(JsonObject results, String key) {
        return results.getAsJsonObject(key).getAsJsonArray("result").get(0).getAsJsonObject();
    }

    private static List<String> ids(JsonArray items) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .map(o -> o.get("id").getAsString())
                .toList();
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    private static HttpRequest.Builder request(String path) {
        return Requests.to(server, path);
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return Requests.send(request(path));
    }

    private static HttpResponse<String> form(String path, String body) throws IOException, InterruptedException {
        return Requests.form(request(path), body);
    }
}
