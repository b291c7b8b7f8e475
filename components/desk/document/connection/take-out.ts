import * as Y from 'yjs';
import { noteGone } from '#lib/story/flat/gone.ts';
import { flatOf } from '#lib/story/flat/roots.ts';
import { fieldOfRoot } from '#lib/newsroom/collaboration/field-of-root.ts';
import { FIELDS } from '#lib/story/fields/fields.ts';
import type { Stretch } from './split-update.ts';

/** Marks the taking out of a change that the newsroom refused. No undo brings it back. */
const TAKEN_OUT = Symbol('a refused change is taken out');

/** Words that were taken out, by the name that their part has on the screen. */
export interface TakenOut {
  part: string;
  words: string;
}

function partOf(root: string): string {
  const field = fieldOfRoot(root);
  return field ? FIELDS[field].name : 'Details';
}

const holds = (stretches: readonly Stretch[], { id, length }: Y.Item): boolean =>
  stretches.some(
    ({ client, clock, length: of }) =>
      client === id.client && clock < id.clock + length && id.clock < clock + of,
  );

/**
 * Words of changes that build on others which are nowhere: of a store that had no room for all of
 * them. Yjs keeps these in its second form.
 */
function wordsOfUpdate(update: Uint8Array): string {
  let words = '';
  let end: Y.ID | null = null;
  for (const struct of Y.decodeUpdateV2(update).structs) {
    if (!(struct instanceof Y.Item)) continue;
    const { content, id, length } = struct;
    if (words !== '' && (end?.client !== id.client || end.clock !== id.clock)) words += '\n';
    if (content instanceof Y.ContentString) words += content.str;
    else if (content instanceof Y.ContentEmbed) words += '\n';
    end = Y.createID(id.client, id.clock + length);
  }
  return words.replaceAll(/\n{2,}/g, '\n').trim();
}

/**
 * Takes out what waits for changes that nobody has: it could never be sent, and nothing after it.
 * Only once the newsroom has given all that it has.
 * @returns its words; null where nothing waits.
 */
export function takeOutPending({ store }: Y.Doc): string | null {
  const { pendingStructs, pendingDs } = store;
  if (!pendingStructs && !pendingDs) return null;
  store.pendingStructs = null;
  store.pendingDs = null;
  return pendingStructs ? wordsOfUpdate(pendingStructs.update) : '';
}

/** The refused words of one text, a line for each block. */
function wordsIn(text: Y.AbstractType<unknown>, stretches: readonly Stretch[]): string {
  let words = '';
  for (let item = text._start; item; item = item.right) {
    if (item.deleted || !item.countable || !holds(stretches, item)) continue;
    words += item.content instanceof Y.ContentString ? item.content.str : '\n';
  }
  return words.trim();
}

/**
 * Takes a refused change out of the document of this window: what it wrote is deleted, and goes to
 * the newsroom as a deletion that weighs nothing, so that everything written after it can follow.
 * What it deleted stays deleted.
 * @returns the words, to be kept beside the text.
 */
export function takeOut(doc: Y.Doc, stretches: readonly Stretch[]): TakenOut[] {
  const taken: TakenOut[] = [];
  const refused = Y.createDeleteSet();
  for (const { client, clock, length } of stretches) {
    const has = Y.getState(doc.store, client);
    const len = Math.min(length, has - clock);
    if (len > 0)
      refused.clients.set(client, [...(refused.clients.get(client) ?? []), { clock, len }]);
  }
  doc.transact((transaction) => {
    // Cuts the letters at the ends of the stretches first: only what was refused is read and goes.
    const items: Y.Item[] = [];
    Y.iterateDeletedStructs(transaction, refused, (struct) => {
      if (struct instanceof Y.Item) items.push(struct);
    });
    for (const [name, text] of doc.share) {
      const words = wordsIn(text as Y.AbstractType<unknown>, stretches);
      if (words) taken.push({ part: partOf(name), words });
    }
    for (const item of items) {
      // Undo holds on to what was deleted, to bring it back: this would be refused again.
      item.keep = false;
      item.delete(transaction);
    }
    noteGone(flatOf(doc), transaction);
  }, TAKEN_OUT);
  Y.tryGc(refused, doc.store, () => true);
  return taken;
}
