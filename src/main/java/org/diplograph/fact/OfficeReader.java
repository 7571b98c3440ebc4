package org.diplograph.fact;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.diplograph.model.Agent;
import org.diplograph.model.Agent.Body;
import org.diplograph.model.Agent.Person;
import org.diplograph.model.Chunk.Post;
import org.diplograph.model.Chunk.Who;
import org.diplograph.model.EdtfDate;
import org.diplograph.model.Fact.OfficeHolding;
import org.diplograph.model.Office;
import org.jspecify.annotations.Nullable;

/** Reads who holds which office, as of the day of the report. */
final class OfficeReader {

    private static final Set<String> PERSONAL =
            Set.of("secretary", "adviser", "advisor", "aide", "spokesman", "spokeswoman", "spokesperson", "envoy");

    private final Memory memory;
    private final CounterpartReader counterparts;
    private final OfficeBook book;
    private final OfficeRoll roll;

    OfficeReader(Memory memory, @Nullable EdtfDate asOf, String text) {
        this.memory = memory;
        this.counterparts = new CounterpartReader(memory);
        this.book = new OfficeBook(memory, asOf, text);
        this.roll = new OfficeRoll(memory);
    }

    /** Takes over what is known before the reading. */
    void add(List<SharedOffice.Holder> holders) {
        holders.forEach(h -> book.add(h.person(), h.post()));
    }

    void read(Scan scan) {
        add(roll.holders(scan));
        for (int i : scan.places(Who.class, 0, scan.size())) {
            Who who = Objects.requireNonNull(scan.who(i));
            if (isMourned(scan, i)) {
                continue;
            }
            if (who.form() == Who.Form.NAMED && who.agent() instanceof Person person) {
                for (Post post : who.posts()) {
                    add(scan, i, person, post);
                }
            } else if (who.form() == Who.Form.OFFICE) {
                alone(scan, i, who);
            }
        }
        add(new Headship(scan, memory).all());
    }

    /** "the funeral of President X": who is dead holds no office. */
    private static boolean isMourned(Scan scan, int i) {
        return scan.is(i - 1, "of", "for")
                && scan.find(i - 4, i - 1, "funeral", "burial", "memorial", "death", "funerals") >= 0;
    }

    /** Takes in an office that something else than a sentence tells. */
    void add(Person person, Post post) {
        book.add(person, post);
    }

    /** An office whose holder stands elsewhere. */
    private void alone(Scan scan, int at, Who office) {
        Post post = office.posts().getFirst();
        if (office.agents().size() == 1) {
            Appointment appointment = new Appointment(scan, memory);
            for (Post each : office.posts()) {
                add(scan, at, appointment.of(at, each), each);
                add(scan, at, appointment.leaving(at), each);
            }
            inverted(scan, at, post);
        }
        List<SharedOffice.Holder> holders = new SharedOffice(scan, memory).holders(at, office);
        holders.forEach(h -> add(scan, at, h.person(), h.post()));
        if (holders.isEmpty() && SharedOffice.isSeveral(office)) {
            roll.open(office);
        }
    }

    private void add(Scan scan, int at, Appointment.@Nullable Told told, Post post) {
        if (told != null) {
            add(scan, at, told.holder(), new Post(post.office(), told.standing(), post.definite(), post.span()));
        }
    }

    /** "The first general director of Vietsovpetro, established in 1981, was X": the office first. */
    private void inverted(Scan scan, int at, Post post) {
        int verb = scan.find(at + 1, scan.clauseEnd(at), "is", "was");
        int who = scan.where(verb + 1) != null || scan.is(verb + 1, "the", "an", "a") ? verb + 2 : verb + 1;
        boolean plain = verb > 0 && scan.places(Who.class, at + 1, verb).isEmpty() && scan.clauseStart(at) <= at;
        if (plain
                && Roles.isNamed(scan.who(who))
                && Objects.requireNonNull(scan.who(who)).agent() instanceof Person person) {
            add(scan, at, person, post);
        }
    }

    private void add(Scan scan, int at, Person person, Post post) {
        Office office = post.office().title().equals("counterpart")
                ? counterparts.read(scan, at, person, post.office())
                : owned(scan, at, post.office());
        if (office != null) {
            book.add(person, new Post(office, post.standing(), post.definite(), post.span()));
        }
    }

    /** "the Mission, whose Head, X", "the Academy and its president, X": the office is the body's. */
    private Office owned(Scan scan, int at, Office office) {
        Who who = Objects.requireNonNull(scan.who(at));
        if (who.text().matches("(?i)(his|her) \\w+, .*")
                && PERSONAL.contains(office.title().toLowerCase(Locale.ROOT))) {
            return ofSuperior(office);
        }
        boolean its = who.text().toLowerCase(Locale.ROOT).startsWith("its ");
        if (!scan.is(at - 1, "whose") && !its || office.body() != null || office.state() != null) {
            return office;
        }
        for (int i = at - 1; i >= 0; i--) {
            Who owner = scan.who(i);
            Agent agent = owner == null ? null : owner.agent();
            if (scan.where(i) != null && its) {
                return office;
            }
            if (agent instanceof Body body && body.kind() != Body.Kind.DELEGATION) {
                return new Office(office.title(), body, body.state());
            }
        }
        return office;
    }

    /** "the President and his Secretary, X". */
    private Office ofSuperior(Office office) {
        Agent leader = memory.last(a -> a instanceof Person p && memory.allegiance.isLeader(p));
        Office superior = leader instanceof Person p
                ? memory.allegiance.posts(p).getFirst().office()
                : null;
        return superior == null
                ? office
                : new Office(office.title() + " to the " + superior.title(), null, memory.allegiance.stateOf(leader));
    }

    List<OfficeHolding> facts() {
        return book.facts();
    }
}
