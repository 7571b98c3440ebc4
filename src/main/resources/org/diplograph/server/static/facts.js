/*
 * The facts of a page, as its list or table tells them. Each is an element with attributes:
 *   data-kind      visit, meeting, agreement or office; an element without it is no fact
 *   data-from, data-until    days (ISO 8601) between which it was; for an exact day both are the same
 *   data-status    planned, invited, cancelled, ... ; completed where it is missing
 *   data-sender, data-receiver    states: ISO codes in capitals, or the keys of states that are no more (SU)
 *   data-label, data-href    what it is called and where it leads
 *   data-weight    how many facts it stands for; 1 where it is missing
 */
const PAST = ['completed', 'ongoing', 'signed', 'adopted', 'in force', 'current', 'former'];
const DAY = 24 * 3600 * 1000;

/** The facts inside the element that a selector names. */
export function readFacts(selector) {
  return [...document.querySelectorAll(`${selector} [data-kind]`)].map(({ dataset }) => fact(dataset));
}

/** A fact from the values of such attributes. */
export function fact(told) {
  const from = day(told.from) ?? day(told.until);
  const until = day(told.until) ?? from;
  const status = told.status || 'completed';
  return {
    kind: told.kind || 'visit', status, from, until, label: told.label ?? '', href: told.href ?? null,
    sender: told.sender || null, receiver: told.receiver || null, weight: Number(told.weight ?? 1),
    uncertain: from !== null && isCalendarSpan(from, until),
    open: !PAST.includes(status),
  };
}

/** The classes by which the style sheet knows how a fact looks. */
export function classes(fact) {
  return [fact.kind, fact.open ? fact.status : '', fact.uncertain ? 'uncertain' : ''].join(' ').trim();
}

/** "2014", "May 2015", "7 May 2015": the words for a day or for the span of the calendar that a fact lies in. */
export function when(fact) {
  if (fact.from === null) return 'without a date';
  const year = fact.from.getUTCFullYear();
  if (fact.uncertain && fact.until.getUTCMonth() !== fact.from.getUTCMonth()) {
    return fact.until.getUTCFullYear() === year ? `${year}` : `${year} to ${fact.until.getUTCFullYear()}`;
  }
  const words = { year: 'numeric', month: 'long', timeZone: 'UTC', ...(fact.uncertain ? {} : { day: 'numeric' }) };
  const format = new Intl.DateTimeFormat('en-GB', words);
  return +fact.from === +fact.until || fact.uncertain ? format.format(fact.from) : format.formatRange(fact.from, fact.until);
}

function day(text) {
  const date = text ? new Date(`${text.slice(0, 10)}T00:00:00Z`) : null;
  return date === null || Number.isNaN(+date) ? null : date;
}

/** A whole month, year or decade: what is left of a date of which the day is not told. */
function isCalendarSpan(from, until) {
  const after = new Date(+until + DAY);
  return until > from && from.getUTCDate() === 1 && after.getUTCDate() === 1;
}
