/*
 * Answers of the endpoint as facts, ways, points and bars, so that the drawings can show them. Which column is which is told by
 * what is in it: days, numbers, IRIs of states, names; and by names such as from, until, earliest, latest, ...Name, ...Label.
 */
import { fact } from './facts.js';

const THINGS = 'https://w3id.org/diplograph/id/';
const POINT = /^\s*(?:<[^>]*>\s*)?POINT\s*\(\s*(-?[\d.]+)\s+(-?[\d.]+)\s*\)/i;
const KINDS = { visit: 'visit', meeting: 'meeting', agreement: 'agreement', holding: 'office' };

/** What of the graph an IRI leads to here. */
export function page(iri) {
  return iri.startsWith(THINGS) ? `/id/${iri.slice(THINGS.length)}` : iri;
}

/** The rows as facts for timeline, map and network. rows: SPARQL JSON bindings; columns: variables. */
export function factsOf(columns, rows) {
  const days = columns.filter(c => most(rows, c, v => span(v) !== null && !isNumber(v)));
  const from = days.find(c => /from|start|earliest|first/i.test(c)) ?? days[0];
  const until = days.find(c => /until|end|latest|last/i.test(c)) ?? from;
  const states = columns.filter(c => most(rows, c, isState));
  const receiver = states.find(c => /^to|receiv|whom|host/i.test(c)) ?? states[1] ?? states[0];
  const sender = states.find(c => c !== receiver);
  const points = columns.find(c => most(rows, c, v => POINT.test(v.value)));
  const numbers = columns.find(c => most(rows, c, isNumber));
  const names = columns.filter(c => !days.includes(c) && most(rows, c, v => v.type === 'literal' && !isNumber(v) && !POINT.test(v.value)));
  return rows.map(row => {
    const iri = columns.map(c => row[c]).find(v => v?.type === 'uri' && v.value.startsWith(THINGS))?.value ?? '';
    const status = columns.map(c => row[c]?.value.match(/\/code\/status\/(\w+)/)?.[1] ?? (/^status/i.test(c) ? row[c]?.value : null)).find(Boolean);
    return {
      ...fact({
        kind: KINDS[iri.slice(THINGS.length).split('/')[0]], status, href: page(iri) || null,
        from: span(row[from])?.[0], until: span(row[until])?.[1], label: names.slice(0, 3).map(c => row[c]?.value).filter(Boolean).join(', '),
        sender: key(row[sender]), receiver: key(row[receiver]), weight: numbers && row[numbers] ? row[numbers].value : 1,
      }),
      at: points && row[points] ? row[points].value.match(POINT).slice(1).map(Number) : null,
    };
  });
}

/** Things and what joins them: the first two columns of IRIs, or the triples of a graph. */
export function graphOf(columns, rows) {
  const [one, other] = columns.filter(c => most(rows, c, v => v.type === 'uri'));
  const weight = columns.find(c => most(rows, c, isNumber));
  if (!other) return { nodes: [], links: [] };
  return joined(rows.filter(r => r[one] && r[other]).map(row => ({
    source: row[one].value, target: row[other].value, weight: weight && row[weight] ? Number(row[weight].value) : 1, words: '',
    names: [label(columns, row, one), label(columns, row, other)],
  })));
}

/** The triples of N-Triples: {subject, predicate, iri} between things, {subject, predicate, text} where there is a literal. */
export function triplesOf(text) {
  if (typeof text !== 'string') return [];
  return [...text.matchAll(/^<([^>]*)> <([^>]*)> (?:<([^>]*)>|"((?:[^"\\]|\\.)*)".*) \.$/gm)]
    .map(([, subject, predicate, iri, literal]) => ({ subject, predicate, iri, text: literal }));
}

/** The triples between things; labels are the names of things. */
export function graphOfTriples(triples) {
  const names = new Map(triples.filter(t => t.text && /(prefLabel|label|title)$/i.test(t.predicate)).map(t => [t.subject, t.text]));
  return joined(triples.filter(t => t.iri).map(t => ({
    source: t.subject, target: t.iri, weight: 1, words: short(t.predicate), names: [names.get(t.subject), names.get(t.iri)],
  })));
}

/** Bars: the first column that is no number, the first that is one. */
export function barsOf(columns, rows) {
  const value = columns.find(c => most(rows, c, isNumber));
  const others = columns.filter(c => c !== value);
  const name = others.find(c => most(rows, c, v => v.type === 'literal')) ?? others[0];
  return value === undefined ? [] : rows.filter(row => row[value]).map(row => ({
    name: name === undefined ? '' : short(row[name]?.value ?? ''), value: Number(row[value].value),
  }));
}

function joined(links) {
  const nodes = new Map();
  links.forEach(l => [l.source, l.target].forEach((id, i) => {
    const node = nodes.get(id) ?? { id, weight: 0, name: l.names[i] ?? short(id), href: page(id) };
    nodes.set(id, { ...node, weight: node.weight + l.weight });
  }));
  return {
    nodes: [...nodes.values()].map(n => ({ ...n, short: n.name })),
    links: links.map(l => ({ ...l, classes: 'visit', href: null, words: l.words || `${nodes.get(l.source).name} – ${nodes.get(l.target).name}` })),
  };
}

function label(columns, row, column) {
  const named = columns.find(c => [`${column}Name`, `${column}Label`].includes(c));
  return named ? row[named]?.value : undefined;
}

/** Whether a column holds such values, as far as it holds any. */
function most(rows, column, test) {
  const told = rows.slice(0, 200).map(row => row[column]).filter(Boolean);
  return told.length > 0 && told.filter(test).length > told.length * .8;
}

function isNumber(value) {
  return value.type === 'literal' && /#(integer|decimal|double|float|int|long)$/.test(value.datatype ?? '');
}

function isState(value) {
  return value.type === 'uri' && value.value.startsWith(`${THINGS}state/`);
}

function key(value) {
  return value && isState(value) ? value.value.slice(`${THINGS}state/`.length).toUpperCase() : '';
}

function short(iri) {
  return /^https?:/.test(iri) ? decodeURIComponent(iri.replace(/^.*[/#](?=.)/, '')) : iri;
}

/** The first and the last day of an EDTF date such as 2014, 2014-05, 2014-05-07 or a span of two. */
function span(value) {
  const parts = value?.value.split('/').map(part => part.match(/^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[?~%]?$/)) ?? [null];
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || parts.length > 2) return null;
  const end = last[3] ?? String(new Date(Date.UTC(last[1], last[2] ?? 12, 0)).getUTCDate());
  return [`${first[1]}-${first[2] ?? '01'}-${first[3] ?? '01'}`, `${last[1]}-${last[2] ?? '12'}-${end}`];
}
