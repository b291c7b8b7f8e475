import { foldCluster } from './fold-cluster.ts';

/** A text as it is compared, and where each of its code units came from. */
export interface Folded {
  text: string;
  /** By code unit of `text`: where in the original its letter begins. */
  from: readonly number[];
  /** And where its letter ends, without the invisible signs behind it. */
  to: readonly number[];
}

interface Options {
  /** Keeps capitals apart from small letters. */
  cased?: boolean;
}

/** Forms of Korean vowels and ends of syllables that come apart into those which melt (NFKD). */
const KOREAN = String.raw`\u3133\u3135\u3136\u313A-\u313F\u314F-\u3164\u3167-\u316D\u316F\u3170\u3182\u3183\u3187-\u318E\uFFA0\uFFA3\uFFA5\uFFA6\uFFAA-\uFFAF\uFFC2-\uFFC7\uFFCA-\uFFCF\uFFD2-\uFFD7\uFFDA-\uFFDC`;
const MELTS = String.raw`[\p{M}\p{Default_Ignorable_Code_Point}\u0640\u1160-\u11FF${KOREAN}\uD7B0-\uD7FB\uFF9E\uFF9F]`;
/*
 * A letter with what may melt into it: marks, invisible signs, the line that stretches
 * Arabic words, vowels and ends of Korean syllables.
 * No letter of any language has 64 of them; what comes after is read by itself.
 */
const CLUSTER = new RegExp(String.raw`[\s\S]${MELTS}{0,63}`, 'uy');
const INVISIBLE_END = /(?!\p{M})\p{Default_Ignorable_Code_Point}+$/u;

const DIGIT_END = /[0-9]$/;
const RAISED = /^[⁰¹²³⁴-⁹]/u;
const LOWERED = /^[₀-₉]/u;
const FRACTION = /^[¼-¾⅐-⅞↉]/u;

/** What keeps a small figure from melting into the figure before it: 10⁶ is not 106, 1½ not 11/2. */
function apart(cluster: string, before: string): string {
  if (cluster < '\u0080' || !DIGIT_END.test(before)) return '';
  if (RAISED.test(cluster)) return '^';
  if (LOWERED.test(cluster)) return '_';
  return FRACTION.test(cluster) ? ' ' : '';
}

function clusterAt(text: string, at: number): string {
  CLUSTER.lastIndex = at;
  return CLUSTER.exec(text)?.[0] ?? text.charAt(at);
}

type Take = (folded: string, from: number, to: number) => void;

/** By code unit: whether it can be part of a longer letter; a table is ten times faster than asking. */
let joining: Uint8Array | undefined;

function tableOfJoining(): Uint8Array {
  const melts = new RegExp(`^${MELTS}$`, 'u');
  const isJoining = (_: unknown, unit: number) =>
    (unit >= 0xd800 && unit <= 0xdfff) || melts.test(String.fromCharCode(unit)) ? 1 : 0;
  return Uint8Array.from({ length: 0x1_0000 }, isJoining);
}

/** Most letters of most texts: one code unit, and nothing behind it that melts into it. */
function standsAlone(text: string, at: number): boolean {
  joining ??= tableOfJoining();
  return !joining[text.charCodeAt(at)] && !joining[text.charCodeAt(at + 1)];
}

/** Calls `take` with each letter as it is compared and its place; those that are not seen left out. */
function foldEach(text: string, cased: boolean, take: Take): void {
  let before = '';
  for (let at = 0; at < text.length;) {
    const alone = standsAlone(text, at);
    const cluster = alone ? text.charAt(at) : clusterAt(text, at);
    const folded = foldCluster(cluster, cased);
    const end = at + cluster.length;
    if (folded !== '') {
      take(
        apart(cluster, before) + folded,
        at,
        alone ? end : at + cluster.replace(INVISIBLE_END, '').length,
      );
      before = folded;
    }
    at = end;
  }
}

/**
 * Text as everything that compares text reads it: by Unicode’s compatible forms, without case,
 * accents, vowel signs of Arabic and Hebrew, and invisible signs; quotation marks, apostrophes,
 * dashes, spaces and digits of every script are one each. Line breaks are `\n`. Idempotent.
 */
export function fold(text: string, { cased = false }: Options = {}): string {
  const parts: string[] = [];
  foldEach(text.toWellFormed(), cased, (folded) => parts.push(folded));
  return parts.join('');
}

/**
 * As `fold`, with the place in the original of everything in it. Takes time in proportion to the
 * text.
 */
export function foldWithPlaces(text: string, { cased = false }: Options = {}): Folded {
  const parts: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  foldEach(text.toWellFormed(), cased, (folded, start, end) => {
    parts.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) {
      from.push(start);
      to.push(end);
    }
  });
  return { text: parts.join(''), from, to };
}
