import { judgeMend, type Mend, type MendableText } from '#lib/story/mend/mend.ts';
import type { StoryContent } from '../content.ts';
import { readersText } from '../edition/readers-text.ts';

/** What a second reader mended in a text and nobody has judged yet: the text without it. */
export interface OpenMend {
  staffId: string;
  base: StoryContent;
  version: number;
  /** Words mended in this review before `base`. */
  words: number;
}

/** The two texts that a mend is judged from. */
export const judged = (
  { base }: OpenMend,
  now: StoryContent,
): [was: MendableText, is: MendableText] => [readersText(base), readersText(now)];

/** Judges a mend as the text stands now. */
export const mendOf = (open: OpenMend, now: StoryContent): Mend =>
  judgeMend(...judged(open, now), open.words);

/** Those whose mends are more than that: they have edited the text. */
export const beyondMending = (mends: readonly OpenMend[], now: StoryContent): string[] =>
  mends.filter((open) => !mendOf(open, now).isSmall).map(({ staffId }) => staffId);
