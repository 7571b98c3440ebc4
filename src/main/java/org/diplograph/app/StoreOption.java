package org.diplograph.app;

import java.nio.file.Path;
import org.diplograph.store.GraphStore;
import org.diplograph.store.StoreException;
import picocli.CommandLine.Option;

/** Which store a command works on. */
final class StoreOption {

    @Option(
            names = "--store",
            paramLabel = "DIR",
            defaultValue = "var/store",
            description = "Folder of the store (default: ${DEFAULT-VALUE}).")
    Path dir = Path.of("var", "store");

    /** The operator's corrections lie beside the store, so that they outlive it. */
    Path corrections() {
        return dir.toAbsolutePath().normalize().resolveSibling("corrections.ttl");
    }

    /** So does the table of the links to Wikidata that the operator has accepted. */
    Path links() {
        return corrections().resolveSibling("links.tsv");
    }

    /** And the table of what other stores have taken. */
    Path pushes() {
        return corrections().resolveSibling("pushes.tsv");
    }

    /** The store, to be read; it has to be there. */
    GraphStore existing() {
        try {
            return GraphStore.open(dir);
        } catch (StoreException e) {
            if (e.reason() == StoreException.Reason.MISSING) {
                throw new Problem(
                        ExitCode.UNREADABLE, "no store at %s; \"diplograph load PATH\" makes one".formatted(dir));
            }
            throw e;
        }
    }

    /** The store, to be written; it is made if need be. */
    GraphStore made() {
        return GraphStore.create(dir);
    }
}
