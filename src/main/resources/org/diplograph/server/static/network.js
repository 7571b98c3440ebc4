/* States that have to do with each other: <div class="drawing" data-network="#list">. The wider the line, the more facts. */
import { readFacts } from './facts.js';
import { arrow, count, d3, drawIn, frame, letters, link, nothing, spread } from './picture.js';
import { target, theWorld, told, ways, weights } from './world.js';

/** Draws the states of the facts and the ways between them. */
export async function network(box, facts) {
  const { states } = await theWorld();
  const drawn = ways(facts);
  if (drawn.length === 0) {
    nothing(box, 'None of these facts joins two states.');
    return;
  }
  const sums = weights(drawn);
  const nodes = [...sums].map(([code, weight]) => ({
    id: code, weight, name: states[code]?.name ?? code, short: code.length === 2 ? code : states[code]?.name ?? code, href: `/visits?${new URLSearchParams({ who: states[code]?.name ?? code })}`,
  }));
  const links = drawn.map(way => ({
    source: way.sender, target: way.receiver, weight: way.weight, words: told(way, states), href: target(way, states),
    classes: `${way.kind} ${way.open ? way.status : ''}`,
  }));
  graph(box, nodes, links, `Network of ${count(nodes.length, 'state')}`);
}

/**
 * Draws things and what joins them.
 * nodes: {id, name, short, weight, href}; links: {source, target, weight, words, href, classes}
 */
export function graph(box, nodes, links, title) {
  drawIn(box, width => draw(box, width, nodes.map(n => ({ ...n })), links.map(l => ({ ...l })), title));
}

function draw(box, width, nodes, links, title) {
  const height = Math.round(Math.min(width * (width < 600 ? 1.3 : .66), 200 + 40 * nodes.length, 760));
  const most = d3.max(nodes, n => n.weight);
  const radius = d3.scaleSqrt([0, most], [3, most === 1 ? 5 : Math.min(22, width / 30)]);
  const widths = d3.scaleSqrt([0, Math.max(4, d3.max(links, l => l.weight))], [.75, 7]);
  settle(nodes, links, radius, width, height);
  const biggest = nodes.reduce((a, b) => (b.weight > a.weight ? b : a));
  const svg = frame(box, width, height, title, `${count(links.length, 'line')} join them; the most has ${biggest.name}.`);
  svg.classed('crowded', links.length > 80);
  const lines = links.map(l => ({ l, a: link(svg, l.href, l.words).attr('class', l.classes) }));
  const words = named(nodes, radius, width);
  const dots = svg.append('g').selectAll('g').data(nodes).join('g').each(function (node) {
    dot(d3.select(this), node, radius(node.weight), words.get(node), width);
  });
  const place = () => {
    lines.forEach(({ l, a }) => arrow(a, [l.source.x, l.source.y], [l.target.x, l.target.y], widths(l.weight), .08, radius(l.target.weight)));
    dots.attr('transform', n => `translate(${n.x.toFixed(1)},${n.y.toFixed(1)})`);
  };
  place();
  dots.call(d3.drag().on('drag', (event, node) => {
    Object.assign(node, { x: event.x, y: event.y });
    place();
  }));
  light(svg, dots, lines);
}

/** The layout is worked out before anything is shown: the same facts always give the same drawing. */
function settle(nodes, links, radius, width, height) {
  const crowded = nodes.length > 60;
  d3.forceSimulation(nodes).stop()
    .force('link', d3.forceLink(links).id(n => n.id).distance(crowded ? 60 : Math.min(180, width / 4)).strength(l => .25 + .2 * Math.min(1, l.weight / 5)))
    .force('apart', d3.forceManyBody().strength(crowded ? -140 : -500).distanceMax(width / 3))
    .force('x', d3.forceX(width / 2).strength(.08))
    .force('y', d3.forceY(height / 2).strength(.08 * width / height))
    .force('room', d3.forceCollide(n => radius(n.weight) + (crowded ? 9 : 16)))
    .tick(300);
  const inside = { x: [34, width - 70], y: [16, height - 16] };
  for (const axis of ['x', 'y']) {
    const [low, high] = d3.extent(nodes, n => n[axis]);
    const [from, to] = inside[axis];
    const scale = Math.min(1.8, (to - from) / (high - low || 1));
    nodes.forEach(n => { n[axis] = (from + to) / 2 + (n[axis] - (low + high) / 2) * scale; });
  }
}

function dot(g, node, size, text, width) {
  const a = link(g, node.href, `${node.name}: ${node.weight}`);
  a.append('circle').attr('class', 'node').attr('r', size);
  if (text) {
    const before = isAtEdge(node, text, size, width);
    a.append('text').attr('class', 'name').attr('x', before ? -size - 4 : size + 4).attr('y', 4)
      .attr('text-anchor', before ? 'end' : 'start').text(text);
  }
}

function isAtEdge(node, text, size, width) {
  return node.x + size + 4 + letters(text) > width;
}

/** Who is named: the heaviest first, in full where few are drawn, as long as no name lies on another. */
function named(nodes, radius, width) {
  const short = nodes.length > 40 || width < 600;
  return spread([...nodes].sort((a, b) => b.weight - a.weight), node => {
    const text = short ? node.short : node.name;
    const size = radius(node.weight);
    return { text, x: isAtEdge(node, text, size, width) ? node.x - size - 4 - letters(text) : node.x + size + 4, y: node.y };
  });
}

/** Whoever is pointed at stands out with those who are joined to it. */
function light(svg, dots, lines) {
  dots.on('mouseenter', (event, node) => {
    const near = new Set([node]);
    lines.forEach(({ l, a }) => {
      const joined = l.source === node || l.target === node;
      a.classed('faded', !joined);
      if (joined) near.add(l.source).add(l.target);
    });
    dots.classed('faded', other => !near.has(other));
  }).on('mouseleave', () => svg.selectAll('.faded').classed('faded', false));
}

document.querySelectorAll('[data-network]').forEach(box => network(box, readFacts(box.dataset.network)));
