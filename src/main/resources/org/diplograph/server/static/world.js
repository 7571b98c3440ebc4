/* The states of the world: land, capitals and names, fetched once. */
let world;

/** @returns {Promise<{features: object[], states: Object<string, {name: string, at: number[]?}>}>} */
export function theWorld() {
  world ??= fetch('/static/world.json').then(answer => answer.json());
  return world;
}

/** Journeys between states counted by their ways, the heaviest last, so that the light ones do not lie on top. */
export function ways(facts) {
  const all = new Map();
  facts.filter(f => f.sender && f.receiver && f.sender !== f.receiver).forEach(fact => {
    const key = [fact.sender, fact.receiver, fact.kind, fact.open].join(' ');
    const way = all.get(key) ?? { ...fact, weight: 0, facts: [] };
    way.weight += fact.weight;
    way.facts.push(fact);
    all.set(key, way);
  });
  return [...all.values()].sort((a, b) => b.weight - a.weight);
}

/** How many facts each state has a part in. */
export function weights(ways) {
  const sums = new Map();
  ways.forEach(way => [way.sender, way.receiver].forEach(s => sums.set(s, (sums.get(s) ?? 0) + way.weight)));
  return sums;
}

/** Where a way leads: to its one fact, or to the list of all between the two. */
export function target(way, states) {
  if (way.facts.length === 1) return way.facts[0].href;
  const [who, whom] = [way.sender, way.receiver].map(code => states[code]?.name ?? code);
  return `/visits?${new URLSearchParams({ who, whom })}`;
}

export function told(way, states) {
  const names = [way.sender, way.receiver].map(code => states[code]?.name ?? code);
  const noun = way.weight === 1 ? way.kind : `${way.kind}s`;
  return `${names.join(way.kind === 'visit' ? ' to ' : ' and ')}: ${way.weight} ${way.open ? `${way.status} ` : ''}${noun}`;
}
