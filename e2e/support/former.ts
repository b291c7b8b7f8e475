import type { Page } from '@playwright/test';
import { eq } from 'drizzle-orm';
import * as Y from 'yjs';
import { documentState, documentUpdate } from '#db/schema/newsroom/index.ts';
import { staffDb } from '#db/staff.ts';
import { heldOf } from './write-story.ts';

interface Json {
  type: string;
  text?: string;
  content?: Json[];
}
const wordsOf = ({ text = '', content = [] }: Json): string =>
  content.map(wordsOf).join('') || text;

/** A block of words as the release before the one text had it. */
export function formerBlock(
  name: string,
  words: string,
  attributes: Record<string, string> = {},
): Y.XmlElement {
  const block = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) block.setAttribute(key, value);
  if (words) block.insert(0, [new Y.XmlText(words)]);
  return block;
}

/**
 * Puts a story's document back into what that release had made of it; gives it back, for a browser
 * that has written on.
 */
export async function makeFormer(storyId: string): Promise<Y.Doc> {
  const { headline, slugline, body } = await heldOf(storyId);
  const doc = new Y.Doc();
  doc.getXmlFragment('headline').push([formerBlock('paragraph', headline)]);
  doc.getMap('details').set('slugline', slugline);
  doc
    .getXmlFragment('body')
    .push((body.content ?? []).map((block) => formerBlock(block.type, wordsOf(block as Json))));
  await staffDb().transaction(async (tx) => {
    await tx.delete(documentUpdate).where(eq(documentUpdate.storyId, storyId));
    await tx.delete(documentState).where(eq(documentState.storyId, storyId));
    await tx
      .insert(documentState)
      .values({ storyId, state: Y.encodeStateAsUpdate(doc), through: 0 });
  });
  return doc;
}

/**
 * Writes into the store that a window of that release keeps in this browser, for whoever is signed
 * in on the page.
 */
export async function keepInFormerStore(
  page: Page,
  storyId: string,
  update: Uint8Array,
): Promise<void> {
  await page.evaluate(
    async ([story, bytes]) => {
      const opening = indexedDB.open(
        `galley:${story}:${document.documentElement.dataset['person'] ?? ''}`,
      );
      await new Promise<void>((resolve, reject) => {
        opening.onupgradeneeded = () => {
          opening.result.createObjectStore('updates', { autoIncrement: true });
          opening.result.createObjectStore('custom');
        };
        opening.onerror = () => reject(opening.error ?? new Error('The store cannot be opened.'));
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('updates', 'readwrite');
          transaction.objectStore('updates').add(Uint8Array.from(bytes));
          transaction.oncomplete = () => resolve();
        };
      });
      opening.result.close();
    },
    [storyId, [...update]] as const,
  );
}
