package org.diplograph.pipeline;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.diplograph.pipeline.LinkApi.Post;
import org.diplograph.query.ServiceClient;
import org.diplograph.query.ServiceProblem;

/** Asks a reconciliation service, which speaks JSON. */
final class ReconciliationClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int TOO_LARGE = 413;

    private final ServiceClient client;

    /** @param contact how the service's keepers find whoever asks; may be empty */
    ReconciliationClient(Duration pause, String contact, ServiceWatch watch) {
        this.client = new ServiceClient(
                ServiceClient.agent("reconciliation client", contact), pause, TIMEOUT, watch::waiting);
    }

    /**
     * A service's manifest.
     *
     * @throws ServiceProblem where it cannot be had
     */
    JsonObject get(URI service) {
        return object(client.send(HttpRequest.newBuilder(service).header("Accept", "application/json")));
    }

    /**
     * The answer to a question; empty where the service finds it too large.
     *
     * @throws ServiceProblem where it cannot be had
     */
    Optional<JsonObject> post(Post post) {
        HttpResponse<String> answer = client.send(HttpRequest.newBuilder(post.address())
                .header("Content-Type", post.mediaType())
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(post.body())));
        return answer.statusCode() == TOO_LARGE ? Optional.empty() : Optional.of(object(answer));
    }

    private static JsonObject object(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new ServiceProblem(ServiceClient.told(answer));
        }
        try {
            return JsonParser.parseString(answer.body()).getAsJsonObject();
        } catch (JsonParseException | IllegalStateException notJson) {
            throw new ServiceProblem(
                    answer.uri() + " answers something else than a JSON object; is it a reconciliation service?");
        }
    }
}
