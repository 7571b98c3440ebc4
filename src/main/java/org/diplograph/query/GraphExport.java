package org.diplograph.query;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.diplograph.store.GraphStore;

/**
 * The store for other programs. Each format is written as the store is read, so that a large graph needs no more memory
 * than a small one; only the networks hold their edges.
 */
public enum GraphExport {
    /** Turtle: the view. */
    TTL("ttl"),
    /** TriG: the view, and each article's claims in its graph. */
    TRIG("trig"),
    /** N-Triples: the view. */
    NT("nt"),
    /** N-Quads: the view, and each article's claims in its graph. */
    NQ("nq"),
    /** RDF/XML: the view. */
    RDF("rdf"),
    /** JSON-LD: the view. */
    JSONLD("jsonld"),
    /** RDF Thrift, Jena's binary format: the view, and each article's claims in its graph. */
    THRIFT("rt"),
    /** CSV for spreadsheets, a visit a line. */
    VISITS("visits.csv"),
    /** CSV for spreadsheets, a meeting a line. */
    MEETINGS("meetings.csv"),
    /** CSV for spreadsheets, an agreement a line. */
    AGREEMENTS("agreements.csv"),
    /** CSV for spreadsheets, an office held a line. */
    OFFICES("offices.csv"),
    /** GEXF for Gephi: states that visited each other. */
    STATES("states.gexf"),
    /** GEXF for Gephi: officials who met. */
    OFFICIALS("officials.gexf"),
    /** CSV for Neo4j's import: the nodes. */
    NODES("nodes.csv"),
    /** CSV for Neo4j's import: the relationships. */
    RELATIONSHIPS("relationships.csv"),
    /** FollowTheMoney entities, a JSON object a line. */
    FTM("ftm.json"),
    /** VoID and DCAT: what is in the view, in numbers, as Turtle. */
    VOID("void.ttl"),
    /** Commands for QuickStatements: offices held, as far as holder and office are linked to Wikidata. */
    QUICKSTATEMENTS("quickstatements.tsv");

    private static final String GZIP = ".gz";
    private static final String LINKS = "https://w3id.org/diplograph/graph/links";

    private final String ending;

    GraphExport(String ending) {
        this.ending = ending;
    }

    /** The format of a file by its ending, {@code .gz} aside: {@code graph.nt}, {@code my-visits.csv.gz}. */
    public static Optional<GraphExport> ofFile(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        String plain = name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
        return Arrays.stream(values())
                .filter(f -> plain.equals(f.ending) || plain.matches(".*[.-]" + f.ending.replace(".", "\\.")))
                .max(Comparator.comparingInt(f -> f.ending.length()));
    }

    /** How its files' names end. */
    public String ending() {
        return ending;
    }

    /**
     * Writes the store into a file, gzipped where it ends in {@code .gz}; the file is there whole or not at all.
     *
     * @throws IOException where it cannot be written
     * @throws QueryProblem as {@link #write(GraphStore, OutputStream, ExportOptions)}
     */
    public void write(GraphStore store, Path file, ExportOptions options) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (OutputStream out = Files.newOutputStream(fresh);
                OutputStream packed = file.toString().endsWith(GZIP) ? new GZIPOutputStream(out, 1 << 16) : out) {
            write(store, packed, options);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(fresh);
            throw failed;
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * Writes the store as it is now; {@code out} is not closed.
     *
     * @throws IOException where it cannot be written
     * @throws QueryProblem where there is no such alignment, or the format does not go with one
     */
    public void write(GraphStore store, OutputStream out, ExportOptions options) throws IOException {
        PrintStream text = new PrintStream(new BufferedOutputStream(out, 1 << 16), false, StandardCharsets.UTF_8);
        store.read(quads -> {
            write(quads, text, options);
            return this;
        });
        if (text.checkError()) {
            throw new IOException("it cannot be written; is the disk full?");
        }
    }

    private void write(DatasetGraph quads, PrintStream out, ExportOptions options) {
        Graph view = view(quads, options);
        switch (this) {
            case TTL -> triples(view, out, RDFFormat.TURTLE_BLOCKS);
            case NT -> triples(view, out, RDFFormat.NTRIPLES_UTF8);
            case TRIG -> all(quads, out, RDFFormat.TRIG_BLOCKS);
            case NQ -> all(quads, out, RDFFormat.NQUADS_UTF8);
            case THRIFT -> all(quads, out, RDFFormat.RDF_THRIFT);
            case RDF -> RdfXmlStream.write(view, out);
            case JSONLD -> JsonLdStream.write(view, out);
            case VISITS -> new FactTable("visits.tsv").write(view, "dg:Visit", out);
            case MEETINGS -> new FactTable("meetings.tsv").write(view, "dg:Meeting", out);
            case AGREEMENTS -> new FactTable("agreements.tsv").write(view, "dg:Agreement", out);
            case OFFICES -> new FactTable("offices.tsv").write(view, "dg:OfficeHolding", out);
            case STATES -> GexfNetwork.ofStates(view).write(out);
            case OFFICIALS -> GexfNetwork.ofOfficials(view).write(out);
            case NODES -> new Neo4jTables(view, out).nodes();
            case RELATIONSHIPS -> new Neo4jTables(view, out).relationships();
            case FTM -> new FollowTheMoney(view, quads.getGraph(NodeFactory.createURI(LINKS))).write(out);
            case VOID -> RDFDataMgr.write(out, DatasetDescription.of(quads, options.licence()), RDFFormat.TURTLE);
            case QUICKSTATEMENTS -> QuickStatements.write(quads, out, options.retrieved());
        }
    }

    private Graph view(DatasetGraph quads, ExportOptions options) {
        if (options.alignment() == null) {
            return quads.getDefaultGraph();
        }
        return switch (this) {
            case TTL, NT, RDF, JSONLD -> new AlignedGraph(quads.getDefaultGraph(), options.alignment());
            default -> throw new QueryProblem("an alignment goes with the formats ttl, nt, rdf and jsonld");
        };
    }

    private static void triples(Graph graph, OutputStream out, RDFFormat format) {
        StreamRDF stream = started(out, format);
        StreamRDFOps.sendTriplesToStream(graph.find(), stream);
        stream.finish();
    }

    private static void all(DatasetGraph quads, OutputStream out, RDFFormat format) {
        StreamRDF stream = started(out, format);
        StreamRDFOps.sendDatasetToStream(quads, stream);
        stream.finish();
    }

    private static StreamRDF started(OutputStream out, RDFFormat format) {
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, format);
        stream.start();
        Prefixes.map().forEach(stream::prefix);
        return stream;
    }
}
