package org.diplograph.model;

import java.util.List;
import java.util.Locale;
import org.diplograph.model.Agent.State;
import org.jspecify.annotations.Nullable;

/** A piece of a sentence: somebody, somewhere, some time, or a plain word. A sentence is a row of chunks. */
public sealed interface Chunk {

    Span span();

    /** The words as written. */
    String text();

    /** A word or mark that is no part of a mention. */
    record Word(Span span, String text, String lower) implements Chunk {
        public Word(Span span, String text) {
            this(span, text, text.toLowerCase(Locale.ROOT));
        }
    }

    /**
     * Somebody: one person, office or body, or several under one office ("the foreign ministers of A and B").
     *
     * @param agents who is meant; a named one is the same record throughout the article
     * @param posts offices that the words give to the person, or that stand for the person
     * @param form how they are named
     * @param gender {@code m}, {@code f} or {@code -}
     */
    record Who(Span span, String text, List<Agent> agents, List<Post> posts, Form form, char gender) implements Chunk {
        public Who {
            agents = List.copyOf(agents);
            posts = List.copyOf(posts);
        }

        public enum Form {
            NAMED,
            OFFICE,
            BODY
        }

        public Agent agent() {
            return agents.getFirst();
        }
    }

    /**
     * A post as the words give it.
     *
     * @param standing {@code current}, {@code former}, {@code acting} or {@code designate}
     * @param definite whether the words say which one: "the", "his", "Lao", "of Laos"
     */
    record Post(Office office, String standing, boolean definite, Span span) {}

    /** A state, or a place in one. */
    record Where(
            Span span,
            String text,
            @Nullable State state,
            @Nullable Place place,
            Kind kind) implements Chunk {
        public enum Kind {
            NAME,
            DEMONYM,
            PLACE
        }
    }

    /**
     * A date, worked out from the publication date.
     *
     * @param date the date as told of the past or present; null where nothing tells the year or the day
     * @param ahead the date as told of the future ("on Friday, he will"), where it differs
     */
    record When(
            Span span,
            String text,
            @Nullable EdtfDate date,
            @Nullable EdtfDate ahead) implements Chunk {}
}
