import { expect, test } from 'vitest';
import { quoted } from './quoted.ts';

test.each([
  ['Which bridge?', '“Which bridge?”'],
  ['“Which bridge?”', '“Which bridge?”'],
  ['"Which bridge?"', '“Which bridge?”'],
  ['„Welche Brücke?“', '“Welche Brücke?”'],
  ['He said “no” twice', '“He said ‘no’ twice”'],
  ['He said "no" twice', '“He said ‘no’ twice”'],
  ['“No”, she said, “never”', '“‘No’, she said, ‘never’”'],
  ['  spaced ', '“spaced”'],
  ['', '“”'],
])('%s becomes %s', (words, shown) => expect(quoted(words)).toBe(shown));
