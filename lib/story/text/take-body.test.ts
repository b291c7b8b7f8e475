import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeBody } from './take-body.ts';
import { anyBody, bodyOf } from '../testing/any-body.ts';

const linked = (...hrefs: unknown[]) => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: hrefs.map((href, n) => ({
        type: 'text',
        text: `words ${n} `,
        marks: [{ type: 'bold' }, { type: 'link', attrs: { href } }],
      })),
    },
  ],
});

test('a refused link costs itself and no word', () => {
  const taken = takeBody(linked('https://example.org', 'javascript:alert(1)'));
  expect(taken).toEqual({
    ok: true,
    value: {
      body: bodyOf({
        type: 'paragraph',
        content: [
          {
            type: 'text',
            marks: [{ type: 'link', attrs: { href: 'https://example.org' } }, { type: 'bold' }],
            text: 'words 0 ',
          },
          { type: 'text', marks: [{ type: 'bold' }], text: 'words 1 ' },
        ],
      }),
      refused: [
        'One link was not taken over: “javascript:alert(1)”. Links start with https, http or mailto.',
      ],
    },
  });
});

test('the same refused link is named once', () => {
  const taken = takeBody(linked('/a', '/a', null));
  expect(taken.ok && taken.value.refused).toHaveLength(2);
});

test('what else is wrong is refused as ever', () => {
  expect(takeBody({ type: 'doc', content: [{ type: 'iframe' }] })).toMatchObject({
    ok: false,
    error: { field: 'Body' },
  });
  let deep: unknown = { type: 'paragraph' };
  for (let level = 0; level < 100_000; level += 1) deep = { type: 'quote', content: [deep] };
  expect(takeBody({ type: 'doc', content: [deep] })).toMatchObject({
    ok: false,
    error: { code: 'too_large' },
  });
});

test('a valid body is taken whole', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      expect(takeBody(body)).toEqual({ ok: true, value: { body, refused: [] } });
    }),
  );
});
