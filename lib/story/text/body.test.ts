import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pictureIds, printedBlocks, readBody, withoutNotes } from './body.ts';
import { anyBody, bodyOf, paragraphOf } from '../testing/any-body.ts';

const sentenceOf = (input: unknown) => {
  const result = readBody(input);
  return result.ok ? 'taken' : result.error.sentence;
};

const linked = (href: string) => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [{ type: 'text', text: 'here', marks: [{ type: 'link', attrs: { href } }] }],
    },
  ],
});

function nested(levels: number): unknown {
  let node: unknown = { type: 'paragraph' };
  for (let level = 0; level < levels; level += 1) node = { type: 'bulletList', content: [node] };
  return { type: 'doc', content: [node] };
}

test('every valid body is read as it is, and reading twice changes nothing', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      expect(readBody(body)).toEqual({ ok: true, value: body });
    }),
  );
});

test('what does not belong is refused by its name', () => {
  expect(sentenceOf({ type: 'doc', content: [{ type: 'iframe' }] })).toBe(
    'The body has an unknown part “iframe”.',
  );
  expect(sentenceOf({ type: 'doc', content: [{ type: 'paragraph', onclick: 'x' }] })).toBe(
    'The body has an unknown entry “onclick” at “paragraph”.',
  );
  expect(sentenceOf({ type: 'doc', content: [{ type: 'paragraph', attrs: { style: 'x' } }] })).toBe(
    'The body has an unknown attribute “style” at “paragraph”.',
  );
  expect(
    sentenceOf({
      type: 'doc',
      content: [
        { type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [{ type: 'code' }] }] },
      ],
    }),
  ).toBe('The body has an unknown mark “code”.');
  expect(sentenceOf({ type: 'doc', content: [{ type: 'heading', attrs: { level: 9 } }] })).toBe(
    'A subhead is of level 2 or 3.',
  );
  expect(sentenceOf({ type: 'doc', content: [{ type: 'constructor' }] })).toBe(
    'The body has an unknown part “constructor”.',
  );
  expect(
    sentenceOf({ type: 'doc', content: [{ type: 'paragraph', attrs: { ['__proto__x']: 1 } }] }),
  ).toMatch(/unknown attribute/);
});

test('a part in a place where it may not stand is refused', () => {
  expect(
    sentenceOf({ type: 'doc', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] }),
  ).toMatch(/not made as a text/);
  expect(sentenceOf({ type: 'doc', content: [] })).toMatch(/not made as a text/);
  expect(sentenceOf({ type: 'paragraph' })).toBe('A body is a whole document, not a part of one.');
  expect(
    sentenceOf({
      type: 'doc',
      content: [
        { type: 'factBox', content: [{ type: 'deskNote', content: [{ type: 'paragraph' }] }] },
      ],
    }),
  ).toMatch(/not made as a text/);
  expect(
    sentenceOf({
      type: 'doc',
      content: [
        { type: 'pullQuote', content: [{ type: 'text', text: 'a', marks: [{ type: 'bold' }] }] },
      ],
    }),
  ).toMatch(/not made as a text/);
});

test.each([
  null,
  undefined,
  7,
  'doc',
  [],
  {},
  { type: 7 },
  { type: 'doc', content: {} },
  { type: 'doc', content: [null] },
  { type: 'doc', marks: 'x' },
])('garbage %j is refused with one sentence', (input) =>
  expect(sentenceOf(input)).toMatch(/^[A-Z].*\.$/),
);

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  '/stories/x',
  '//example.org',
  'ftp://example.org',
  'https://',
  '',
])('the link %j is refused with its words', (href) => {
  expect(sentenceOf(linked(href))).toBe(
    `One link was not taken over: “${href}”. Links start with https, http or mailto.`,
  );
});

test.each([
  'https://example.org/a?b=c#d',
  'http://example.org',
  'mailto:desk@example.org',
  'HTTPS://EXAMPLE.ORG/',
])('the link %j is taken', (href) => {
  expect(sentenceOf(linked(href))).toBe('taken');
});

test('more than 100 levels are refused without a stack overflow, a loop too', () => {
  expect(sentenceOf(nested(200_000))).toBe('The body is nested more than 100 levels deep.');
  const loop: { type: string; content: unknown[] } = { type: 'doc', content: [] };
  loop.content.push(loop);
  expect(sentenceOf(loop)).toBe('The body is nested more than 100 levels deep.');
  let arrays: unknown = [];
  for (let level = 0; level < 200_000; level += 1) arrays = [arrays];
  expect(sentenceOf({ type: 'doc', content: arrays })).toBe(
    'The body is nested more than 100 levels deep.',
  );
});

test('a list of 40 lists within lists is taken', () => {
  let list: unknown = {
    type: 'bulletList',
    content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
  };
  for (let level = 0; level < 40; level += 1)
    list = {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph' }, list] }],
    };
  expect(sentenceOf({ type: 'doc', content: [list] })).toBe('taken');
});

test('more than 1 MiB is refused, counted in bytes', () => {
  expect(sentenceOf(bodyOf(paragraphOf('a'.repeat(1_048_000))))).toBe('taken');
  expect(sentenceOf(bodyOf(paragraphOf('ü'.repeat(600_000))))).toBe(
    'The body is longer than 1 MiB.',
  );
});

test('text that XML cannot carry is made well-formed, and nothing is left of what was nothing else', () => {
  const body = {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'a\u0001\uD800b' },
          { type: 'text', text: '\u0000' },
        ],
      },
    ],
  };
  expect(readBody(body)).toEqual({ ok: true, value: bodyOf(paragraphOf('a\uFFFDb')) });
});

test('a note to the desk is not for readers, an empty paragraph is not printed', () => {
  const body = bodyOf(
    paragraphOf('for readers'),
    { type: 'paragraph' },
    { type: 'deskNote', content: [paragraphOf('check with the lawyer')] },
  );
  expect(JSON.stringify(withoutNotes(body))).not.toContain('lawyer');
  expect(printedBlocks(body)).toEqual([paragraphOf('for readers')]);
});

test('pictures are named once each, in their order', () => {
  const picture = (mediaId: string) => ({
    type: 'picture' as const,
    attrs: { mediaId, alt: '', caption: '', credit: '', wide: false },
  });
  expect(pictureIds(bodyOf(picture('b'), paragraphOf('x'), picture('a'), picture('b')))).toEqual([
    'b',
    'a',
  ]);
});

test('soft line breaks are line breaks, or a space where none may stand; text is composed', () => {
  const words = (text: string) => [{ type: 'text' as const, text }];
  const body = {
    type: 'doc',
    content: [
      { type: 'paragraph', content: words('a\u2028b\vc\u0085Zu\u0308rich\u00AD') },
      { type: 'pullQuote', attrs: { attribution: 'Jose\u0301' }, content: words('a\u2029b') },
    ],
  };
  expect(readBody(body)).toEqual({
    ok: true,
    value: bodyOf(
      {
        type: 'paragraph',
        content: [
          ...words('a'),
          { type: 'hardBreak' },
          ...words('b'),
          { type: 'hardBreak' },
          ...words('c'),
          { type: 'hardBreak' },
          ...words('Zürich'),
        ],
      },
      { type: 'pullQuote', attrs: { attribution: 'José' }, content: words('a b') },
    ),
  });
});

test('an address is kept letter by letter', () => {
  const href = 'https://example.org/Zu\u0308rich';
  expect(readBody(linked(href))).toEqual({ ok: true, value: linked(href) });
});
