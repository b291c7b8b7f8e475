import type * as Y from 'yjs';
import { insertAt } from './insert-at.ts';
import type { Op } from './roots.ts';

const lengthOf = (inserts: readonly Op[]): number =>
  inserts.reduce((sum, { insert }) => sum + (typeof insert === 'string' ? insert.length : 1), 0);

/**
 * A change of a text at one place. Deletes by a delta: Y.Text.delete may let formats run on into
 * words that nobody touched.
 * @param at place in the text, in UTF-16 code units; a marker and a soft break count as one.
 * @param remove how many of these go, behind what is put in.
 */
export function changeText(
  text: Y.Text,
  at: number,
  remove: number,
  inserts: readonly Op[] = [],
): void {
  const behind = at + lengthOf(inserts);
  if (behind > at) insertAt(text, at, inserts);
  if (remove > 0)
    text.applyDelta([...(behind > 0 ? [{ retain: behind }] : []), { delete: remove }], {
      sanitize: false,
    });
}

/**
 * Changes all over a text. What is deleted and given another format goes by one delta; then what
 * comes is put in from the end.
 */
export function applyChanges(text: Y.Text, ops: readonly Op[]): void {
  const stay = ops.filter(({ insert }) => insert === undefined);
  if (stay.some(({ delete: gone, attributes }) => gone !== undefined || attributes))
    text.applyDelta([...stay], { sanitize: false });
  let at = 0;
  const coming: { at: number; op: Op }[] = [];
  for (const op of ops) {
    if (op.insert !== undefined) coming.push({ at, op });
    else at += op.retain ?? 0;
  }
  for (const { at: place, op } of coming.toReversed()) insertAt(text, place, [op]);
}
