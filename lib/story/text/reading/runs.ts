import { UNSPACED, wordsOfRun } from './segments.ts';
import { LONGEST_WHOLE, type Run, type Span } from './span.ts';

const RUN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const LETTER = /[\s\S]\p{M}*/gu;
const HANGUL = /\p{sc=Hangul}/u;
/** The prolonging sign of kana is of no script, and belongs to the word. */
const CUT =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Bopomofo}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\u30FC]/u;

type Kind = 'cut' | 'korean' | 'spaced';

function kindOf(letter: string): Kind {
  if (CUT.test(letter)) return 'cut';
  return HANGUL.test(letter) ? 'korean' : 'spaced';
}

interface Part {
  kind: Kind;
  at: number;
  letters: string[];
}

/** Letters of one kind beside each other. */
function partsOf(run: string): Part[] {
  const parts: Part[] = [];
  for (const { 0: letter, index } of run.matchAll(LETTER)) {
    const kind = kindOf(letter);
    const last = parts.at(-1);
    if (last?.kind === kind) last.letters.push(letter);
    else parts.push({ kind, at: index, letters: [letter] });
  }
  return parts;
}

/** Pairs of neighbouring letters, each letter at a place of its own; the last one also alone. */
function pairsOf({ letters }: Part, at: number, place: number): Span[] {
  let from = at;
  return letters.map((letter, n) => {
    const start = from;
    from += letter.length;
    const end = from + (letters[n + 1]?.length ?? 0);
    return { at: start, end, place: place + n, as: 'pair' as const };
  });
}

function wordsByDictionary({ letters }: Part, at: number, place: number, language: string): Span[] {
  const text = letters.join('');
  // A cut within a letter and its mark would be no place of any letter.
  const placeAt = new Map<number, number>();
  let length = 0;
  letters.forEach((letter, n) => {
    placeAt.set(length, place + n);
    length += letter.length;
  });
  return wordsOfRun(text, language).map((word) => ({
    at: at + word.at,
    end: at + word.at + word.length,
    place: placeAt.get(word.at) ?? place,
    as: 'word' as const,
  }));
}

function spansOfPart(part: Part, at: number, place: number, language: string): Span[] {
  const length = part.letters.join('').length;
  const whole: Span = { at, end: at + length, place, as: 'word' };
  if (part.kind === 'spaced') return [whole];
  const words = part.kind === 'korean' ? [whole] : wordsByDictionary(part, at, place, language);
  return [...words, ...pairsOf(part, at, place)];
}

function spansOfMixed(text: string, run: Run, language: string): [spans: Span[], next: number] {
  const parts = partsOf(text);
  let next = run.place;
  const spans = parts.map((part) => {
    const found = spansOfPart(part, run.at + part.at, next, language);
    next += part.kind === 'spaced' ? 1 : part.letters.length;
    return found;
  });
  const whole: Span = { ...run, as: 'whole' };
  const isWhole = parts.length > 1 && text.length <= LONGEST_WHOLE;
  return [[...(isWhole ? [whole] : []), ...spans.flat()], next];
}

/** The runs of letters and digits of a folded text, and the words in them. */
export function runsIn(text: string, language: string): { runs: Run[]; spans: Span[] } {
  const runs: Run[] = [];
  const spans: Span[][] = [];
  let place = 0;
  for (const { 0: word, index: at } of text.matchAll(RUN)) {
    const run = { at, end: at + word.length, place };
    const isSpaced = !UNSPACED.test(word) && !HANGUL.test(word);
    const [found, next] = isSpaced
      ? [[{ ...run, as: 'word' as const }], place + 1]
      : spansOfMixed(word, run, language);
    runs.push(run);
    spans.push(found);
    place = next;
  }
  return { runs, spans: spans.flat() };
}
