package org.diplograph.fact;

import java.util.List;
import java.util.Objects;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Chunk.Who;
import org.jspecify.annotations.Nullable;

/** Of whom the sentences tell, so that the next can go on with "he" and "her". */
final class Topics {

    private final Memory memory;
    private @Nullable Agent subject;
    private @Nullable Agent topic;

    Topics(Memory memory) {
        this.memory = memory;
    }

    /** Of whom the last sentence told. */
    @Nullable
    Agent subject() {
        return subject;
    }

    /** With whom the next goes on: whom the report is about, where the last told of them; else its subject. */
    @Nullable
    Agent topic() {
        return topic;
    }

    /** Takes note of a sentence whose people the memory knows. */
    void note(Scan scan, boolean headline) {
        Agent told = headline ? null : first(scan);
        told = told != null || headline ? told : stands(scan);
        Agent hero = memory.protagonist();
        topic = tells(scan, hero) ? hero : told != null ? told : topic;
        subject = told != null ? told : subject;
    }

    /** Whether a sentence names somebody, or can mean them by a pronoun. */
    private boolean tells(Scan scan, @Nullable Agent agent) {
        return agent instanceof Person
                && (scan.has("him", "his", "he") || named(scan).contains(agent));
    }

    private @Nullable Agent first(Scan scan) {
        for (int i = 0; i < scan.size(); i++) {
            Agent found = subjectAt(scan, i);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Agent subjectAt(Scan scan, int i) {
        boolean place =
                !scan.isPreposition(i - 1) && !scan.isPossessive(i + 1) && !scan.is(i - 1, "were", "was", "are", "is");
        boolean body = scan.at(i) instanceof Who who && who.form() == Who.Form.BODY;
        boolean possessive = scan.is(i, "his", "her", "their", "its", "my", "him", "them", "i", "me");
        return place && !body && !possessive ? memory.referred(scan, i, a -> true) : null;
    }

    /** "Pezeshkian's visit …": the owner of the subject stands for it; so does the only person of the sentence. */
    private @Nullable Agent stands(Scan scan) {
        Who owner = scan.isPossessive(1) ? scan.who(0) : null;
        List<Agent> people =
                named(scan).stream().filter(Person.class::isInstance).toList();
        return owner != null ? memory.agent(owner) : people.size() == 1 ? people.getFirst() : null;
    }

    private List<Agent> named(Scan scan) {
        return scan.places(Who.class, 0, scan.size()).stream()
                .map(i -> memory.agent(Objects.requireNonNull(scan.who(i))))
                .distinct()
                .toList();
    }
}
