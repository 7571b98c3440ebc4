"""python3 tools.py rdflib FILE: N-Triples of what rdflib reads; tools.py sparqlwrapper ENDPOINT QUERY: the value of ?n."""
import sys

tool, source = sys.argv[1:3]
if tool == "rdflib":
    import rdflib

    formats = {"ttl": "turtle", "nt": "nt", "rdf": "xml", "jsonld": "json-ld"}
    graph = rdflib.Graph()
    rdflib.NORMALIZE_LITERALS = False
    graph.parse(source, format=formats[source.rsplit(".", 1)[1]])
    sys.stdout.write(graph.serialize(format="nt"))
else:
    from SPARQLWrapper import JSON, SPARQLWrapper

    endpoint = SPARQLWrapper(source)
    endpoint.setQuery(sys.argv[3])
    endpoint.setReturnFormat(JSON)
    for row in endpoint.query().convert()["results"]["bindings"]:
        print(row["n"]["value"])
