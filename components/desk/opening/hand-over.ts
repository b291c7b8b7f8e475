'use client';
import type { Editor, TiptapEditorHTMLElement } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useLayoutEffect } from 'react';
import { holdKeys, OPENING, type Held } from './hold-keys.ts';

/** Where the caret goes: where the field was clicked while it opened, else after all words. */
function placeCaret({ state, view }: Editor, clicked: Held['clicked'][string] | undefined): void {
  const found = clicked && view.posAtCoords(clicked);
  const end = state.doc.content.size;
  view.dispatch(
    state.tr.setSelection(TextSelection.near(state.doc.resolve(found?.pos ?? end), found ? 1 : -1)),
  );
}

/** One letter as a key would have brought it: what signs become is the same. */
function typeLetter({ view }: Editor, letter: string): void {
  const typed = new InputEvent('beforeinput', {
    inputType: 'insertText',
    data: letter,
    bubbles: true,
    cancelable: true,
  });
  // Whoever takes the letter prevents what the browser would do with it.
  if (view.dom.dispatchEvent(typed)) view.dispatch(view.state.tr.insertText(letter));
}

function intoEditor(
  editor: Editor,
  element: HTMLElement,
  words: string,
  clicked: Held['clicked'][string] | undefined,
): void {
  if (document.activeElement === element) {
    // It had the focus before it was an editor: only a focus that comes anew is told to it.
    element.blur();
    placeCaret(editor, clicked);
    editor.view.focus();
  } else placeCaret(editor, undefined);
  for (const letter of words) {
    if (letter === '\n') editor.commands.splitBlock();
    else typeLetter(editor, letter);
  }
}

/**
 * At the end of what stands there, as if it had been typed: the field's own listeners take it on.
 */
function intoField(field: HTMLInputElement | HTMLTextAreaElement, words: string): void {
  if (!words || field.readOnly) return;
  field.setRangeText(words, field.value.length, field.value.length, 'end');
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, inputType: 'insertText', data: words }),
  );
}

/** Gives a field that has just become one the focus and the words that were meant for it. */
function handOver(element: HTMLElement, { words, clicked }: Held): void {
  const { [element.id]: typed = '' } = words;
  const at = clicked[element.id];
  delete words[element.id];
  delete clicked[element.id];
  element.removeAttribute('data-held');
  const { editor } = element as Partial<TiptapEditorHTMLElement>;
  if (editor) intoEditor(editor, element, typed, at);
  else if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    intoField(element, typed);
}

/**
 * A story without a word begins at its headline, where nothing else has the focus: who pressed `New
 * story` may type on.
 */
export function useFirstFocus(untouched: boolean): void {
  useLayoutEffect(() => {
    const { activeElement } = document;
    if (untouched && (activeElement === null || activeElement.matches('body, main')))
      document.getElementById('headline')?.focus({ preventScroll: true });
    // Once, when the desk comes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}

/**
 * Watches the fields of the desk as they open. The observer is told right after the drawing that
 * opened a field, before the next key can come: what was held stands before what is typed then.
 */
export function useHandOver(): void {
  useLayoutEffect(() => {
    holdKeys();
    const watch = new MutationObserver((changes) => {
      for (const { target } of changes) {
        if (globalThis.galleyHeld && target instanceof HTMLElement && !target.hasAttribute(OPENING))
          handOver(target, globalThis.galleyHeld);
      }
    });
    watch.observe(document.body, { subtree: true, attributeFilter: [OPENING] });
    return () => watch.disconnect();
  }, []);
}
