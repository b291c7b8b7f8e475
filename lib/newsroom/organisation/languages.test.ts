import { expect, it } from 'vitest';
import { languageOptions } from './languages.ts';

it('offers the house’s language first and each only once', () => {
  const options = languageOptions('pt-BR');
  expect(options[0]).toEqual({ value: 'pt-BR', label: 'Portuguese (Brazil)' });
  expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
});

it('takes a language that is not on the list', () => {
  expect(languageOptions('gsw')[0]).toEqual({ value: 'gsw', label: 'Swiss German' });
});
