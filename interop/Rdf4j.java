import java.io.FileInputStream;
import java.io.InputStream;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.RDFHandlerWrapper;

/** java -cp … Rdf4j.java FILE: N-Triples of what RDF4J's Rio reads in it. */
class Rdf4j {
    public static void main(String[] args) throws Exception {
        RDFParser parser = Rio.createParser(Rio.getParserFormatForFileName(args[0]).orElseThrow());
        parser.setRDFHandler(view(Rio.createWriter(RDFFormat.NTRIPLES, System.out)));
        try (InputStream in = new FileInputStream(args[0])) {
            parser.parse(in, "http://localhost/");
        }
    }

    /** What stands in no named graph. */
    private static RDFHandler view(RDFHandler writer) {
        return new RDFHandlerWrapper(writer) {
            @Override
            public void handleStatement(Statement statement) {
                if (statement.getContext() == null) {
                    super.handleStatement(statement);
                }
            }
        };
    }
}
