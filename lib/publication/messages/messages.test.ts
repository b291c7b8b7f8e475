import { describe, expect, it } from 'vitest';
import { inRow, ownName, messagesOf, writingOf } from './messages-of.ts';

describe('the direction that a language is written in', () => {
  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['ar-EG', 'rtl'],
    ['he', 'rtl'],
    ['fa', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ur-Latn', 'ltr'],
    ['pt-BR', 'ltr'],
  ])('of %s is %s', (language, way) => {
    expect(writingOf(language)).toBe(way);
  });
});

it('speaks the language of the page where it knows it, else English', () => {
  expect(messagesOf('pt-BR').language).toBe('pt');
  expect(messagesOf('vi').language).toBe('en');
});

it.each(['ar', 'de', 'en', 'es', 'fr', 'pt'])('has every word in %s', (language) => {
  const messages = Object.values(messagesOf(language));
  expect(messages.filter((word) => word === '')).toEqual([]);
  expect(messagesOf(language).minutes(1)).not.toBe(messagesOf(language).minutes(12));
  expect(messagesOf(language).version(3)).toContain('3');
});

it('counts minutes as Arabic does', () => {
  expect([1, 2, 3, 11].map((n) => messagesOf('ar').minutes(n))).toEqual([
    'دقيقة واحدة',
    'دقيقتان',
    '3 دقائق',
    '11 دقيقة',
  ]);
});

it('calls a language by its own name', () => {
  expect(['es', 'uk', 'ar', 'vi'].map(ownName)).toEqual([
    'Español',
    'Українська',
    'العربية',
    'Tiếng Việt',
  ]);
});

it('sets names in a row', () => {
  expect(
    inRow(['A', 'B', 'C'], 'en')
      .map((part) => part.value)
      .join(''),
  ).toBe('A, B and C');
});
