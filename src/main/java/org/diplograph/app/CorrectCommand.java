package org.diplograph.app;

import java.util.function.Consumer;
import org.diplograph.pipeline.Corrections;
import org.diplograph.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The operator knows better. */
@Command(
        name = "correct",
        description = {
            "Writes a correction into corrections.ttl beside the store and applies it to the graph. Every later load "
                    + "applies it again; what the articles say stays as it was read.",
            "THING is an IRI of the graph or what follows https://w3id.org/diplograph/id/ in it."
        },
        synopsisSubcommandLabel = "(merge | split | retract | relabel)")
final class CorrectCommand {

    /** Who corrects, why, and where. */
    static final class By {

        @Option(names = "--by", paramLabel = "NAME", description = "Who says so (default: the user's name).")
        String by = System.getProperty("user.name", "");

        @Option(names = "--why", paramLabel = "TEXT", required = true, description = "Why, in a sentence.")
        String why = "";

        @Mixin
        StoreOption store = new StoreOption();

        int apply(Consumer<Corrections> correction) {
            try (GraphStore graph = store.existing()) {
                correction.accept(new Corrections(graph, store.corrections(), store.links()));
            }
            System.err.println("written to " + store.corrections());
            return ExitCode.WELL.code;
        }
    }

    @Command(name = "merge", description = "THING and INTO are one official, body or event, known as INTO.")
    int merge(
            @Parameters(paramLabel = "THING") String thing,
            @Parameters(paramLabel = "INTO") String into,
            @Mixin By by) {
        return by.apply(c -> c.merge(thing, into, by.by, by.why));
    }

    @Command(
            name = "split",
            description = "What ARTICLE tells of THING it tells of somebody else (--as), or of an event of its own.")
    int split(
            @Parameters(paramLabel = "THING") String thing,
            @Parameters(paramLabel = "ARTICLE", description = "Its IRI or identifier.") String article,
            @Option(names = "--as", paramLabel = "NAME", description = "The other official's or body's name.") @Nullable
                    String as,
            @Mixin By by) {
        return by.apply(c -> c.split(thing, article, as, by.by, by.why));
    }

    @Command(name = "retract", description = "The event or holding THING is not to count.")
    int retract(
            @Parameters(paramLabel = "THING") String thing,
            @Option(names = "--in", paramLabel = "ARTICLE", description = "Only as far as this article tells it.")
                    @Nullable
                    String article,
            @Mixin By by) {
        return by.apply(c -> c.retract(thing, article, by.by, by.why));
    }

    @Command(name = "relabel", description = "The official or body THING is to be shown as NAME.")
    int relabel(
            @Parameters(paramLabel = "THING") String thing,
            @Parameters(paramLabel = "NAME") String name,
            @Mixin By by) {
        return by.apply(c -> c.relabel(thing, name, by.by, by.why));
    }
}
