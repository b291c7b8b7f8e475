import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { StoryBody } from '../../render/render-react.tsx';
import { renderText } from '../../render/render-text.ts';
import { readBody } from '../../text/body.ts';
import { bodyOf } from '../../testing/any-body.ts';
import { checkBlock } from '../testing/check-block.tsx';
import type { TableNode } from './block.ts';

const cell = (text: string) => ({
  type: 'tableCell' as const,
  ...(text && { content: [{ type: 'text' as const, text }] }),
});
const row = (...texts: string[]) => ({ type: 'tableRow' as const, content: texts.map(cell) });
const tableOf = (...content: TableNode['content']): TableNode => ({
  type: 'table',
  attrs: { caption: '', headerRow: false, headerColumn: false },
  content,
});

checkBlock('table', {
  block: {
    type: 'table',
    attrs: { caption: 'Votes <2>', headerRow: true, headerColumn: true },
    content: [row('', 'Yes'), row('Puno', '61')],
  },
  page:
    '<div class="table-wrap" role="region" tabindex="0" aria-labelledby="table-1"><table>' +
    '<caption id="table-1">Votes &lt;2&gt;</caption><thead><tr><td></td><th scope="col">Yes</th></tr></thead>' +
    '<tbody><tr><th scope="row">Puno</th><td>61</td></tr></tbody></table></div>',
  feed:
    '<table><caption>Votes &lt;2&gt;</caption><thead><tr><td></td><th scope="col">Yes</th></tr></thead>' +
    '<tbody><tr><th scope="row">Puno</th><td>61</td></tr></tbody></table>',
  text: 'Votes <2>\n\tYes\nPuno\t61',
  tools: ['Table'],
});

test('without a caption a page names it by its first row', () => {
  const page = renderToStaticMarkup(
    createElement(StoryBody, { body: bodyOf(tableOf(row('Province', '', 'Votes'))), pictures: {} }),
  );
  expect(page).toContain('aria-label="Table: Province, Votes"');
});

test('an empty one says nothing', () =>
  expect(renderText(bodyOf(tableOf(row('', ''), row('', ''))))).toBe(''));

const many = (count: number) => Array.from({ length: count }, () => 'x');

test.each([
  ['rows of several lengths', tableOf(row('a', 'b'), row('c')), 'Each row of a table'],
  ['101 rows', tableOf(...many(101).map((text) => row(text))), 'at most 100 rows'],
  ['21 columns', tableOf(row(...many(21))), 'at most 20 columns'],
])('%s are refused', (_, node, sentence) => {
  const taken = readBody(bodyOf(node));
  expect(taken).toMatchObject({ ok: false, error: { code: 'invalid' } });
  expect(taken.ok ? '' : taken.error.sentence).toContain(sentence);
});

test('a hundred rows of twenty cells are taken', () => {
  const node = tableOf(...many(100).map(() => row(...many(20))));
  expect(readBody(bodyOf(node)).ok).toBe(true);
});
