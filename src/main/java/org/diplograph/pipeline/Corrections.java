package org.diplograph.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Correction;
import org.diplograph.model.Correction.Merge;
import org.diplograph.model.Correction.Note;
import org.diplograph.model.Correction.Relabelling;
import org.diplograph.model.Correction.Retraction;
import org.diplograph.model.Correction.Split;
import org.diplograph.model.Report;
import org.diplograph.rdf.Base;
import org.diplograph.rdf.CorrectionGraph;
import org.diplograph.store.GraphStore;
import org.jspecify.annotations.Nullable;

/**
 * The operator's corrections: a Turtle file that outlives any store, applied to the view of this one. Things are named
 * by their IRIs or by what follows the base in them ({@code official/to-lam-vn}), articles by IRI or identifier.
 */
public final class Corrections {

    private static final Base BASE = Base.DEFAULT;
    private static final CorrectionGraph TURTLE = new CorrectionGraph(BASE);

    private final Path file;
    private final Loading loading;

    /**
     * The corrections of a store.
     *
     * @param ownLinks as for {@link Loader}
     * @throws OperatorProblem where that table cannot be read
     */
    public Corrections(GraphStore store, Path file, @Nullable Path ownLinks) {
        this.file = file;
        this.loading = new Loading(
                store, BASE, Lexicon.load().with(OwnLinks.read(ownLinks).entries()));
    }

    /**
     * Two officials, bodies or events are one, known as {@code into}.
     *
     * @throws OperatorProblem where the graph does not know one of them, or they are of different kinds; then, as for
     *     all others, nothing is written
     */
    public void merge(String thing, String into, String by, String why) {
        add(new Merge(id(thing), id(into), note(by, why)));
    }

    /**
     * What one article tells of an official or body it tells of another, of that name; what it tells of an event is an
     * event of its own.
     */
    public void split(String thing, String article, @Nullable String as, String by, String why) {
        add(new Split(id(thing), article(article), as, note(by, why)));
    }

    /** An event or holding, as far as one article or all tell it, is not to count. */
    public void retract(String thing, @Nullable String article, String by, String why) {
        add(new Retraction(id(thing), article == null ? null : article(article), note(by, why)));
    }

    /** An official or body is to be shown under another name. */
    public void relabel(String thing, String label, String by, String why) {
        add(new Relabelling(id(thing), label, note(by, why)));
    }

    /**
     * What the file says.
     *
     * @throws OperatorProblem where it says something else than corrections, or one lacks a part
     */
    static List<Correction> read(Path file) {
        try {
            return Files.exists(file) ? TURTLE.read(Files.readString(file)) : List.of();
        } catch (IOException | IllegalArgumentException wrong) {
            throw new OperatorProblem(file + ": " + wrong.getMessage());
        }
    }

    private void add(Correction correction) {
        List<Correction> all = new ArrayList<>(read(file));
        all.add(correction);
        loading.correct(all, correction);
        write(all);
    }

    private void write(List<Correction> all) {
        try {
            WholeFile.write(file, TURTLE.turtle(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String id(String thing) {
        return thing.startsWith(BASE.stem()) ? thing.substring(BASE.stem().length()) : thing;
    }

    private String article(String named) {
        return loading.reports().stream()
                .filter(r -> r.iri().equals(named) || r.article().id().equals(named))
                .map(Report::iri)
                .findFirst()
                .orElseThrow(() -> new OperatorProblem("no article in the graph is " + named));
    }

    private static Note note(String by, String why) {
        try {
            return new Note(by, LocalDate.now(ZoneId.systemDefault()), why);
        } catch (IllegalArgumentException lacking) {
            throw new OperatorProblem(String.valueOf(lacking.getMessage()));
        }
    }
}
