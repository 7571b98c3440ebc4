/* The SPARQL page: YASGUI over this server alone, with the drawings as views of an answer. */
import '/lib/yasgui.js';
import { barsOf, factsOf, graphOf, graphOfTriples, page, triplesOf } from './answers.js';
import { barChart, lineChart } from './chart.js';
import { suggestions } from './completion.js';
import { map } from './map.js';
import { graph } from './network.js';
import { nothing } from './picture.js';
import { timeline } from './timeline.js';

const { Yasgui } = globalThis;
const form = document.getElementById('ask');
const prefixes = Object.fromEntries([...document.querySelectorAll('#prefixes [data-prefix]')].map(p => [p.dataset.prefix, p.textContent]));
const endpoint = new URL('/sparql', location.href).href;

/** A view of an answer beside YASGUI's own table: draws rows, and triples where it knows how. */
function view(label, drawRows, drawTriples) {
  return class {
    label = label;
    priority = 5;

    constructor(yasr) {
      this.yasr = yasr;
    }

    canHandleResults() {
      return Boolean(this.yasr.results?.getBindings()?.length || (drawTriples && triplesOf(this.yasr.results?.getData()).length));
    }

    draw() {
      const box = document.createElement('div');
      box.className = 'drawing';
      this.yasr.resultsEl.append(box);
      const { results } = this.yasr;
      if (results.getBindings()) drawRows(box, results.getVariables(), results.getBindings());
      else drawTriples(box, triplesOf(results.getData()));
    }

    getIcon() {}
  };
}

function drawGraph(box, { nodes, links }) {
  if (nodes.length === 0) nothing(box, 'A graph needs two columns of IRIs, or triples.');
  else graph(box, nodes, links, 'Graph of the answer');
}

const VIEWS = {
  Timeline: view('Timeline', (box, columns, rows) => timeline(box, factsOf(columns, rows))),
  Map: view('Map', (box, columns, rows) => map(box, factsOf(columns, rows))),
  Graph: view('Graph', (box, columns, rows) => drawGraph(box, graphOf(columns, rows)), (box, triples) => drawGraph(box, graphOfTriples(triples))),
  BarChart: view('Bar chart', (box, columns, rows) => barChart(box, barsOf(columns, rows))),
  LineChart: view('Line chart', (box, columns, rows) => lineChart(box, barsOf(columns, rows))),
};
Object.entries(VIEWS).forEach(([name, plugin]) => Yasgui.Yasr.registerPlugin(name, plugin));

/** The view that the query asks for in a comment, as on Wikidata's query service: #defaultView:Timeline */
function chosenView(query) {
  const name = query.match(/^\s*#\s*defaultView:\s*(\w+)/im)?.[1] ?? 'table';
  return Object.keys(VIEWS).find(known => known.toLowerCase() === name.toLowerCase()) ?? 'table';
}

/** Declares what is used and not declared: the editor asks for it, though the server does not. */
function declared(query) {
  const missing = Object.keys(prefixes).filter(name => new RegExp(`(?<![\\w<"])${name}:(?!//)`).test(query)
    && !new RegExp(`PREFIX\\s+${name}:`, 'i').test(query));
  return missing.map(name => `PREFIX ${name}: <${prefixes[name]}>\n`).join('') + query;
}

Yasgui.Yasqe.defaults.autocompleters = [];
Yasgui.Yasqe.forkAutocompleter('prefixes', {
  name: 'prefixes-here', persistenceId: null, get: async () => Object.entries(prefixes).map(([name, stem]) => `${name}: <${stem}>`),
});
Object.assign(Yasgui.Yasr.defaults, { prefixes, pluginOrder: ['table', ...Object.keys(VIEWS), 'response'], defaultPlugin: 'table' });
Yasgui.Yasr.defaults.plugins.table.dynamicConfig = { ...Yasgui.Yasr.defaults.plugins.table.dynamicConfig, compact: true };
const yasgui = new Yasgui(document.getElementById('yasgui'), {
  persistenceId: 'diplograph',
  populateFromUrl: false,
  requestConfig: { endpoint, method: 'POST', acceptHeaderGraph: 'application/n-triples' },
  endpointCatalogueOptions: { getData: () => [{ endpoint }], keys: [] },
  yasqe: {
    value: declared(form.query.value),
    createShareableLink: yasqe => `${endpoint}?query=${encodeURIComponent(yasqe.getValue())}`,
    extraKeys: { ...Yasgui.Yasqe.defaults.extraKeys, 'Ctrl-Space': yasqe => complete(yasqe) },
  },
});

function complete(yasqe) {
  yasqe.showHint({ hint: () => suggestions(yasqe, prefixes), completeSingle: false });
}

yasgui.on('queryResponse', (instance, tab) => {
  const wanted = chosenView(tab.getQuery());
  if (!tab.getYasr().results?.getError()) tab.getYasr().selectPlugin(wanted);
});

/** YASGUI leaves some controls without a name for screen readers. */
function nameControls() {
  const names = {
    'textarea[autocorrect]': 'SPARQL query', '.tableSizer': 'Rows on a page', '.tableFilter': 'Filter the rows', '.addTab': 'Another query',
  };
  Object.entries(names).forEach(([selector, name]) => document.querySelectorAll(`#yasgui ${selector}:not([aria-label])`)
    .forEach(control => control.setAttribute('aria-label', name)));
  document.querySelector('#yasgui .addTab')?.setAttribute('role', 'tab');
}

nameControls();
new MutationObserver(nameControls).observe(document.getElementById('yasgui'), { childList: true, subtree: true });

/** What is of this graph has its page here. */
document.getElementById('yasgui').addEventListener('click', event => {
  const a = event.target.closest('.yasr a[href]');
  if (a) a.href = page(a.href);
});

document.getElementById('answer')?.remove();
if (form.dataset.run !== undefined) {
  const defaults = Yasgui.Tab.getDefaults(yasgui);
  const query = declared(form.query.value);
  if (yasgui.getTab().getQuery() !== query) {
    yasgui.addTab(true, { ...defaults, name: form.dataset.run || 'Query', yasqe: { ...defaults.yasqe, value: query } });
  }
  yasgui.getTab().query().catch(() => {}); // the answer says what is wrong
}
form.hidden = true;
