import { plainNumbers, withSigns } from './numbers.ts';
import { runsIn } from './runs.ts';
import type { Span } from './span.ts';
import { wholesIn } from './wholes.ts';

/** Each once, in order: joins of several tightness can give the same whole. */
function eachOnce(spans: readonly Span[]): Span[] {
  const known = new Map<string, Span>();
  for (const span of spans) {
    const key = `${span.at} ${span.end} ${span.as} ${span.spelt ?? ''}`;
    if (!known.has(key)) known.set(key, span);
  }
  return [...known.values()].toSorted((a, b) => a.place - b.place || a.at - b.at);
}

/** The words of a folded text in the order of their places. */
export function spansIn(text: string, language: string): Span[] {
  const { runs, spans } = runsIn(text, language);
  const wholes = wholesIn(text, runs);
  const numbers = plainNumbers(text, wholes, runs);
  const all = [...spans, ...wholes, ...numbers];
  return eachOnce([...all, ...withSigns(text, all)]);
}
