import { expect, test } from 'vitest';
import { NOTHING_LEFT } from '#lib/story/paste/mess.ts';
import { leftOutLine, leftOutWords } from './left-out.ts';

test('what was left out is one line', () => {
  expect(leftOutLine(NOTHING_LEFT)).toBeNull();
  expect(leftOutLine({ ...NOTHING_LEFT, struck: ['old'] })).toBe(
    'Left out of what was pasted: 1 struck passage.',
  );
  expect(leftOutLine({ ...NOTHING_LEFT, pictures: 2, recordings: 1, comments: ['a', 'b'] })).toBe(
    'Left out of what was pasted: 2 pictures, 1 film or sound, 2 comments. ' +
      'Put a picture in from its file, with its credit.',
  );
});

test('its words are told with what they were', () => {
  expect(leftOutWords({ ...NOTHING_LEFT, pictures: 3 })).toBe('');
  expect(leftOutWords({ ...NOTHING_LEFT, struck: ['old'], formulas: ['x2'] })).toBe(
    'Struck: old\n\nFormula: x2',
  );
});
