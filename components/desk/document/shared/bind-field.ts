import type * as Y from 'yjs';
import { undoOfField } from './field-undo.ts';
import { carried, changeBetween, type Step, type TextChange } from '#lib/story/text/text-change.ts';

export type TextControl = HTMLInputElement | HTMLTextAreaElement;

/**
 * One replacement in a shared text. As a delta: it finds its place by walking, and touches nothing
 * beside it.
 */
function apply(text: Y.Text, { at, remove, insert }: TextChange, origin: unknown): void {
  const start = Math.min(at, text.length);
  const gone = Math.min(remove, text.length - start);
  if (!text.doc) throw new Error('A field writes into a text that is in no document.');
  text.doc.transact(
    () =>
      text.applyDelta([
        ...(start ? [{ retain: start }] : []),
        ...(gone ? [{ delete: gone }] : []),
        ...(insert ? [{ insert }] : []),
      ]),
    origin,
  );
}

/** Shows somebody else's change and leaves the caret between the letters where it was. */
function showIn(field: TextControl, text: Y.Text, steps: readonly Step[]): void {
  const { selectionStart, selectionEnd } = field;
  field.value = text.toString();
  if (document.activeElement !== field || selectionStart === null || selectionEnd === null) return;
  field.setSelectionRange(carried(selectionStart, steps), carried(selectionEnd, steps));
}

/** Where a history step left the caret: behind what it changed last. */
function endOf(steps: readonly Step[]): number {
  let at = 0;
  let end = 0;
  for (const { retain, insert } of steps) {
    if (retain !== undefined) at += retain;
    else end = at += typeof insert === 'string' ? insert.length : 0;
  }
  return end;
}

/**
 * Ties a field to a shared text until the returned function is called. Whatever way words come in
 * (keys, dictation, a spell checker, a drop), the browser says `input`, and what differs is
 * written, as small as it is.
 */
export function bindField(field: TextControl, text: Y.Text): () => void {
  const undo = undoOfField(field, text);
  // Setting the value would break a composition off: until it ends, nothing goes in or out.
  let composing: { before: string; meanwhile: Step[][] } | null = null;

  const writeFrom = (before: string, meanwhile: readonly Step[][]) => {
    const change = changeBetween(before, field.value, field.selectionStart ?? undefined);
    if (!change) return;
    undo.before(change.insert.length > 1 || change.remove > 1);
    apply(text, { ...change, at: meanwhile.reduce(carried, change.at) }, field);
  };
  const onText = (event: Y.YTextEvent, transaction: Y.Transaction) => {
    if (transaction.origin === field) return;
    const steps = event.delta as Step[];
    if (composing) return void composing.meanwhile.push(steps);
    showIn(field, text, steps);
    if (transaction.local && document.activeElement === field)
      field.setSelectionRange(endOf(steps), endOf(steps));
  };
  const finish = () => {
    if (!composing) return;
    const { before, meanwhile } = composing;
    composing = null;
    writeFrom(before, meanwhile);
    if (meanwhile.length > 0) showIn(field, text, meanwhile.flat());
  };
  const listeners: Record<string, (event: Event) => void> = {
    ...undo.listeners,
    input: () => {
      if (!composing) writeFrom(text.toString(), []);
    },
    compositionstart: () => {
      composing = { before: text.toString(), meanwhile: [] };
    },
    compositionend: finish,
    // A keyboard that goes away in the middle of a word leaves the word.
    blur: finish,
  };
  field.value = text.toString();
  for (const [name, heard] of Object.entries(listeners)) field.addEventListener(name, heard);
  text.observe(onText);
  return () => {
    finish();
    for (const [name, heard] of Object.entries(listeners)) field.removeEventListener(name, heard);
    text.unobserve(onText);
    undo.destroy();
  };
}
