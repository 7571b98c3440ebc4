/* What all drawings share: their frame, their redrawing when the page's width changes, and how to take them along. */
import '/lib/d3.js';

export const d3 = globalThis.d3;

/** Draws now, and again whenever the box has another width. */
export function drawIn(box, draw) {
  let width = 0;
  new ResizeObserver(() => {
    if (box.clientWidth > 0 && Math.abs(box.clientWidth - width) > 4) {
      width = box.clientWidth;
      draw(width);
      addDownloads(box);
    }
  }).observe(box);
}

/** An empty drawing in place of the one before; its words are for those who do not see it. */
export function frame(box, width, height, title, description) {
  const svg = d3.create('svg').attr('viewBox', [0, 0, width, height]).attr('width', width).attr('height', height)
    .attr('role', 'group').attr('aria-label', `${title}. ${description}`);
  svg.append('title').text(title);
  svg.append('desc').text(description);
  box.querySelector('svg')?.remove();
  box.prepend(svg.node());
  return svg;
}

/** A link around marks, with words that show when it is pointed at; lists and tables are the way for the keyboard. */
export function link(parent, href, words) {
  const a = parent.append(href ? 'a' : 'g');
  if (href) a.attr('href', href).attr('tabindex', -1);
  a.append('title').text(words);
  return a;
}

/**
 * A way between two points, as a bow, so that the way back does not lie on it, with the point of an arrow at its end.
 * from, to: [x, y]; gap: how far from the ends it stays clear.
 */
export function arrow(parent, from, to, size, bend, gap = 0) {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const middle = [(from[0] + to[0]) / 2 + dy * bend, (from[1] + to[1]) / 2 - dx * bend];
  const angle = Math.atan2(to[1] - middle[1], to[0] - middle[0]);
  const head = 4 + size;
  const back = distance => `${(to[0] - Math.cos(angle) * distance).toFixed(1)},${(to[1] - Math.sin(angle) * distance).toFixed(1)}`;
  parent.selectAll('path').remove();
  const line = `M${from.map(x => x.toFixed(1))}Q${middle.map(x => x.toFixed(1))} ${back(gap + head)}`;
  parent.append('path').attr('class', 'way').attr('d', line).attr('stroke-width', size);
  parent.append('path').attr('class', 'head').attr('d', `M0,0L${-head},${-head / 2}L${-head},${head / 2}Z`)
    .attr('transform', `translate(${back(gap)}) rotate(${(angle * 180 / Math.PI).toFixed(1)})`);
  parent.append('path').attr('class', 'reach').attr('d', line);
}

/** The texts that find room, by what they name; the first ones come first. spot gives {text, x, y} of the left middle. */
export function spread(things, spot) {
  const taken = [];
  const found = new Map();
  things.forEach(thing => {
    const { text, x, y } = spot(thing);
    const box = [x - 2, y - 8, x + letters(text), y + 6];
    if (!taken.some(other => other[0] < box[2] && box[0] < other[2] && other[1] < box[3] && box[1] < other[3])) {
      taken.push(box);
      found.set(thing, text);
    }
  });
  return found;
}

/** About how wide a text is. */
export function letters(text) {
  return text.length * 6.5;
}

export function count(number, noun) {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

/** Says in place of a drawing why there is none. */
export function nothing(box, words) {
  const p = document.createElement('p');
  p.className = 'empty';
  p.textContent = words;
  box.replaceChildren(p);
}

function addDownloads(box) {
  if (box.nextElementSibling?.matches('.downloads.picture')) return;
  const row = document.createElement('p');
  row.className = 'downloads picture';
  row.append('This drawing as ', button('SVG', () => save(svgFile(box), 'svg')), ' ',
    button('PNG', async () => save(await pngFile(box), 'png')));
  box.after(row);
}

function button(text, action) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'plain';
  made.textContent = text;
  made.addEventListener('click', action);
  return made;
}

function save(blob, ending) {
  const a = document.createElement('a');
  a.href = URL.createObjectURL(blob);
  a.download = `${document.title.split(' · ')[0].replace(/[^\p{L}\p{N}]+/gu, '-')}.${ending}`;
  a.click();
  setTimeout(() => URL.revokeObjectURL(a.href), 60000);
}

const KEPT = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'opacity', 'font-family', 'font-size', 'font-weight',
  'text-anchor'];

/** The drawing by itself: what the style sheet says is written into it. */
function svgFile(box) {
  const shown = box.querySelector('svg');
  const copy = shown.cloneNode(true);
  const parts = copy.querySelectorAll('*');
  shown.querySelectorAll('*').forEach((element, i) => {
    const style = getComputedStyle(element);
    KEPT.forEach(name => parts[i].setAttribute(name, style.getPropertyValue(name)));
    parts[i].removeAttribute('class');
    if (parts[i].hasAttribute('href')) parts[i].setAttribute('href', new URL(parts[i].getAttribute('href'), location.href).href);
  });
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  paper.setAttribute('width', '100%');
  paper.setAttribute('height', '100%');
  paper.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  copy.querySelector('desc').after(paper);
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
}

/** Twice as many points as on the screen, for print. */
async function pngFile(box) {
  const text = await svgFile(box).text();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * 2;
  canvas.height = image.height * 2;
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise(done => canvas.toBlob(done, 'image/png'));
}
