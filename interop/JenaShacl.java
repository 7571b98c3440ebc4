import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;

/** java -cp … JenaShacl.java SHAPES FILE…: N-Triples of what Jena SHACL reports on each file, below its name. */
class JenaShacl {
    public static void main(String[] args) {
        Shapes shapes = Shapes.parse(RDFDataMgr.loadGraph(args[0]));
        for (int i = 1; i < args.length; i++) {
            System.out.println("# " + args[i]);
            Graph data = RDFDataMgr.loadGraph(args[i]);
            RDFDataMgr.write(System.out, ShaclValidator.get().validate(shapes, data).getGraph(), Lang.NTRIPLES);
        }
    }
}
