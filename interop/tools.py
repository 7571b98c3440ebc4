"""What interop/prove needs in Python.

tools.py rdflib FILE: N-Triples of what rdflib reads
tools.py sparqlwrapper ENDPOINT QUERY: the value of ?n
tools.py fetch ADDRESS: what is there, as N-Triples if it can be had so
tools.py put ADDRESS FILE: puts a file of Turtle there
"""
import sys

tool, source = sys.argv[1:3]
if tool == "rdflib":
    import rdflib

    formats = {"ttl": "turtle", "nt": "nt", "rdf": "xml", "jsonld": "json-ld"}
    graph = rdflib.Graph()
    rdflib.NORMALIZE_LITERALS = False
    graph.parse(source, format=formats[source.rsplit(".", 1)[1]])
    sys.stdout.write(graph.serialize(format="nt"))
elif tool in ("fetch", "put"):
    import urllib.request

    request = urllib.request.Request(source, headers={"Accept": "application/n-triples, */*;q=0.1"})
    if tool == "put":
        request.method = "PUT"
        request.add_header("Content-Type", "text/turtle")
        with open(sys.argv[3], "rb") as file:
            request.data = file.read()
    with urllib.request.urlopen(request) as answer:
        sys.stdout.buffer.write(answer.read())
else:
    from SPARQLWrapper import JSON, SPARQLWrapper

    endpoint = SPARQLWrapper(source)
    endpoint.setQuery(sys.argv[3])
    endpoint.setReturnFormat(JSON)
    for row in endpoint.query().convert()["results"]["bindings"]:
        print(row["n"]["value"])
