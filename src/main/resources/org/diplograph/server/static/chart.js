/* Numbers as bars, or as a line where they follow each other in time. */
import { count, d3, drawIn, frame, letters, link, nothing } from './picture.js';

const MOST_BARS = 60;

/** bars: {name, value} in their order. */
export function barChart(box, bars) {
  if (bars.length === 0) {
    nothing(box, 'No column of this answer holds numbers.');
    return;
  }
  drawIn(box, width => drawBars(box, width, bars.slice(0, MOST_BARS), bars.length));
}

export function lineChart(box, bars) {
  if (bars.length === 0) {
    nothing(box, 'No column of this answer holds numbers.');
    return;
  }
  drawIn(box, width => drawLine(box, width, bars));
}

function drawBars(box, width, bars, all) {
  const left = Math.min(width / 3, d3.max(bars, b => letters(b.name)) + 12);
  const x = d3.scaleLinear([Math.min(0, d3.min(bars, b => b.value)), Math.max(0, d3.max(bars, b => b.value))], [left, width - 60]);
  const svg = frame(box, width, bars.length * 22 + 8, `Chart of ${count(bars.length, 'number')}${all > bars.length ? ` of ${all}` : ''}`,
    `The first is ${bars[0].name} with ${bars[0].value}.`);
  bars.forEach(({ name, value }, i) => {
    const y = i * 22 + 4;
    const room = Math.floor(left / 6.5) - 2;
    const g = link(svg, null, `${name}: ${value.toLocaleString('en')}`).attr('class', 'visit');
    g.append('text').attr('x', left - 6).attr('y', y + 13).attr('text-anchor', 'end')
      .text(name.length > room ? `${name.slice(0, room - 1)}…` : name);
    g.append('rect').attr('class', 'mark').attr('x', Math.min(x(0), x(value))).attr('width', Math.abs(x(value) - x(0)))
      .attr('y', y + 2).attr('height', 14);
    g.append('text').attr('class', 'axis-text').attr('x', Math.max(x(0), x(value)) + 5).attr('y', y + 13).text(value.toLocaleString('en'));
  });
}

function drawLine(box, width, points) {
  const height = 320;
  const x = d3.scalePoint(points.map((p, i) => i), [50, width - 20]);
  const y = d3.scaleLinear([Math.min(0, d3.min(points, p => p.value)), d3.max(points, p => p.value)], [height - 30, 10]).nice();
  const svg = frame(box, width, height, `Line of ${count(points.length, 'number')}`, `From ${points[0].name} to ${points.at(-1).name}.`);
  y.ticks(5).forEach(tick => {
    svg.append('line').attr('class', 'axis').attr('x1', 50).attr('x2', width - 20).attr('y1', y(tick)).attr('y2', y(tick));
    svg.append('text').attr('class', 'axis-text').attr('x', 44).attr('y', y(tick) + 4).attr('text-anchor', 'end').text(tick.toLocaleString('en'));
  });
  const step = Math.ceil(points.length / Math.max(2, Math.floor(width / 80)));
  points.forEach((p, i) => {
    if (i % step === 0) {
      svg.append('text').attr('class', 'axis-text').attr('x', x(i)).attr('y', height - 10).attr('text-anchor', 'middle').text(p.name);
    }
  });
  svg.append('path').attr('class', 'way visit').attr('stroke-width', 2).attr('d', d3.line((p, i) => x(i), p => y(p.value))(points));
  points.forEach((p, i) => {
    link(svg, null, `${p.name}: ${p.value.toLocaleString('en')}`).attr('class', 'visit')
      .append('circle').attr('class', 'mark').attr('cx', x(i)).attr('cy', y(p.value)).attr('r', 3);
  });
}
