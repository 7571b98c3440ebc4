package org.diplograph.rdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;

/** The files of {@code ontology/}, by the IRIs and version IRIs that their headers give them. */
public final class OntologyFiles {

    /** Names of the SKOS schemes in {@code codes/}. */
    public static final List<String> SCHEMES = List.of(
            "visit-kind",
            "meeting-kind",
            "agreement-kind",
            "relationship-kind",
            "status",
            "standing",
            "cameo",
            "plover");

    /** Names of the files in {@code alignments/}. */
    public static final List<String> ALIGNMENTS = List.of(
            "schema-org",
            "wikidata",
            "org",
            "foaf",
            "prov-o",
            "sem",
            "time",
            "cidoc-crm",
            "ric-o",
            "uk-parliament-treaty");

    static final List<String> VERSIONS = List.of("0.1.0");

    private final Map<String, OntologyFile> byIri = new LinkedHashMap<>();

    private OntologyFiles() {}

    /**
     * One file.
     *
     * @param ontology its header, in a model with the prefixes of the file
     * @param turtle as it is written
     */
    public record OntologyFile(Resource ontology, byte[] turtle) {

        public Model model() {
            return ontology.getModel();
        }
    }

    /** All files. Where two are versions of one ontology, its IRI is that of the current one. */
    public static OntologyFiles load() {
        OntologyFiles files = new OntologyFiles();
        Stream.of(
                        VERSIONS.stream().map(name -> "versions/" + name),
                        Stream.of("diplograph"),
                        SCHEMES.stream().map(name -> "codes/" + name),
                        ALIGNMENTS.stream().map(name -> "alignments/" + name))
                .flatMap(names -> names)
                .forEach(files::add);
        return files;
    }

    /** The file whose ontology has this IRI, or had it as a version. */
    public Optional<OntologyFile> find(String iri) {
        return Optional.ofNullable(byIri.get(iri));
    }

    /** The core. */
    public OntologyFile core() {
        return get(Dg.HOME);
    }

    public List<OntologyFile> schemes() {
        return SCHEMES.stream().map(name -> get(Dg.CODE + name)).toList();
    }

    public List<OntologyFile> alignments() {
        return ALIGNMENTS.stream()
                .map(name -> get(Dg.HOME + "/alignments/" + name))
                .toList();
    }

    /** A file beside the ontology, such as {@code context.jsonld}. */
    public static byte[] bytes(String name) {
        String resource = "ontology/" + name;
        try (InputStream in = OntologyFiles.class.getClassLoader().getResourceAsStream(resource)) {
            return Objects.requireNonNull(in, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private OntologyFile get(String iri) {
        return Objects.requireNonNull(byIri.get(iri), iri);
    }

    private void add(String name) {
        byte[] turtle = bytes(name + ".ttl");
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(turtle), Lang.TURTLE);
        Resource ontology =
                model.listSubjectsWithProperty(RDF.type, OWL.Ontology).next();
        OntologyFile file = new OntologyFile(ontology, turtle);
        byIri.put(ontology.getURI(), file);
        model.listObjectsOfProperty(ontology, OWL2.versionIRI)
                .forEach(version -> byIri.put(version.asResource().getURI(), file));
    }
}
