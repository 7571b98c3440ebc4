import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.topbraid.shacl.validation.ValidationUtil;

/** java -cp … TopBraid.java SHAPES FILE…: N-Triples of what TopBraid SHACL reports on each file, below its name. */
class TopBraid {
    public static void main(String[] args) {
        Model shapes = RDFDataMgr.loadModel(args[0]);
        for (int i = 1; i < args.length; i++) {
            System.out.println("# " + args[i]);
            Model data = RDFDataMgr.loadModel(args[i]);
            RDFDataMgr.write(System.out, ValidationUtil.validateModel(data, shapes, false).getModel(), Lang.NTRIPLES);
        }
    }
}
