package org.diplograph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.diplograph.Seeds.AZ;
import static org.diplograph.Seeds.VN;
import static org.diplograph.Seeds.meeting;
import static org.diplograph.Seeds.person;
import static org.diplograph.Seeds.report;
import static org.diplograph.Seeds.visit;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.IsoMatcher;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.diplograph.Seeds;
import org.diplograph.lexicon.Lexicon;
import org.diplograph.model.Report;
import org.diplograph.model.Status;
import org.diplograph.pipeline.Loading;
import org.diplograph.rdf.Base;
import org.diplograph.store.GraphStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What other programs are given says what the store says. */
class GraphExportTest {

    private static final GraphStore STORE = store(List.of(Seeds.s0(), Seeds.s3(), Seeds.s4()));

    /** What writers stumble over. */
    private static final String HARD = """
            @prefix dg: <https://w3id.org/diplograph/ontology#> .
            @prefix id: <https://w3id.org/diplograph/id/> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
            <https://news.example/a?b=1&c=2> dg:subjectMatter "=1+1", "a\\r\\nb\\tc \\"d\\" <e> & ]]> 😀 \\\\", "", " x " ;
              <http://other.example/p-1> "1"^^xsd:integer, "01"^^xsd:integer, "1.50"^^xsd:decimal, true, _:b1 ;
              skos:prefLabel "Hà Nội"@vi, "Hanoi"@en, "Hanoi", "Hanoi"@en-GB ;
              dg:confidence 0.7, "0.7", "7.0E-1"^^xsd:double ; dg:earliest "2025-05-07"^^xsd:date, "2025" ;
              dg:visitor <id:odd>, id:official\\/x, <https://w3id.org/diplograph/id/official/a:b>, <urn:x:y>,
                <https://w3id.org/diplograph/id/visit/..>, <https://w3id.org/diplograph/id/>, _:b1, "not a thing" ;
              dg:start "another start" ; dg:evidence id:claim\\/e, <http://nobody.example/knows> .
            id:claim\\/e <http://www.w3.org/ns/oa#hasTarget> id:claim\\/t ; dg:evidence id:claim\\/e .
            id:claim\\/t a <http://www.w3.org/ns/oa#SpecificResource>, "no class", dg:value, dg:start .
            _:b1 dg:unit _:b2 .
            """;

    private static final String VOID = "http://rdfs.org/ns/void#";

    @TempDir
    static Path folder;

    @BeforeAll
    static void addWhatIsHard() {
        Graph hard = GraphFactory.createGraphMem();
        RDFParser.fromString(HARD, Lang.TURTLE).parse(hard);
        STORE.write(quads -> {
            hard.find().forEach(t -> quads.add(Quad.create(Quad.defaultGraphIRI, t)));
            return quads;
        });
    }

    @AfterAll
    static void close() {
        STORE.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"TTL", "NT", "RDF", "JSONLD"})
    void theViewComesBackFromEachSyntaxOfTriples(GraphExport format) throws IOException {
        Graph back = GraphFactory.createGraphMem();
        RDFParser.source(new ByteArrayInputStream(export(STORE, format)))
                .lang(RDFDataMgr.determineLang("graph." + format.ending(), null, null))
                .strict(true)
                .parse(back);
        assertThat(STORE.<Boolean>read(quads -> IsoMatcher.isomorphic(back, quads.getDefaultGraph())))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"TRIG", "NQ", "THRIFT"})
    void theWholeStoreComesBackFromEachSyntaxOfQuads(GraphExport format) throws IOException {
        DatasetGraph back = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(export(STORE, format)))
                .lang(RDFDataMgr.determineLang("graph." + format.ending(), null, null))
                .parse(back);
        assertThat(STORE.<Boolean>read(quads -> IsoMatcher.isomorphic(back, quads)))
                .isTrue();
    }

    @Test
    void theViewHasNoNameInTriGAndNQuads() throws IOException {
        assertThat(text(STORE, GraphExport.TRIG)).doesNotContain("urn:x-arq");
        assertThat(text(STORE, GraphExport.NQ)).doesNotContain("urn:x-arq");
    }

    @Test
    void whatXmlCannotHoldIsReplaced() throws IOException {
        try (GraphStore store = store(List.of())) {
            store.write(quads -> {
                RDFParser.fromString("<urn:a> <urn:x#b> \"a\\u0007b\\u000Cc\" .", Lang.NT)
                        .parse(quads);
                return quads;
            });
            assertThat(text(store, GraphExport.RDF)).contains(">a\uFFFDb\uFFFDc<");
        }
    }

    @Test
    void jsonLdReadsWell() throws IOException {
        assertThat(text(STORE, GraphExport.JSONLD).lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("{\"id\":\"visit/heydar-aliyev-to-vietnam-1983\"")
                        .contains(
                                "\"type\":\"Visit\"",
                                "\"sendingState\":\"state/su\"",
                                "\"visitType\":\"code:visit-kind/unspecified\"",
                                "\"earliest\":\"1983-01-01\"",
                                "\"words\":\"said\""))
                .anySatisfy(line ->
                        assertThat(line).startsWith("{\"id\":\"state/vn\"").contains("\"name\":\"Vietnam\""));
    }

    @Test
    void theContextKnowsWhichPropertiesLeadToThingsAndWhatTheOthersHold() {
        JsonLdContext context = JsonLdContext.load();
        Graph ontology = RDFDataMgr.loadGraph("ontology/diplograph.ttl");
        Map<String, String> types = new TreeMap<>();
        ontology.stream(null, RDF.type.asNode(), OWL.ObjectProperty.asNode())
                .filter(t -> t.getSubject().getURI().startsWith(Prefixes.namespace("dg")))
                .forEach(t -> types.put(
                        context.term(t.getSubject()).name(),
                        context.term(t.getSubject()).type()));
        assertThat(types.keySet()).contains("visitor", "evidence");
        assertThat(types.entrySet())
                .as("add a line to ontology/context.jsonld for each")
                .filteredOn(e -> !e.getValue().equals("@id"))
                .isEmpty();
        assertThat(context.term(Paths.term("dg:latest")).type()).isEqualTo(Prefixes.namespace("xsd") + "date");
    }

    @Test
    void aTableHasALineForEachFactWithItsSourcesAndWords() throws IOException {
        assertThat(text(STORE, GraphExport.VISITS).lines())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("\uFEFFid,visitor,sending_state,receiving_state,"))
                .contains(
                        "https://w3id.org/diplograph/id/visit/heydar-aliyev-to-vietnam-1983,Heydar Aliyev,Soviet Union,"
                                + "Vietnam,,unspecified visit,completed,,,1983,,1983-01-01,1983-12-31,0.9,000 | 003,Agency,"
                                + "https://news.example/000 | https://news.example/003,said");
        assertThat(text(STORE, GraphExport.AGREEMENTS).lines())
                .hasSize(2)
                .anyMatch(line -> line.contains(
                        ",cooperation,agreement,signed,,Communist Party of Vietnam | New Azerbaijan Party,"
                                + "Le Hoai Trung | Tahir Budagov,Hanoi,,2023-11-20,,2023-11-20,2023-11-20,"));
        assertThat(text(STORE, GraphExport.OFFICES).lines())
                .anyMatch(line ->
                        line.contains(",Tahir Budagov,Deputy Chairman,New Azerbaijan Party,Azerbaijan,current,"));
        assertThat(text(STORE, GraphExport.MEETINGS).lines())
                .anyMatch(
                        line -> line.contains(",Le Hoai Trung | Tahir Budagov,Azerbaijan | Vietnam,,talks,completed,"));
    }

    @Test
    void noCellIsTakenForAFormula() throws IOException {
        try (GraphStore store = store(List.of())) {
            store.write(quads -> {
                RDFParser.fromString("""
                                PREFIX dg: <https://w3id.org/diplograph/ontology#>
                                <urn:a> a dg:Agreement ; dg:subjectMatter "=HYPERLINK(\\"x\\",1)" ; dg:date "-0044" .
                                """, Lang.TURTLE).parse(quads);
                return quads;
            });
            assertThat(text(store, GraphExport.AGREEMENTS))
                    .contains(",\"'=HYPERLINK(\"\"x\"\",1)\",")
                    .contains(",-0044,");
        }
    }

    @Test
    void networksFitTheSchemaAndCountWhatTookPlace() throws Exception {
        List<Report> reports = List.of(report(
                "r",
                "2025-05-16",
                visit("v1", person("A B", VN), VN, AZ, "state", "2014", Status.COMPLETED),
                visit("v2", person("C D", VN), VN, AZ, "state", "2014-05", Status.COMPLETED),
                visit("v3", person("C D", VN), VN, AZ, "state", "198X", Status.COMPLETED),
                visit("v4", person("C D", VN), VN, AZ, "state", "2026", Status.PLANNED),
                meeting("m1", "talks", "2014-05-07", null, person("C D", VN), person("E F", AZ)),
                meeting("m2", "conference", "2015", null, person("A B", VN), person("C D", VN))));
        try (GraphStore store = store(reports)) {
            assertThat(gexf(store, GraphExport.STATES))
                    .contains("source=\"%1$svn\" target=\"%1$saz\" weight=\"3\""
                            .formatted(Base.DEFAULT.stem() + "state/"))
                    .contains("value=\"2014 (2)\"", "<spell start=\"2014-01-01\" end=\"2014-12-31\"")
                    .doesNotContain("2026", "198");
            assertThat(gexf(store, GraphExport.OFFICIALS))
                    .contains("label=\"C D\"", "label=\"E F\"", "weight=\"1\"", "defaultedgetype=\"undirected\"")
                    .doesNotContain("A B");
        }
    }

    @Test
    void neo4jFindsBothEndsOfEachRelationship() throws IOException {
        List<String> ids = column(GraphExport.NODES, 0);
        assertThat(ids).doesNotHaveDuplicates().contains(Base.DEFAULT.stem() + "state/vn");
        assertThat(ids).containsAll(column(GraphExport.RELATIONSHIPS, 0));
        assertThat(ids).containsAll(column(GraphExport.RELATIONSHIPS, 1));
        assertThat(text(STORE, GraphExport.RELATIONSHIPS))
                .contains("%1$svisit/heydar-aliyev-to-vietnam-1983,%1$sstate/su,SENDING_STATE\r\n"
                        .formatted(Base.DEFAULT.stem()));
    }

    @Test
    void followTheMoneyFindsEachEntityThatAnotherNames() throws IOException {
        Map<String, JsonObject> entities = text(STORE, GraphExport.FTM)
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .collect(Collectors.toMap(e -> e.get("id").getAsString(), e -> e));
        Set<String> schemata = entities.values().stream()
                .map(e -> e.get("schema").getAsString())
                .collect(Collectors.toSet());
        assertThat(schemata)
                .containsExactlyInAnyOrder(
                        "Person", "PublicBody", "Organization", "Company", "Position", "Occupancy", "Event", "Article");
        for (JsonObject entity : entities.values()) {
            JsonObject properties = entity.getAsJsonObject("properties");
            for (String property : List.of("holder", "post", "involved", "organization", "proof")) {
                if (properties.has(property)) {
                    properties
                            .getAsJsonArray(property)
                            .forEach(id -> assertThat(entities).containsKey(id.getAsString()));
                }
            }
        }
        assertThat(text(STORE, GraphExport.FTM).lines())
                .anyMatch(line -> line.contains("\"name\":[\"Heydar Aliyev to Vietnam, 1983\"]")
                        && line.contains("\"date\":[\"1983\"]"))
                .anyMatch(line -> line.contains("\"startDate\":[\"2025-05-07\"],\"endDate\":[\"2025-05-08\"]"));
    }

    @Test
    void theDescriptionCountsWhatIsThere() throws IOException {
        Graph description = GraphFactory.createGraphMem();
        RDFParser.fromString(text(STORE, GraphExport.VOID), Lang.TURTLE).parse(description);
        long triples = STORE.read(quads -> (long) quads.getDefaultGraph().size());
        assertThat(text(STORE, GraphExport.VOID)).containsPattern("void:triples +" + triples + "\\b");
        assertThat(counts(description, "propertyPartition", "property", "triples").values().stream()
                        .mapToLong(n -> n)
                        .sum())
                .isEqualTo(triples);
        assertThat(counts(description, "classPartition", "class", "entities"))
                .containsEntry(Prefixes.namespace("dg") + "Visit", 4L)
                .containsEntry(Prefixes.namespace("dg") + "Agreement", 1L);
        assertThat(description
                        .find(null, Paths.TYPE, NodeFactory.createURI(VOID + "Linkset"))
                        .toList())
                .hasSize(1);
    }

    private static Map<String, Long> counts(Graph description, String parts, String of, String counted) {
        Map<String, Long> counts = new TreeMap<>();
        description.find(null, NodeFactory.createURI(VOID + parts), null).forEach(t -> {
            String term = description
                    .find(t.getObject(), NodeFactory.createURI(VOID + of), null)
                    .next()
                    .getObject()
                    .getURI();
            String count = description
                    .find(t.getObject(), NodeFactory.createURI(VOID + counted), null)
                    .next()
                    .getObject()
                    .getLiteralLexicalForm();
            counts.put(term, Long.valueOf(count));
        });
        return counts;
    }

    @ParameterizedTest
    @CsvSource({
        "void.ttl, VOID",
        "graph.nt, NT",
        "graph.NT.GZ, NT",
        "visits.csv, VISITS",
        "2025-visits.csv.gz, VISITS",
        "x.rdf, RDF",
        "ttl, TTL",
        "my.states.gexf, STATES",
        "nodes.csv, NODES",
        "things.csv, ",
        "revisits.csv, ",
        "gz, ",
        "graph, "
    })
    void aFilesEndingTellsItsFormat(Path file, GraphExport format) {
        assertThat(GraphExport.ofFile(file).orElse(null)).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({"TTL, ttl, true", "RDF, rdf, true", "JSONLD, jsonld, true", "NT, nt, true", "NT, nt, false"})
    void whoReadsSchemaOrgFindsPeopleCountriesAndEventsWithoutReasoning(
            GraphExport format, String ending, boolean aligned) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(STORE, out, new ExportOptions(null, aligned ? "schema-org" : null, null));
        Graph read = GraphFactory.createDefaultGraph();
        RDFParser.fromString(out.toString(StandardCharsets.UTF_8), RDFLanguages.fileExtToLang(ending))
                .parse(read);
        String ask = "PREFIX schema: <https://schema.org/> ASK { ?event a schema:Event ; schema:attendee ?who ; "
                + "schema:subjectOf [ a schema:CreativeWork ] . ?who a schema:Person ; schema:name ?name . "
                + "?state a schema:Country ; schema:name ?country }";
        try (QueryExec execution = QueryExec.graph(read).query(ask).build()) {
            assertThat(execution.ask()).isEqualTo(aligned);
        }
    }

    @Test
    void theLicenceOfTheFactsIsTheOperatorsChoice() throws IOException {
        String licence = "https://creativecommons.org/licenses/by/4.0/";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        GraphExport.VOID.write(STORE, out, new ExportOptions(null, null, licence));
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("<" + licence + ">");
        assertThat(text(STORE, GraphExport.VOID)).doesNotContain(licence).contains("dcterms:rights");
    }

    @Test
    void anAlignmentThatIsNotThereAndAFormatWithoutOneAreNamed() {
        assertThatThrownBy(() -> GraphExport.TTL.write(
                        STORE, OutputStream.nullOutputStream(), new ExportOptions(null, "schema", null)))
                .isInstanceOf(QueryProblem.class)
                .hasMessageContaining("no alignment \"schema\"");
        assertThatThrownBy(() -> GraphExport.VISITS.write(
                        STORE, OutputStream.nullOutputStream(), new ExportOptions(null, "schema-org", null)))
                .hasMessageContaining("ttl, nt, rdf and jsonld");
    }

    @Test
    void aFileThatEndsInGzIsPacked() throws IOException {
        Path packed = folder.resolve("graph.nt.gz");
        GraphExport.NT.write(STORE, packed, ExportOptions.NONE);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
            assertThat(in.readAllBytes()).isEqualTo(export(STORE, GraphExport.NT));
        }
    }

    @Test
    void whatCannotBeWrittenWholeLeavesNoFile() throws IOException {
        try (GraphStore store = store(List.of())) {
            store.write(quads -> {
                RDFParser.fromString("<urn:a> <urn:b/> <urn:c> .", Lang.NT).parse(quads);
                return quads;
            });
            Path file = folder.resolve("graph.rdf");
            assertThatThrownBy(() -> GraphExport.RDF.write(store, file, ExportOptions.NONE))
                    .hasMessageContaining("<urn:b/>");
            assertThat(folder.toFile().list()).doesNotContain("graph.rdf", "graph.rdf.new");
        }
    }

    private static GraphStore store(List<Report> reports) {
        GraphStore store = GraphStore.inMemory();
        new Loading(store, Base.DEFAULT, Lexicon.load()).load(reports);
        return store;
    }

    private static byte[] export(GraphStore store, GraphExport format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(store, out, ExportOptions.NONE);
        return out.toByteArray();
    }

    private static String text(GraphStore store, GraphExport format) throws IOException {
        return new String(export(store, format), StandardCharsets.UTF_8);
    }

    private static String gexf(GraphStore store, GraphExport format) throws Exception {
        String text = text(store, format);
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(Path.of("src/test/resources/gexf/gexf.xsd").toFile())
                .newValidator()
                .validate(new StreamSource(new StringReader(text)));
        return text;
    }

    /** A column of IRIs without its header; they come before anything that is quoted. */
    private static List<String> column(GraphExport format, int number) throws IOException {
        return text(STORE, format)
                .lines()
                .skip(1)
                .map(line -> Arrays.asList(line.split(",")).get(number))
                .toList();
    }
}
