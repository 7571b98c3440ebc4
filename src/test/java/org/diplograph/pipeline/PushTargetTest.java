package org.diplograph.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.diplograph.pipeline.PushTarget.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators may give as another store's address and as their credentials. */
class PushTargetTest {

    private static final String USER = "DIPLOGRAPH_PUSH_USER";
    private static final String PASSWORD = "DIPLOGRAPH_PUSH_PASSWORD";
    private static final String TOKEN = "DIPLOGRAPH_PUSH_TOKEN";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "wikidata                         | URL: 'wikidata' is no address",
                "file:///etc/passwd               | is no address",
                "http://local host/               | Illegal character",
                "http://me:s3cret@localhost:1/    | credentials do not go into the address",
                "http://me:s3cret@under_score/    | 'http://…@under_score/' is no address",
                "http://me:s3 cret@localhost/     | Illegal character",
                "http://localhost:1/data?default  | --graph IRI names a graph",
                "http://localhost:1/d?graph=urn:x | --graph IRI names a graph",
                "http://localhost:1/d#here        | --graph IRI names a graph",
            })
    void whatIsNoAddressOfAStoreIsRefused(String address, String message) {
        assertThatThrownBy(() -> PushTarget.of(address, Protocol.GRAPH_STORE, null, false, false))
                .isInstanceOf(OperatorProblem.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("s3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "urn:x y", "urn:x> { } } ; DROP ALL #", "graph/1", "urn:"})
    void whatIsNoAbsoluteIriNamesNoGraph(String graph) {
        assertThatThrownBy(() -> PushTarget.of("http://localhost/", Protocol.UPDATE, graph, false, false))
                .isInstanceOf(OperatorProblem.class)
                .hasMessageContaining("is no absolute IRI");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/data", "http://localhost/", "http://127.0.0.1/", "http://[::1]:3030/"})
    void credentialsGoOverHttpsAndToThisMachine(String address) {
        PushCredentials given = PushCredentials.of(Map.of(TOKEN, "s3cret"));
        assertThatCode(() -> given.requireSafe(URI.create(address))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/",
                "http://localhost.example.org/",
                "http://127.0.0.1.example.org/",
                "http://10.0.0.1/"
            })
    void toOtherMachinesTheyDoNotGoInTheClear(String address) {
        PushCredentials given = PushCredentials.of(Map.of(USER, "me", PASSWORD, "s3cret"));
        assertThatThrownBy(() -> given.requireSafe(URI.create(address)))
                .isInstanceOf(OperatorProblem.class)
                .hasMessageContaining("--insecure");
        assertThatCode(() -> PushCredentials.of(Map.of()).requireSafe(URI.create(address)))
                .doesNotThrowAnyException();
    }

    @Test
    void halfOfThemAreRefusedAndNoneIsShown() {
        for (Map<String, String> half : List.of(
                Map.of(USER, "me"),
                Map.of(PASSWORD, "s3cret"),
                Map.of(USER, "me:s3cret", PASSWORD, "s3cret"),
                Map.of(USER, "me", PASSWORD, "s3cret", TOKEN, "s3cret"),
                Map.of(TOKEN, "s3cret\nX-Header: y"))) {
            assertThatThrownBy(() -> PushCredentials.of(half))
                    .isInstanceOf(OperatorProblem.class)
                    .hasMessageContaining(TOKEN)
                    .hasMessageNotContaining("s3cret");
        }
        assertThat(PushCredentials.of(Map.of(TOKEN, "right\n")).areGiven()).isTrue();
    }
}
