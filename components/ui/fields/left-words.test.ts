import { describe, expect, test } from 'vitest';
import { leftWords } from '../tags/tag-choice.ts';

const known = { settled: true, failed: false, found: false, taken: false };

describe('words that were left in a tag field', () => {
  test.each<[what: string, words: string, about: Partial<typeof known>, said: string | null]>([
    ['nothing', '', {}, null],
    ['not known yet', 'Maria', { settled: false }, null],
    ['nobody', 'Maria Lopez', {}, '“Maria Lopez” is not taken: nothing has that name.'],
    [
      'parts of a name',
      'Mar',
      { found: true },
      '“Mar” is not taken. Choose it from the list, or clear it.',
    ],
    [
      'one that is taken already',
      'Maria Sol',
      { taken: true, found: true },
      '“Maria Sol” stands here already.',
    ],
    [
      'no answer',
      'Maria',
      { failed: true },
      '“Maria” is not taken: the newsroom could not be asked.',
    ],
  ])('%s', (_what, words, about, said) =>
    expect(leftWords(words, { ...known, ...about })).toBe(said),
  );
});
