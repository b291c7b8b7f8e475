import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type * as Y from 'yjs';
import { linesBeside } from '#lib/story/lines-beside.ts';
import { reportFailure } from './report-failure.ts';
import { linesOf, shownLines } from './shown-lines.ts';

interface KeepTrue {
  part: string;
  /** The part as the shared document has it. */
  shared: () => Node;
  /** What stood on the screen and is not in the shared text: kept, never thrown away. */
  keepBeside: (words: string) => void;
  /**
   * Makes the editor anew from the shared text, with the caret at that place if it had the focus.
   */
  remake: (caret: Y.RelativePosition | null) => void;
  placeOf: (position: number) => Y.RelativePosition;
}

/**
 * Lines of the screen, of the editor, and of the change that failed, which the shared text does not
 * have.
 */
function missing(editor: Editor, shared: Node, changed?: Node): string[] {
  let beside: string[] = [];
  for (const lines of [
    shownLines(editor.view.dom),
    linesOf(editor.state.doc),
    ...(changed ? [linesOf(changed)] : []),
  ]) {
    beside = beside.concat(linesBeside(lines, [...linesOf(shared), ...beside]));
  }
  return beside;
}

/**
 * Where the caret was, by its letters. What has failed may fail here too: then it is at the end.
 */
function caretOf({ view, state }: Editor, placeOf: KeepTrue['placeOf']): Y.RelativePosition | null {
  try {
    return view.hasFocus() ? placeOf(state.selection.head) : null;
  } catch {
    return null;
  }
}

/**
 * An exception never leaves a window that shows one text and holds another: the editor is made anew
 * from the shared document, words of the screen that are not in it are kept beside the text, and
 * the log is told. Returns the way to stop.
 */
export function keepTrue(
  editor: Editor,
  { part, shared, keepBeside, remake, placeOf }: KeepTrue,
): () => void {
  const { view } = editor;
  const dispatch = view.props.dispatchTransaction?.bind(view);
  let failed = false;
  const recover = (error: unknown, changed?: Node) => {
    if (failed) return;
    failed = true;
    let beside: string[] = [];
    try {
      beside = missing(editor, shared(), changed);
    } finally {
      reportFailure({
        happened: 'An editor failed and was made anew',
        error,
        part,
        letters: beside.join('').length,
      });
      if (beside.length > 0) keepBeside(beside.join('\n'));
      // Whatever called us finishes first.
      const caret = caretOf(editor, placeOf);
      queueMicrotask(() => remake(caret));
    }
  };
  view.setProps({
    dispatchTransaction: (transaction: Transaction) => {
      try {
        dispatch?.(transaction);
      } catch (error) {
        recover(error, transaction.docChanged ? transaction.doc : undefined);
      }
    },
  });
  /**
   * What throws outside of a transaction may have left words in the window that no transaction
   * took.
   */
  const onError = ({ error }: ErrorEvent) => {
    if (failed || view.composing || editor.isDestroyed) return;
    const differs =
      missing(editor, shared()).length > 0 ||
      linesBeside(linesOf(shared()), shownLines(view.dom)).length > 0;
    if (differs) recover(error);
  };
  window.addEventListener('error', onError);
  return () => window.removeEventListener('error', onError);
}
