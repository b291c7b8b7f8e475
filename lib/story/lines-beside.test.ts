import { expect, test } from 'vitest';
import { linesBeside } from './lines-beside.ts';

test.each([
  ['the same', ['One.', 'Two.'], ['One.', 'Two.'], []],
  ['a line more', ['One.', 'New words.'], ['One.'], ['New words.']],
  ['a line that was written on', ['One and more.'], ['One.'], ['One and more.']],
  ['a line twice', ['One.', 'One.'], ['One.'], ['One.']],
  ['lines in another order', ['Two.', 'One.'], ['One.', 'Two.'], []],
  ['what the editor puts in', ['One.\u200B', '', ' '], ['One.'], []],
])('%s', (_name, shown, shared, beside) => expect(linesBeside(shown, shared)).toEqual(beside));
