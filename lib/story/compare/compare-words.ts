import { diffArrays } from 'diff';

export interface Segment {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Milliseconds after which two texts count as too different to be compared by words. */
const PATIENCE = 1_000;

function words(text: string, language: string): string[] {
  return Array.from(
    new Intl.Segmenter(language, { granularity: 'word' }).segment(text),
    ({ segment }) => segment,
  );
}

const paragraphs = (text: string) => text.split(/(?<=\n)/u);

function differences(a: string[], b: string[], timeout?: number): Segment[] | undefined {
  const changes = timeout === undefined ? diffArrays(a, b) : diffArrays(a, b, { timeout });
  return changes?.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

const isBetween = (segments: Segment[], place: number) =>
  segments[place]?.kind === 'same' &&
  segments[place]?.text.trim() === '' &&
  place > 0 &&
  place < segments.length - 1;

/**
 * A space between two changed words is part of the change: “four of the” reads better than three
 * struck words.
 */
function withSpaces(segments: Segment[]): Segment[] {
  return segments.flatMap((segment, place) =>
    isBetween(segments, place)
      ? [
          { kind: 'removed' as const, text: segment.text },
          { kind: 'added' as const, text: segment.text },
        ]
      : [segment],
  );
}

/** Neighbours of one kind joined; in a run of changes what went stands before what came. */
function tidy(segments: Segment[]): Segment[] {
  const tidied: Segment[] = [];
  let run = { removed: '', added: '' };
  const flush = () => {
    if (run.removed) tidied.push({ kind: 'removed', text: run.removed });
    if (run.added) tidied.push({ kind: 'added', text: run.added });
    run = { removed: '', added: '' };
  };
  for (const { kind, text } of segments) {
    if (kind !== 'same') {
      run[kind] += text;
      continue;
    }
    flush();
    tidied.push({ kind, text });
  }
  flush();
  return tidied;
}

/**
 * What became of a text, word by word as the language parts them (Chinese and Thai too). `same` and
 * `removed` together are `a`, `same` and `added` are `b`, to the letter. Texts too different to
 * compare within a second are compared by paragraphs.
 */
export function compareWords(
  a: string,
  b: string,
  language: string,
  patience = PATIENCE,
): Segment[] {
  if (a === b) return a === '' ? [] : [{ kind: 'same', text: a }];
  const found =
    differences(words(a, language), words(b, language), patience) ??
    differences(paragraphs(a), paragraphs(b)) ??
    [];
  return tidy(withSpaces(found));
}
