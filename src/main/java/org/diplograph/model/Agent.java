package org.diplograph.model;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whoever visits, meets, signs or holds: a person, an office named without its holder, a body, a state. */
public sealed interface Agent {

    /** The name to show. */
    String name();

    /**
     * A named human being.
     *
     * @param name the fullest name in the article, without titles
     * @param otherNames shorter or other forms that the article uses
     * @param state whom the person serves or belongs to, or null where the article does not tell
     * @param office what tells the person from namesakes of that state, or "" where nobody has shown that there are any
     */
    record Person(
            String name, List<String> otherNames, @Nullable State state, String office) implements Agent {
        public Person {
            Objects.requireNonNull(name);
            otherNames = List.copyOf(otherNames);
            Objects.requireNonNull(office);
        }

        public Person(String name, List<String> otherNames, @Nullable State state) {
            this(name, otherNames, state, "");
        }
    }

    /** Somebody known by office alone: "the Prime Minister of Laos". */
    record Holder(Office office) implements Agent {
        public Holder {
            Objects.requireNonNull(office);
        }

        @Override
        public String name() {
            return office.fullTitle();
        }
    }

    /**
     * An organisation, ministry, party, parliament, company, province or delegation.
     *
     * @param state the state it belongs to, or null for an international one
     */
    record Body(String name, Kind kind, @Nullable State state) implements Agent {
        public Body {
            Objects.requireNonNull(name);
            Objects.requireNonNull(kind);
        }

        public enum Kind {
            MINISTRY,
            PARLIAMENT,
            PARTY,
            INTERNATIONAL,
            COMPANY,
            REGION,
            DELEGATION,
            OTHER
        }
    }

    /**
     * A state, present or historical.
     *
     * @param id key in the lexicon: ISO 3166-1 alpha-2 in lower case, or a minted one for a historical state
     * @param name usual English short name
     */
    record State(String id, String name) implements Agent {
        public State {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
        }
    }
}
