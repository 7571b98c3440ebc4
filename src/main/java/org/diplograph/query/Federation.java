package org.diplograph.query;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;

/**
 * Which other SPARQL services a query may ask by {@code SERVICE}: those that the operator has named, letter by letter,
 * and none by itself. An answer that sends on to another address is not followed.
 *
 * @see <a href="https://www.w3.org/TR/sparql11-federated-query/">SPARQL 1.1 Federated Query</a>
 */
public final class Federation {

    /** No service at all. */
    public static final Federation NONE = new Federation(Set.of());

    /** How long the services may take, all together, in a query that has no limit of its own. */
    static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"{}|^`\\\\]+");

    private final Set<String> services;

    private Federation(Set<String> services) {
        this.services = services;
    }

    /**
     * The services with these addresses.
     *
     * @throws QueryProblem where one is no address of the web
     */
    public static Federation of(Collection<String> services) {
        services.stream().filter(s -> !isAddress(s)).findFirst().ifPresent(s -> {
            throw new QueryProblem(
                    "--federate: \"" + s + "\" is no address of a service, as https://example.org/sparql");
        });
        return new Federation(Set.copyOf(services));
    }

    static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }

    public boolean isOff() {
        return services.isEmpty();
    }

    public boolean allows(String service) {
        return services.contains(service);
    }

    /** Why a service is not asked, and what to do. */
    public static String refusal(String service) {
        return "<%s> is not asked: no service is, unless the operator allows it (--federate %s)"
                .formatted(service, service);
    }

    /**
     * What ARQ runs {@code SERVICE} with, for one query; the time begins now.
     *
     * @param limit how long all services together may take
     */
    public ServiceExecutorRegistry registry(Duration limit) {
        ServiceCall call = new ServiceCall(limit);
        return new ServiceExecutorRegistry()
                .addBulkLink((op, input, context, others) -> new ServiceJoin(this, call, op, input, context));
    }

    /** @throws QueryDeniedException where the service is not among those named */
    void require(String service) {
        if (!allows(service)) {
            throw new QueryDeniedException(refusal(service));
        }
    }
}
