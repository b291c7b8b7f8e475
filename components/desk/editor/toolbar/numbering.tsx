'use client';
import type { Editor } from '@tiptap/core';
import {
  isNumbering,
  labelOf,
  type Numbering as Signs,
} from '#lib/story/blocks/ordered-list/numbering.ts';
import { numberingAfter, numberingAt, renumber } from '#lib/story/blocks/ordered-list/renumber.ts';
import { useEditorWord } from '../use-editor-word.ts';

const signsOf = (editor: Editor): string => numberingAt(editor.state) ?? '';

const shown = (signs: Signs): string =>
  [1, 2, 3].map((number) => labelOf(number, signs)).join(', ');

/** How the numbered list of the caret counts; a press goes on to the next way. */
export function Numbering({ editor }: { editor: Editor }) {
  const word = useEditorWord(editor, signsOf);
  const signs = isNumbering(word) ? word : '1';
  const press = () => {
    renumber(editor.state, editor.view.dispatch);
    editor.view.focus();
  };
  return (
    <button
      type="button"
      className="tool word"
      title={`Numbering: ${shown(signs)} (next: ${shown(numberingAfter(signs))})`}
      aria-label={`Numbering: ${shown(signs)}`}
      disabled={word === ''}
      onMouseDown={(event) => event.preventDefault()}
      onClick={press}
    >
      {labelOf(1, signs)}.
    </button>
  );
}
