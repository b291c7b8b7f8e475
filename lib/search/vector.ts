import { quoted } from './lexemes.ts';
import { readPassage } from './passage.ts';

/** A part of what a story is found by, with its weight as PostgreSQL names it. */
export interface Part {
  text: string;
  weight: 'A' | 'B' | 'D';
}

/** By the form of a word its stems, as the index has them. */
export type Stems = ReadonlyMap<string, readonly string[]>;

/*
 * The limits of a tsvector (PostgreSQL, "Text Search Limitations"). Places beyond the last begin
 * again at 1, so that phrases are found in any length of text; a word has no more than 255 of them;
 * of a text that is too large for one the last new words are left out.
 */
const LAST_PLACE = 16_382;
const MOST_PLACES = 255;
const MOST_BYTES = 900_000;

class Vector {
  private readonly places = new Map<string, Set<string>>();
  private bytes = 0;

  add(lexeme: string, place: number, weight: Part['weight']): void {
    const at = this.places.get(lexeme) ?? this.begin(lexeme);
    if (!at || at.size >= MOST_PLACES || this.bytes > MOST_BYTES) return;
    at.add(`${1 + (place % LAST_PLACE)}${weight === 'D' ? '' : weight}`);
    this.bytes += 2;
  }

  private begin(lexeme: string): Set<string> | undefined {
    const bytes = Buffer.byteLength(lexeme) + 4;
    if (this.bytes + bytes > MOST_BYTES) return undefined;
    this.bytes += bytes;
    const at = new Set<string>();
    this.places.set(lexeme, at);
    return at;
  }

  toString(): string {
    return [...this.places]
      .map(([lexeme, at]) => `${quoted(lexeme)}:${[...at].join(',')}`)
      .join(' ');
  }
}

const paragraphs = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** A line of a part, cut into words. */
type Line = Pick<Part, 'weight'> & ReturnType<typeof readPassage>;

/** The lines of some parts. Cutting them costs more than all that is made of them: it is done once. */
export const linesOf = (parts: readonly Part[], language: string): Line[] =>
  parts.flatMap(({ text, weight }) =>
    paragraphs(text).map((line) => ({ weight, ...readPassage(line, language) })),
  );

/** The distinct forms of all words: what `stemsOf` is asked for. */
export const formsIn = (lines: readonly Line[]): Set<string> =>
  new Set(lines.flatMap(({ entries }) => entries.flatMap(({ forms }) => forms)));

/**
 * What a story is found by, as the text of a tsvector: PostgreSQL takes it as it stands, and takes
 * no text apart. A phrase never reaches from one paragraph into the next.
 */
export function vectorOf(lines: readonly Line[], stems: Stems): string {
  const vector = new Vector();
  let from = 0;
  for (const { entries, places, weight } of lines) {
    for (const { lexeme, place, forms } of entries) {
      vector.add(lexeme, from + place, weight);
      const stemmed = new Set(forms.flatMap((form) => stems.get(form) ?? []));
      for (const stem of stemmed) if (!stem.endsWith(':')) vector.add(stem, from + place, weight);
    }
    from += places + 1;
  }
  return vector.toString();
}
