import { LONGEST_WHOLE, type Run, type Span } from './span.ts';

/*
 * Signs that join words to one, with a letter on each side, the tightest first: `covid-19`,
 * `1,200.50`, `ana@example.org`, `g7/g20`.
 */
const JOINS = [
  /^(?:[\s\S][-'._·^][\s\S]|[0-9],[0-9])$/,
  /^[\s\S][-'._·^@,][\s\S]$/,
  /^[\s\S][-'._·^@,/:&+;=?#~%][\s\S]$/,
];

function wholesBy(join: RegExp, text: string, runs: readonly Run[]): Span[] {
  const spans: Span[] = [];
  let first = 0;
  runs.forEach((last, n) => {
    const next = runs[n + 1];
    if (next && join.test(text.slice(last.end - 1, next.at + 1))) return;
    const start = runs[first];
    if (start && n > first && last.end - start.at <= LONGEST_WHOLE)
      spans.push({ at: start.at, end: last.end, place: start.place, as: 'whole' });
    first = n + 1;
  });
  return spans;
}

/** What single signs join, at every tightness: of a mail address the names, the host and all. */
export const wholesIn = (text: string, runs: readonly Run[]): Span[] =>
  JOINS.flatMap((join) => wholesBy(join, text, runs));
