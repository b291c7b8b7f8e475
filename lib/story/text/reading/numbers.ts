import type { Run, Span } from './span.ts';

/** A number with its thousands set apart by one sign, and decimals behind another. */
const GROUPED = /^([0-9]{1,3})((?:([,.' ])[0-9]{3})(?:\3[0-9]{3})*)(?:[.,]([0-9]+))?$/;

/** `1,200.50` is `1200.50`, `10 000` is `10000`. Null where no thousands are set apart. */
function ungrouped(text: string): string | null {
  const found = GROUPED.exec(text);
  if (!found) return null;
  const [, first = '', groups = '', sign = '', decimals] = found;
  const whole = first + groups.replaceAll(sign, '');
  return decimals === undefined ? whole : `${whole}.${decimals}`;
}

/** Digits in groups of three with spaces between. */
const SPACED = /(?<![\p{L}\p{N}.,])[0-9]{1,3}(?: [0-9]{3})+(?:[.,][0-9]+)?(?![\p{L}\p{N}])/gu;

/** Numbers without the signs between their thousands: every country sets others. */
export function plainNumbers(text: string, wholes: readonly Span[], runs: readonly Run[]): Span[] {
  const placeAt = new Map(runs.map(({ at, place }) => [at, place]));
  const spaced = [...text.matchAll(SPACED)].map(({ 0: number, index }): Span => ({
    at: index,
    end: index + number.length,
    place: placeAt.get(index) ?? 0,
    as: 'whole',
  }));
  return [...wholes, ...spaced].flatMap((span) => {
    const spelt = ungrouped(text.slice(span.at, span.end));
    return spelt === null ? [] : [{ ...span, spelt }];
  });
}

/** Signs that belong to what stands behind them: `-3`, `€20`, `§ 5`, `#metoo`. */
const BEFORE = /(?<![\p{L}\p{M}\p{N}])(?:[-+]|(?:\p{Sc}|§) ?)$/u;
const BEFORE_WORD = /(?<![\p{L}\p{M}\p{N}])[#@]$/u;
/** And before them: `5 %`, `20 €`, `c++`. */
const BEHIND = /^ ?[\p{Sc}%‰°](?![\p{L}\p{N}])/u;
const BEHIND_WORD = /^[+#]{1,2}(?![\p{L}\p{N}])/u;

const startsWithDigit = /^[0-9]/;
const endsWithDigit = /[0-9]$/;

function signed(text: string, span: Span): Span[] {
  const word = text.slice(span.at, span.end);
  const [ahead, after] = [
    text.slice(Math.max(0, span.at - 3), span.at),
    text.slice(span.end, span.end + 4),
  ];
  const before = (startsWithDigit.test(word) ? BEFORE : BEFORE_WORD).exec(ahead)?.[0] ?? '';
  const behind = (endsWithDigit.test(word) ? BEHIND : BEHIND_WORD).exec(after)?.[0] ?? '';
  if (before === '' && behind === '') return [];
  const [at, end] = [span.at - before.length, span.end + behind.length];
  return [{ ...span, at, end, as: 'whole', spelt: text.slice(at, end).replaceAll(' ', '') }];
}

/** Words and wholes once more with the signs that belong to them, without the space between. */
export const withSigns = (text: string, spans: readonly Span[]): Span[] =>
  spans.flatMap((span) => (span.as === 'pair' ? [] : signed(text, span)));
