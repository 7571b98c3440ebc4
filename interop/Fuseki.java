import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.sparql.core.DatasetGraphFactory;

/** java -cp … Fuseki.java PORT: a Fuseki of its own, with an empty store in memory that can be written, at /there. */
class Fuseki {
    public static void main(String[] args) {
        FusekiServer.create()
                .fusekiModules(FusekiModules.empty())
                .loopback(true)
                .port(Integer.parseInt(args[0]))
                .add("/there", DatasetGraphFactory.createTxnMem(), true)
                .build()
                .start()
                .join();
    }
}
