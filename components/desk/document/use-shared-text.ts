'use client';
import { useCallback } from 'react';
import type * as Y from 'yjs';
import { carried, changeBetween, type Step } from './text-change.ts';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** Writes what was typed into the shared text, as small as it is. */
function writeFrom(field: TextControl, text: Y.Text): void {
  const change = changeBetween(text.toString(), field.value, field.selectionStart ?? undefined);
  if (!change) return;
  text.doc?.transact(() => {
    text.delete(change.at, change.remove);
    text.insert(change.at, change.insert);
  }, field);
}

/** Shows somebody else's change and leaves the caret between the letters where it was. */
function showIn(field: TextControl, text: Y.Text, steps: readonly Step[]): void {
  const { selectionStart, selectionEnd } = field;
  field.value = text.toString();
  if (document.activeElement !== field || selectionStart === null || selectionEnd === null) return;
  field.setSelectionRange(carried(selectionStart, steps), carried(selectionEnd, steps));
}

/** What a composition (Japanese, dead keys) made, put where it belongs among what others wrote meanwhile. */
function writeComposed(field: TextControl, text: Y.Text, before: string, meanwhile: readonly Step[][]): void {
  const change = changeBetween(before, field.value, field.selectionStart ?? undefined);
  if (change) {
    const at = meanwhile.reduce(carried, change.at);
    text.doc?.transact(() => {
      text.delete(at, Math.min(change.remove, text.length - at));
      text.insert(at, change.insert);
    }, field);
  }
  if (meanwhile.length > 0) showIn(field, text, meanwhile.flat());
}

/** Ties a field to a shared text until the returned function is called. */
export function bindField(field: TextControl, text: Y.Text): () => void {
  // Setting the value would break a composition off: until it ends, nothing goes in or out.
  let composing: { before: string; meanwhile: Step[][] } | null = null;
  const onText = (event: Y.YTextEvent, transaction: Y.Transaction) => {
    if (transaction.origin === field) return;
    const steps = event.delta as Step[];
    if (composing) composing.meanwhile.push(steps);
    else showIn(field, text, steps);
  };
  const listeners = {
    input: () => { if (!composing) writeFrom(field, text); },
    compositionstart: () => { composing = { before: text.toString(), meanwhile: [] }; },
    compositionend: () => {
      if (composing) writeComposed(field, text, composing.before, composing.meanwhile);
      composing = null;
    },
  };
  field.value = text.toString();
  for (const [name, heard] of Object.entries(listeners)) field.addEventListener(name, heard);
  text.observe(onText);
  return () => {
    for (const [name, heard] of Object.entries(listeners)) field.removeEventListener(name, heard);
    text.unobserve(onText);
  };
}

/** The `ref` of an uncontrolled field that several people type in at once. */
export function useSharedText(text: Y.Text | undefined): (field: TextControl | null) => (() => void) | undefined {
  return useCallback((field) => (field && text ? bindField(field, text) : undefined), [text]);
}
