import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { emptyContent } from '../../stories/content.ts';
import { applyUpdate, changesOf } from './apply.ts';
import { LARGEST_DOCUMENT } from '../protocol/bounds.ts';
import { noteOf } from '../protocol/layout.ts';
import { seedDocument } from '../projection/seed-document.ts';
import type { StoredDocument } from './stored.ts';

function storedAndClient(): { stored: StoredDocument; client: Y.Doc } {
  const doc = seedDocument(emptyContent('en'));
  const client = new Y.Doc();
  Y.applyUpdate(client, Y.encodeStateAsUpdate(doc));
  return { stored: { doc, through: 0, bytes: 0 }, client };
}

const typed = (client: Y.Doc, words: string) =>
  changesOf(client, () => noteOf(client).insert(0, words)) as Uint8Array;

describe('an update', () => {
  test('is applied, and what was new in it comes back', () => {
    const { stored, client } = storedAndClient();
    const fresh = applyUpdate(stored, typed(client, 'new'));
    expect(noteOf(stored.doc).toJSON()).toBe('new');
    const other = storedAndClient().stored.doc;
    expect(fresh).not.toBeNull();
    Y.applyUpdate(other, fresh as Uint8Array);
    expect(stored.bytes).toBe(fresh?.byteLength);
  });

  test('that is known already, or empty, brings nothing', () => {
    const { stored, client } = storedAndClient();
    const update = typed(client, 'once');
    applyUpdate(stored, update);
    expect([
      applyUpdate(stored, update),
      applyUpdate(stored, new Uint8Array([0, 0])),
      applyUpdate(stored, Y.encodeStateAsUpdate(client)),
    ]).toEqual([null, null, null]);
  });

  test('of which a part is known is kept by its new part alone', () => {
    const { stored, client } = storedAndClient();
    applyUpdate(stored, typed(client, 'x'.repeat(1_000)));
    typed(client, 'y');
    expect(applyUpdate(stored, Y.encodeStateAsUpdate(client))?.byteLength).toBeLessThan(100);
  });

  test.each([
    [new Uint8Array([])],
    [new Uint8Array([255, 255, 255])],
    [new TextEncoder().encode('{"type":"doc"}')],
  ])('that is garbage is refused: %o', (update) => {
    expect(() => applyUpdate(storedAndClient().stored, update)).toThrow('could not be read');
  });

  test.each([1_000, 8_000, 200_000])(
    'with a value nested %i deep is refused, or can be written down again',
    (depth) => {
      const { stored } = storedAndClient();
      const doc = new Y.Doc();
      // Of two who set the same value the higher number wins: this one must, for its value to be
      // kept.
      doc.clientID = 2 ** 32 - 1;
      doc.getMap('details').set('slug', [[[true]]]);
      // Yjs itself would not get far in writing such a value: its bytes are drawn out.
      const [before = '', after = ''] = Buffer.from(Y.encodeStateAsUpdate(doc))
        .toString('latin1')
        .split('u\u0001u\u0001u\u0001');
      const update = new Uint8Array(
        Buffer.from(`${before}${'u\u0001'.repeat(depth)}${after}`, 'latin1'),
      );
      try {
        applyUpdate(stored, update);
      } catch (error) {
        expect(error).toMatchObject({ failure: { code: 'invalid' } });
        return;
      }
      expect(Y.encodeStateAsUpdate(stored.doc).byteLength).toBeGreaterThan(depth);
    },
  );

  test('that would make the document larger than 4 MiB is refused, by its true size', () => {
    const { stored, client } = storedAndClient();
    stored.bytes = LARGEST_DOCUMENT;
    expect(applyUpdate(stored, typed(client, 'small'))).not.toBeNull();
    expect(stored.bytes).toBeLessThan(10_000);
    for (let n = 0; n < 4; n += 1) applyUpdate(stored, typed(client, 'x'.repeat(1_000_000)));
    expect(() => applyUpdate(stored, typed(client, 'x'.repeat(1_000_000)))).toThrow(
      'larger than 4 MiB',
    );
  });
});
