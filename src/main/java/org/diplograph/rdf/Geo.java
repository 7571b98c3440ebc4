package org.diplograph.rdf;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/**
 * Where something lies, in degrees.
 *
 * @see <a href="https://www.w3.org/2003/01/geo/">Basic Geo (WGS84) vocabulary</a>
 */
public final class Geo {

    private static final String NS = "http://www.w3.org/2003/01/geo/wgs84_pos#";
    private static final Node LATITUDE = Terms.iri(NS + "lat");
    private static final Node LONGITUDE = Terms.iri(NS + "long");

    private Geo() {}

    public static void point(Graph graph, Node thing, double latitude, double longitude) {
        graph.add(thing, LATITUDE, Terms.decimal(latitude));
        graph.add(thing, LONGITUDE, Terms.decimal(longitude));
    }
}
