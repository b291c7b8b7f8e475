import { describe, expect, test } from 'vitest';
import { prefilled } from './prefilled.ts';

const said = { caption: 'The hall', credit: '', creator: '', alt: 'A hall', copyright: '' };

describe('a credit is', () => {
  test.each([
    ['the file’s own', { credit: 'AP', creator: 'Ana', copyright: '© Bo' }, 'AP'],
    ['else the creator', { creator: 'Wari Condori', copyright: '© Bo' }, 'Wari Condori'],
    ['else the copyright notice', { copyright: '© 2026 Bo' }, '© 2026 Bo'],
    ['else nothing', {}, ''],
  ])('%s', (_, words, credit) => {
    expect(prefilled({ ...said, ...words }, 'en').credit).toBe(credit);
  });
});

describe('caption and alternative text are', () => {
  const languages = {
    de: { caption: 'Die Halle', alt: 'Eine Halle' },
    'pt-br': { caption: 'O salão', alt: '' },
    'zh-hant': { caption: '大廳', alt: '' },
    'zh-hans': { caption: '大厅', alt: '' },
  };
  test.each([
    ['de', 'Die Halle', 'Eine Halle'],
    ['de-CH', 'Die Halle', 'Eine Halle'],
    ['pt-BR', 'O salão', 'A hall'],
    ['pt', 'O salão', 'A hall'],
    ['zh-TW', '大廳', 'A hall'],
    ['zh-CN', '大厅', 'A hall'],
    ['en', 'The hall', 'A hall'],
    ['', 'The hall', 'A hall'],
    ['not a tag', 'The hall', 'A hall'],
  ])('in %s as the file has them, else for everybody', (language, caption, alt) => {
    expect(prefilled({ ...said, languages }, language)).toMatchObject({ caption, alt });
  });

  test('for everybody where an older picture names no languages', () => {
    expect(prefilled(said, 'de').caption).toBe('The hall');
  });
});
