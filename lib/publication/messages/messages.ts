import type { Direction } from '#lib/story/forms/form.ts';

/** What the pages themselves say round a story, in one language. */
export interface Messages {
  /** BCP 47: the language that these words are of. */
  language: string;
  skip: string;
  sections: string;
  search: string;
  subscribe: string;
  by: string;
  published: string;
  updated: string;
  corrected: string;
  clarified: string;
  firstPublished: string;
  version(n: number): string;
  minutes(n: number): string;
  record: string;
  corrections: string;
  correction: string;
  clarification: string;
  howWeCorrect: string;
  related: string;
  moreOn(name: string): string;
  more: string;
  direction: Record<Direction, string>;
  follow: string;
  feeds: string;
  countries: string;
  topics: string;
  alliance: string;
  agencies: string;
  trust: string;
  howWeMark: string;
  invented: string;
  promise: string;
}
