package org.diplograph.fact;

import java.util.List;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Person;

/** Who signs a document: "A and B signed", "the two officials signed"; those who watch do not. */
record Signatories(Scan scan, Memory memory) {

    private static final String[] WATCHERS = {
        "witnessed", "watched", "looked", "presence", "witness", "witnesses", "eyes"
    };

    List<Agent> of(int act) {
        boolean signs = scan.is(act, "signed", "sign", "signs", "inked", "initialled", "initialed", "names", "penned");
        if (!signs || scan.has(WATCHERS)) {
            return List.of();
        }
        boolean both = scan.find(Math.max(0, act - 4), act, "two", "both", "they") >= 0;
        if (both) {
            return memory.pair().stream().filter(Person.class::isInstance).toList();
        }
        Roles roles = new Roles(scan, memory);
        Roles.Filler subject = roles.subject(act, Person.class::isInstance);
        return subject == null
                ? List.of()
                : roles.coordinated(subject, Person.class::isInstance).stream()
                        .map(Roles.Filler::agent)
                        .toList();
    }
}
