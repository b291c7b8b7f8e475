import type { Body } from '#lib/story/text/nodes.ts';

export const DIRECTIONS = ['democracy', 'autocracy', 'mixed'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * One use of a democracy indicator. Country and direction may still be missing while the story is
 * being written.
 */
export interface IndicatorUse {
  /** The row's own id, so that two people can edit two rows at once. */
  id: string;
  indicatorId: string;
  countryId: string | null;
  direction: Direction | null;
  reason: string;
}

export const PHOTO_WORDS = ['alt', 'caption', 'credit'] as const;
export type PhotoWords = (typeof PHOTO_WORDS)[number];

export type LeadPhoto = { mediaId: string } & Record<PhotoWords, string>;

/** What a field of each kind holds. */
export interface Values {
  text: string;
  language: string;
  number: number;
  choice: string | null;
  ids: string[];
  uses: IndicatorUse[];
  photo: LeadPhoto | null;
  body: Body;
}
export type Kind = keyof Values;

/** What a value must look like, with the end of the sentence that says so. */
export interface Pattern {
  matches: RegExp;
  must: string;
}

/** Words that people write, and where they stand in the shared document. */
export interface Written {
  /** Name of the Y.Text. */
  root: string;
  /** In a field of one line, a line break is a space. */
  lines: 'one' | 'many';
  /** Code units. */
  most: number;
  pattern?: Pattern;
}

/** What of a value is chosen, not written, stands under its key in the map `details`. */
interface Chosen {
  key: string;
}

/** Whatever can be taken into a list of ids. */
export type Subject = 'author' | 'agency' | 'topic' | 'country';

interface Forms {
  text: Written;
  language: Chosen & { most: number; pattern: Pattern };
  /** Whole numbers from 1 on, each with its word; `first` is that of a new story. */
  number: Chosen & { words: readonly string[]; first: number };
  choice: Chosen & { of: 'section' };
  /** Ordered, each once: a Y.Array of strings. */
  ids: { root: string; most: number; of: Subject };
  /**
   * A Y.Array of maps without the reason, which is a text of its own: `reason.root` and the row's
   * id are its name.
   */
  uses: { root: string; most: number; reason: Written };
  /** A map with `mediaId`, without which there is no photo, whatever words are left. */
  photo: { root: string; words: Record<PhotoWords, Written & { name: string }> };
  /** One text with markers, and what belongs to it: lib/story/flat/roots.ts. */
  body: { root: 'flat' };
}

/** Of which kind a field is, where it stands in the shared document, and its limits. */
export type FormOf<K extends Kind = Kind> = { [P in K]: { kind: P } & Readonly<Forms[P]> }[K];

/** A value with its form, so that the two are known to belong together. */
export type Held<K extends Kind = Kind> = {
  [P in K]: { kind: P; form: FormOf<P>; value: Values[P] };
}[K];
