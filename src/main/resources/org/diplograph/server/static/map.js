/*
 * Journeys between states on a map: <div class="drawing" data-map="#list">. The wider the way, the more facts. A fact with one
 * state, or with a point of its own (at: [longitude, latitude]), is a dot.
 */
import { readFacts } from './facts.js';
import { arrow, count, d3, drawIn, frame, letters, link, nothing, spread } from './picture.js';
import { target, theWorld, told, ways, weights } from './world.js';

/** Draws the ways between the states that take part, and shows no more of the world than they need. */
export async function map(box, facts) {
  const world = await theWorld();
  const drawn = ways(facts).filter(way => world.states[way.sender]?.at && world.states[way.receiver]?.at);
  const spots = facts.map(fact => ({ ...fact, at: fact.at ?? lone(fact, world.states) })).filter(fact => fact.at);
  if (drawn.length + spots.length === 0) {
    nothing(box, 'None of these facts has a place on the map.');
    return;
  }
  drawIn(box, width => draw(box, width, world, drawn, spots));
}

/** The place of a fact that has one state only. */
function lone(fact, states) {
  const codes = [fact.sender, fact.receiver].filter(Boolean);
  return codes.length === 1 ? states[codes[0]]?.at : null;
}

function draw(box, width, world, drawn, spots) {
  const sums = weights(drawn);
  const height = Math.round(width * (width < 600 ? .75 : .52));
  const projection = fitted(width, height, world, [...[...sums.keys()].map(code => world.states[code].at), ...spots.map(spot => spot.at)]);
  const svg = frame(box, width, height, `Map of ${count(d3.sum([...drawn, ...spots], f => f.weight), 'fact')}`,
    drawn.length > 0 ? `${count(sums.size, 'state')} take part; the most of ${told(drawn[0], world.states)}.` : '');
  land(svg, world, projection, sums);
  const most = d3.max(drawn, way => way.weight);
  const crowded = drawn.length > 80;
  svg.classed('crowded', crowded);
  const widths = d3.scaleSqrt([1, Math.max(2, most)], crowded ? [.5, 6] : [1.25, most === 1 ? 1.25 : 7]);
  const at = code => projection(world.states[code].at);
  [...drawn].reverse().forEach(way => journey(svg, way, at(way.sender), at(way.receiver), widths(way.weight), world.states));
  dots(svg, spots, projection);
  names(svg, sums, at, world.states, width);
}

function dots(svg, spots, projection) {
  const size = d3.scaleSqrt([0, d3.max(spots, s => s.weight) ?? 1], [2, d3.max(spots, s => s.weight) > 1 ? 16 : 4]);
  spots.forEach(spot => {
    const [x, y] = projection(spot.at);
    link(svg, spot.href, spot.weight > 1 ? `${spot.label}: ${spot.weight}` : spot.label).append('circle')
      .attr('class', `mark dot ${spot.kind}`).attr('cx', x).attr('cy', y).attr('r', size(spot.weight));
  });
}

/** Equal Earth keeps areas in proportion; near states get the frame for themselves. */
function fitted(width, height, world, coordinates) {
  const points = { type: 'MultiPoint', coordinates };
  const middle = breadth(points) > 150 ? 11 : d3.geoCentroid(points)[0];
  const projection = d3.geoEqualEarth().rotate([-middle, 0]);
  const everything = { type: 'GeometryCollection', geometries: [...world.features.map(f => f.geometry), points] };
  const whole = projection.fitExtent([[8, 4], [width - 8, height - 4]], everything).scale();
  const edge = Math.min(70, width / 6);
  projection.fitExtent([[edge, edge / 2], [width - edge, height - edge / 2]], points);
  if (projection.scale() <= whole * 1.15) {
    return projection.fitExtent([[8, 4], [width - 8, height - 4]], everything);
  }
  projection.scale(Math.min(projection.scale(), whole * 6)).translate([0, 0]);
  const [[x0, y0], [x1, y1]] = d3.geoPath(projection).bounds(points);
  projection.translate([width / 2 - (x0 + x1) / 2, height / 2 - (y0 + y1) / 2]);
  const [[, top], [, bottom]] = d3.geoPath(projection).bounds(everything);
  const [x, y] = projection.translate();
  return projection.translate([x, y - Math.max(0, top - 4) + Math.max(0, height - 4 - bottom)]);
}

function breadth(points) {
  return d3.max(points.coordinates, p => p[0]) - d3.min(points.coordinates, p => p[0]);
}

function land(svg, world, projection, sums) {
  const path = d3.geoPath(projection).digits(1);
  svg.append('g').attr('aria-hidden', true).selectAll('path').data(world.features).join('path')
    .attr('class', state => (sums.has(state.id) ? 'land named' : 'land')).attr('d', path);
}

/** From capital to capital. */
function journey(svg, way, from, to, size, states) {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  const a = link(svg, target(way, states), told(way, states)).attr('class', `${way.kind} ${way.open ? way.status : ''}`);
  arrow(a, from, to, size, Math.min(.22, 14 / length + .12));
}

/** Points for all, names for those who have a part in most, as long as none lies on another. */
function names(svg, sums, at, states, width) {
  const heaviest = [...sums.entries()].sort((a, b) => b[1] - a[1]).map(([code]) => code);
  heaviest.forEach(code => {
    const [x, y] = at(code);
    link(svg, null, states[code].name).append('circle').attr('class', 'seat').attr('cx', x).attr('cy', y).attr('r', 2.5);
  });
  const places = new Map(heaviest.map(code => {
    const [x, y] = at(code);
    const text = width < 600 && code.length === 2 ? code : states[code].name;
    return [code, { text, x: x + 6 + letters(text) > width ? x - 6 - letters(text) : x + 6, y }];
  }));
  spread(heaviest, code => places.get(code)).forEach((text, code) => {
    const { x, y } = places.get(code);
    svg.append('text').attr('class', 'name').attr('x', x).attr('y', y + 4).text(text);
  });
}

document.querySelectorAll('[data-map]').forEach(box => map(box, readFacts(box.dataset.map)));
