/* Facts on a line of time: <div class="drawing" data-timeline="#list">. A hollow bar is a span in which an undated day lies. */
import { classes, readFacts, when } from './facts.js';
import { count, d3, drawIn, frame, letters, link, nothing } from './picture.js';

const KINDS = { visit: 'Visits', meeting: 'Meetings', agreement: 'Agreements', office: 'Offices' };
/** With more facts than this in a row of one kind, their names would not fit. */
const MOST_NAMED = 60;

/** Draws the facts that have a date. */
export function timeline(box, facts) {
  const dated = facts.filter(fact => fact.from !== null).sort((a, b) => a.from - b.from || a.until - b.until);
  if (dated.length === 0) {
    nothing(box, 'None of these facts has a date, so there is no line of time to draw.');
    return;
  }
  drawIn(box, width => draw(box, width, dated, facts.length - dated.length));
}

function draw(box, width, facts, undated) {
  const margin = { top: 8, right: 8, bottom: 28, left: 8 };
  const first = d3.min(facts, f => f.from);
  const last = d3.max(facts, f => f.until);
  const pad = Math.max((last - first) * .02, 3 * 24 * 3600 * 1000);
  const time = d3.scaleUtc([new Date(+first - pad), new Date(+last + pad)], [margin.left, width - margin.right]);
  const groups = Object.keys(KINDS).map(kind => [kind, facts.filter(f => f.kind === kind)]).filter(([, its]) => its.length > 0);
  let top = margin.top;
  const rows = groups.map(([kind, its]) => {
    const named = its.length <= MOST_NAMED;
    const height = named ? 16 : 7;
    const placed = pack(its, time, named, width);
    const headed = groups.length > 1 ? 20 : 0;
    const row = { kind, named, height, placed, headed, top };
    top += headed + (d3.max(placed, p => p.lane) + 1) * (height + (named ? 4 : 1)) + 10;
    return row;
  });
  const svg = frame(box, width, top + margin.bottom, `Timeline of ${count(facts.length, 'fact')}`,
    `From ${first.getUTCFullYear()} to ${last.getUTCFullYear()}${undated > 0 ? `; ${undated} without a date are not drawn` : ''}.`);
  axis(svg, time, width, top);
  rows.forEach(row => group(svg, row));
}

function axis(svg, time, width, bottom) {
  const ticks = time.ticks(Math.max(2, Math.floor(width / 90)));
  const words = time.tickFormat();
  const g = svg.append('g').attr('aria-hidden', true);
  ticks.forEach(tick => {
    const x = Math.round(time(tick)) + .5;
    g.append('line').attr('class', 'axis').attr('x1', x).attr('x2', x).attr('y1', 0).attr('y2', bottom + 4);
    g.append('text').attr('class', 'axis-text').attr('x', x).attr('y', bottom + 20).attr('text-anchor', 'middle').text(words(tick));
  });
  g.append('line').attr('class', 'axis').attr('x1', 0).attr('x2', width).attr('y1', bottom + .5).attr('y2', bottom + .5);
}

function group(svg, { kind, named, height, placed, headed, top }) {
  if (headed) {
    svg.append('text').attr('class', `heading ${kind}`).attr('x', 8).attr('y', top + 12).text(KINDS[kind]);
  }
  const lanes = d3.max(placed, p => p.lane) + 1;
  placed.forEach(({ fact, lane, left, right, text, textAt, before }) => {
    const y = top + headed + (named ? lane : lanes - 1 - lane) * (height + (named ? 4 : 1));
    const a = link(svg, fact.href, `${fact.label}, ${when(fact)}${fact.open ? ` (${fact.status})` : ''}`);
    const bar = named ? 10 : height;
    a.append('rect').attr('class', `mark ${classes(fact)}`).attr('x', left).attr('width', right - left)
      .attr('y', y + (height - bar) / 2).attr('height', bar).attr('rx', Math.min(bar, right - left) / 2);
    if (named) {
      a.append('text').attr('class', `name ${classes(fact)}`).attr('x', textAt).attr('y', y + height - 4)
        .attr('text-anchor', before ? 'end' : 'start').text(text);
    }
  });
}

/** Gives each fact the first lane in which it has room. */
function pack(facts, time, named, width) {
  const ends = [];
  return facts.map(fact => {
    const spot = place(fact, time, named, width);
    let lane = ends.findIndex(end => end < spot.from);
    if (lane < 0) lane = ends.length;
    ends[lane] = spot.until + (named ? 10 : 0);
    return { ...spot, fact, lane };
  });
}

/** The bar, and beside it the name: on its left where the right edge is too near. */
function place(fact, time, named, width) {
  const least = named ? 10 : 5;
  const middle = (time(fact.from) + time(fact.until)) / 2;
  const half = Math.max(least, time(fact.until) - time(fact.from)) / 2;
  const [left, right] = [middle - half, middle + half];
  if (!named) return { left, right, from: left, until: right };
  const before = right + letters(fact.label) > width && left > width / 2;
  const room = before ? left - 5 : width - right - 5;
  const text = letters(fact.label) > room ? `${fact.label.slice(0, Math.max(0, Math.floor(room / 6.5) - 1))}…` : fact.label;
  return before
    ? { left, right, text, before, textAt: left - 5, from: left - 5 - letters(text), until: right }
    : { left, right, text, before, textAt: right + 5, from: left, until: right + 5 + letters(text) };
}

document.querySelectorAll('[data-timeline]').forEach(box => timeline(box, readFacts(box.dataset.timeline)));
