package org.diplograph.pipeline;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What another store knows the operator by, from the environment, where other users of the machine cannot read it. */
public final class PushCredentials {

    private static final String USER = "DIPLOGRAPH_PUSH_USER";
    private static final String PASSWORD = "DIPLOGRAPH_PUSH_PASSWORD";
    private static final String TOKEN = "DIPLOGRAPH_PUSH_TOKEN";

    static final String VARIABLES = USER + " and " + PASSWORD + ", or " + TOKEN;

    private static final String LOOPBACK = "localhost|127(\\.\\d{1,3}){3}|\\[::1]";

    private final @Nullable String header;

    private PushCredentials(@Nullable String header) {
        this.header = header;
    }

    /**
     * User and password (RFC 7617) or token (RFC 6750), or none.
     *
     * @throws OperatorProblem where it is neither one nor the other
     */
    public static PushCredentials of(Map<String, String> environment) {
        String user = environment.getOrDefault(USER, "");
        String password = environment.getOrDefault(PASSWORD, "");
        String token = environment.getOrDefault(TOKEN, "").strip();
        if (!token.isEmpty() && user.isEmpty() && password.isEmpty()) {
            if (!token.matches("[\\x21-\\x7e]+")) {
                throw new OperatorProblem(TOKEN + " holds a character that no token has");
            }
            return new PushCredentials("Bearer " + token);
        }
        if (!token.isEmpty() || user.isEmpty() != password.isEmpty() || user.contains(":")) {
            throw new OperatorProblem("the environment has to hold " + VARIABLES + "; a user's name has no colon");
        }
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new PushCredentials(
                user.isEmpty() ? null : "Basic " + Base64.getEncoder().encodeToString(both));
    }

    boolean areGiven() {
        return header != null;
    }

    /**
     * Refuses to send them to another machine in the clear.
     *
     * @throws OperatorProblem where that is what would happen
     */
    public void requireSafe(URI address) {
        boolean encrypted = "https".equalsIgnoreCase(address.getScheme());
        if (areGiven() && !encrypted && !address.getHost().matches(LOOPBACK)) {
            throw new OperatorProblem(
                    "credentials are not sent to another machine in the clear: give an address of https, or "
                            + "--insecure if the network between is your own");
        }
    }

    HttpRequest.Builder on(HttpRequest.Builder request) {
        return header == null ? request : request.header("Authorization", header);
    }
}
