package org.diplograph.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.diplograph.query.ExportOptions;
import org.diplograph.query.GraphExport;
import org.diplograph.store.GraphStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The store for other programs. */
@Command(
        name = "export",
        description = {
            "Writes the graph for other programs, to standard output or a file. A file's ending tells the format "
                    + "(graph.ttl, visits.csv, states.gexf …), and .gz after it packs it.",
            "RDF: ttl (default), nt, rdf (RDF/XML), jsonld: the view; trig, nq, thrift (RDF Thrift, .rt): each "
                    + "article's claims too.",
            "CSV for spreadsheets, a fact a line: visits, meetings, agreements, offices.",
            "GEXF for Gephi: states (that visited each other), officials (who met).",
            "CSV for Neo4j's import: nodes, relationships. JSON lines for Aleph: ftm. Commands for Wikidata: "
                    + "quickstatements. What is in it, in numbers (VoID, DCAT): void."
        })
final class ExportCommand implements Callable<Integer> {

    @Option(names = "--format", paramLabel = "FORMAT", description = "One of: ${COMPLETION-CANDIDATES}.")
    private @Nullable GraphExport format;

    @Option(names = "--output", paramLabel = "FILE", description = "Where to (default: standard output).")
    private @Nullable Path output;

    @Option(
            names = "--retrieved",
            paramLabel = "DATE",
            description = "For quickstatements: the day on which the articles were fetched, as 2025-05-07.")
    private @Nullable LocalDate retrieved;

    @Option(
            names = "--with-alignment",
            paramLabel = "NAME",
            description = "For ttl, nt, rdf, jsonld: says everything in another vocabulary too, as far as it is alike: "
                    + "schema-org, foaf, org, prov-o, sem, cidoc-crm, ric-o.")
    private @Nullable String alignment;

    @Option(
            names = "--licence",
            paramLabel = "IRI",
            description =
                    "For void: the licence that you give the facts, as https://creativecommons.org/licenses/by/4.0/. "
                            + "The words quoted remain their publishers'.")
    private @Nullable URI licence;

    @Mixin
    private StoreOption store = new StoreOption();

    @Override
    public Integer call() {
        GraphExport chosen = chosen();
        ExportOptions options = new ExportOptions(retrieved, alignment, licence == null ? null : licence.toString());
        try (GraphStore graph = store.existing()) {
            if (output == null) {
                chosen.write(graph, System.out, options);
            } else {
                chosen.write(graph, output, options);
            }
        } catch (IOException failed) {
            throw new Problem(
                    ExitCode.NO_SPACE,
                    "cannot write %s: %s"
                            .formatted(output == null ? "to standard output" : output, failed.getMessage()));
        }
        return ExitCode.WELL.code;
    }

    private GraphExport chosen() {
        if (format != null) {
            return format;
        }
        return output == null
                ? GraphExport.TTL
                : GraphExport.ofFile(output)
                        .orElseThrow(
                                () -> new Problem(
                                        ExitCode.USAGE,
                                        output
                                                + ": its ending tells no format; --format FORMAT does (\"diplograph export --help\")"));
    }
}
