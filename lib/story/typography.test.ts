import { expect, test } from 'vitest';
import { replacementOf } from './typography.ts';

/** Types a text key by key, as the input rule sees it. */
function typed(text: string, language = 'en'): string {
  let line = '';
  for (const key of text) {
    line += key;
    const found = replacementOf(line, language);
    if (found) line = line.slice(0, -found.typed.length) + found.by;
  }
  return line;
}

test.each([
  ['"Count them," she said', 'en', '“Count them,” she said'],
  ['"Zählt", sagte sie', 'de', '„Zählt“, sagte sie'],
  ['"Comptez"', 'fr', '«\u202FComptez\u202F»'],
  ['"Räkna"', 'sv', '”Räkna”'],
  ['"Посчитайте"', 'ru', '«Посчитайте»'],
  ['"Cuenten"', 'es-PE', '“Cuenten”'],
  ["don't", 'en', 'don’t'],
  ["geht's", 'de', 'geht’s'],
  ["l'État", 'fr', 'l’État'],
  [`("a 'b' c")`, 'en', '(“a ‘b’ c”)'],
  ['the hall -- long', 'en', 'the hall – long'],
  ['and then...', 'en', 'and then…'],
])('%s (%s)', (text, language, expected) => expect(typed(text, language)).toBe(expected));

test.each([
  'https://example.org/a--b?c="d"...',
  "www.example.org/it's",
  'desk@example.org--x',
  '---',
])('%s stays as it is', (text) => expect(typed(text)).toBe(text));

test('after an address the signs work again', () =>
  expect(typed('see https://a.example -- "so"')).toBe('see https://a.example – “so”'));
