/*
 * What Ctrl-Space offers in the editor: prefixes, the classes and properties that are in the graph, codes and states by name.
 * All of it comes from this server: /.well-known/void says what is used, one query asks for codes and states.
 */
const NAMED = `SELECT ?term ?name { { ?term a skos:Concept } UNION { ?term a dg:State } ?term skos:prefLabel ?name } ORDER BY ?name`;
const WORD = /[\p{L}\p{N}:_-]*$/u;
const MOST = 60;

let terms;

/** For CodeMirror's hints: what may stand where the cursor is. */
export async function suggestions(editor, prefixes) {
  terms ??= load(prefixes);
  const cursor = editor.getCursor();
  const [word] = editor.getLine(cursor.line).slice(0, cursor.ch).match(WORD);
  const asked = word.toLowerCase();
  const list = (await terms).filter(term => term.key.startsWith(asked))
    .concat(asked.length > 1 ? (await terms).filter(term => !term.key.startsWith(asked) && term.displayText.toLowerCase().includes(asked)) : []);
  return { list: list.slice(0, MOST), from: { line: cursor.line, ch: cursor.ch - word.length }, to: cursor };
}

async function load(prefixes) {
  const [used, named] = await Promise.all([json('/.well-known/void', 'application/ld+json'),
    json(`/sparql?query=${encodeURIComponent(NAMED)}`, 'application/sparql-results+json')]);
  const words = [...partitions(used, prefixes)].map(name => ({ text: name, displayText: name, key: name.toLowerCase() }));
  const things = named.results.bindings.map(row => ({
    text: `<${row.term.value}>`, displayText: `${row.name.value}  ${row.term.value.replace(/^.*\/(id|code)\//, '')}`, key: row.name.value.toLowerCase(),
  }));
  return words.sort((a, b) => a.key.localeCompare(b.key)).concat(things);
}

/** Classes and properties of a VoID document by their short names. */
function partitions(document, prefixes) {
  const found = new Set();
  const walk = value => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (value && typeof value === 'object') {
      Object.entries(value).forEach(([name, inner]) => {
        if (/(^|[:#])(class|property)$/.test(name)) found.add(short(inner['@id'] ?? inner, prefixes));
        walk(inner);
      });
    }
  };
  walk(document);
  found.delete(null);
  return found;
}

function short(iri, prefixes) {
  if (!/^https?:/.test(iri)) return iri;
  const [name, stem] = Object.entries(prefixes).find(([, start]) => iri.startsWith(start) && /^\w+$/.test(iri.slice(start.length))) ?? [];
  return name ? `${name}:${iri.slice(stem.length)}` : null;
}

async function json(path, type) {
  const answer = await fetch(path, { headers: { Accept: type } });
  return answer.json();
}
