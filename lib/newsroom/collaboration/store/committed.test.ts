import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import {
  committedBytes,
  forgetCommitted,
  keepCommitted,
  MOST_BYTES,
  weightOf,
} from './committed.ts';
import type { StoredDocument } from './stored.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/**
 * A text of so many changes, each at another place: the kind that takes most memory for its bytes.
 */
function document(changes: number): StoredDocument {
  const doc = new Y.Doc();
  const text = doc.getText('body');
  for (let n = 0; n < changes; n += 1)
    text.insert(n % 3 === 0 ? 0 : Math.floor(text.length / 2), 'a');
  return { doc, through: 0, bytes: Y.encodeStateAsUpdate(doc).byteLength };
}

const names = Array.from({ length: 60 }, (_, n) => `story ${n}`);
afterEach(() => {
  for (const name of names) forgetCommitted(name);
});

it('documents that are kept take no more than they may, by what they take in memory', () => {
  const one = document(5_000);
  for (const name of names) keepCommitted(name, one);
  expect(committedBytes()).toBeLessThanOrEqual(MOST_BYTES);
  expect(committedBytes()).toBeGreaterThan(MOST_BYTES / 2);
});

/**
 * Bytes in use when nothing more can be thrown away: what only weak references hold goes in the
 * turn after a collection.
 */
async function heapAtRest(): Promise<number> {
  for (let round = 0; round < 4; round += 1) {
    collectGarbage();
    await turn();
  }
  return process.memoryUsage().heapUsed;
}

it.each([300, 1_500])(
  'what a document of %d changes is reckoned to take is near what it takes',
  async (changes) => {
    let documents = Array.from({ length: 20 }, () => document(changes));
    const reckoned = documents.reduce((sum, one) => sum + weightOf(one), 0);
    const full = await heapAtRest();
    documents = [];
    const took = full - (await heapAtRest());
    expect(documents).toEqual([]);
    expect(reckoned / took).toBeGreaterThan(0.5);
    expect(reckoned / took).toBeLessThan(2);
  },
  60_000,
);
