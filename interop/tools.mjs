// node tools.mjs TOOL FILE…: N-Triples of what the tool reads in FILE, on standard output; or what else the tool is tried with.
import { readFileSync } from "node:fs";

const TYPES = {
  ttl: "text/turtle", nt: "application/n-triples", nq: "application/n-quads", trig: "application/trig",
  rdf: "application/rdf+xml", jsonld: "application/ld+json",
};
const [tool, file, ...more] = process.argv.slice(2);
const text = () => readFileSync(file, "utf8");
const type = TYPES[file.split(".").pop()];
const print = (result) => process.stdout.write(result);

const TOOLS = {
  async oxigraph() {
    const { parse } = (await import("oxigraph")).default;
    const quads = parse(text(), { format: type, base_iri: "http://localhost/" });
    print(quads.filter((quad) => quad.graph.termType === "DefaultGraph")
      .map((quad) => `${quad.subject} ${quad.predicate} ${quad.object} .\n`).join(""));
  },
  async n3() {
    const { Parser, Writer } = (await import("n3")).default;
    const writer = new Writer({ format: "N-Triples" });
    writer.addQuads(new Parser({ format: type }).parse(text()).filter((quad) => quad.graph.value === ""));
    writer.end((error, result) => print(result));
  },
  async jsonld() {
    const jsonld = (await import("jsonld")).default;
    print(await jsonld.canonize(JSON.parse(text()), { algorithm: "RDFC-1.0", format: TYPES.nq }));
  },
  async followthemoney() {
    const { Model } = await import("@alephdata/followthemoney");
    const model = new Model(JSON.parse(
      readFileSync(new URL("node_modules/@alephdata/followthemoney/dist/defaultModel.json", import.meta.url), "utf8")));
    let entities = 0;
    for (const line of text().trimEnd().split("\n")) {
      const data = JSON.parse(line);
      const schema = model.getSchema(data.schema);
      for (const property of Object.keys(data.properties)) {
        if (!schema.getProperties().has(property)) throw new Error(`${data.schema} has no ${property}`);
      }
      if (model.getEntity(data).getCaption() === "") throw new Error("no caption: " + line);
      entities++;
    }
    print(`${entities} entities\n`);
  },
  /** FILE has the shapes; what is reported on each file behind it, below its name. */
  async shacl() {
    const { Parser, Store, Writer } = (await import("n3")).default;
    const { default: Validator } = await import("rdf-validate-shacl");
    const read = (name) => new Store(new Parser().parse(readFileSync(name, "utf8")));
    const validator = new Validator(read(file));
    for (const name of more) {
      const writer = new Writer({ format: "N-Triples" });
      writer.addQuads([...(await validator.validate(read(name))).dataset]);
      writer.end((error, result) => print(`# ${name}\n${result}`));
    }
  },
  async comunica() {
    const { QueryEngine } = await import("@comunica/query-sparql");
    const rows = await new QueryEngine().queryBindings(more[0], { sources: [{ type: "sparql", value: file }] });
    for await (const row of rows) print(row.get("n").value + "\n");
  },
};
await TOOLS[tool]();
