import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { WritingNow } from './writing-now.tsx';

const fatou = { staffId: 'fn', name: 'Fatou Ndiaye' };
const tomas = { staffId: 'tb', name: 'Tomás Brandt' };
const said = (writers: (typeof fatou)[] | undefined) =>
  renderToStaticMarkup(<WritingNow writers={writers} />)
    .replaceAll(/<[^>]+>/g, '|')
    .replaceAll(/\|+/g, '|');

test('says nothing where nobody writes', () => {
  expect(said(undefined)).toBe('');
  expect(said([])).toBe('');
});

test('names one writer aloud, and shows a face and a first name', () =>
  expect(said([fatou])).toBe('|Fatou Ndiaye is writing|FN|Fatou writing|'));

test('names all of several, the newest in words', () =>
  expect(said([tomas, fatou])).toBe(
    '|Tomás Brandt and Fatou Ndiaye are writing|TB|FN|Tomás +1 writing|',
  ));
