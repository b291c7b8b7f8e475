import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readBody } from '../text/body.ts';
import { takeBody } from '../text/take-body.ts';
import { anyBody, bodyOf, paragraphOf } from '../testing/any-body.ts';
import { readFlatBody } from './body.ts';
import { blocksOf, flatOf } from './roots.ts';
import { writeFlatBody } from './seed.ts';
import { turnFlatBodyInto } from './turn-into.ts';

const plain = (body: unknown) => readBody(body);

function seeded(body: unknown): Y.Doc {
  const doc = new Y.Doc();
  writeFlatBody(doc, body);
  return doc;
}

describe('a body as one text', () => {
  test('comes back as it was put in', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        expect(plain(readFlatBody(seeded(body)))).toEqual(plain(body));
      }),
      { numRuns: 300 },
    );
  });

  test('is a valid body whatever stands in the document', { timeout: 60_000 }, () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('a', '\n', '\uD800', ''));
    const value = fc.oneof(
      text,
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.array(text, { maxLength: 4 }),
    );
    const kind = fc.constantFrom(
      'heading',
      'quote',
      'factBox',
      'deskNote',
      'bulletList',
      'orderedList',
      'picture',
      'divider',
      'pullQuote',
      'table',
      'tableau',
    );
    const op = fc.oneof(
      fc.record({
        insert: fc.oneof(
          text.filter((letters) => letters !== ''),
          fc.record({ b: fc.constantFrom('a', 'b', 'c') }),
          fc.constant({ br: 1 }),
          fc.constant({ chart: 7 }),
        ),
      }),
      fc.record({
        insert: fc.constant('word'),
        attributes: fc.dictionary(
          fc.constantFrom('bold', 'italic', 'link', 'future'),
          fc.oneof(text, fc.boolean()),
        ),
      }),
    );
    const records = fc.array(
      fc.tuple(
        fc.constantFrom('a', 'b', 'c', 'x', 'y'),
        fc.constantFrom('kind', 'level', 'box', 'list', 'cell', 'mediaId', 'wide', 'start'),
        fc.oneof(kind, value, fc.constantFrom(['x', 'r', 'c'], ['x', 'r', 'd'], ['x', 's', 'c'])),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(fc.array(op, { maxLength: 12 }), records, (ops, entries) => {
        const doc = new Y.Doc();
        flatOf(doc).applyDelta(ops);
        for (const [id, key, entry] of entries) blocksOf(doc).set(`${id}.${key}`, entry);
        const taken = takeBody(readFlatBody(doc));
        expect(taken.ok || taken.error.code === 'too_large').toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});

describe('turning a body into another', () => {
  test('comes to the other one, whatever stood there', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyBody, anyBody, (before, after) => {
        const doc = seeded(before);
        doc.transact(() => turnFlatBodyInto(doc, after));
        expect(plain(readFlatBody(doc))).toEqual(plain(after));
      }),
      { numRuns: 200 },
    );
  });

  test('keeps what a colleague writes meanwhile into a block that stays', () => {
    const doc = seeded(bodyOf(paragraphOf('The first.'), paragraphOf('The second.')));
    const colleague = new Y.Doc();
    Y.applyUpdate(colleague, Y.encodeStateAsUpdate(doc));
    flatOf(colleague).insert('The first.'.length + 1 + 1 + 'The second'.length, ' one');
    doc.transact(() =>
      turnFlatBodyInto(
        doc,
        bodyOf(paragraphOf('The very first.'), paragraphOf('New.'), paragraphOf('The second.')),
      ),
    );
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(colleague));
    expect(plain(readFlatBody(doc))).toEqual(
      plain(
        bodyOf(paragraphOf('The very first.'), paragraphOf('New.'), paragraphOf('The second one.')),
      ),
    );
  });
});
