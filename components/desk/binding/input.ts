import {
  AllSelection,
  NodeSelection,
  Plugin,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { choosesCells, clearCells } from '#lib/story/blocks/table/cells.ts';
import { replacementOf } from '#lib/story/typography.ts';

interface Input {
  language: () => string;
  /** What comes next is an undo step of its own. */
  apart: () => void;
}

/** As far back as a sign can depend on what stands before it. */
const LINE = 500;

/**
 * Opens a paragraph behind a chosen picture or divider, with the caret in it: a letter never
 * replaces what is chosen so.
 */
function writeAfterChosen(view: EditorView): void {
  const { selection, tr, schema } = view.state;
  const paragraph = schema.nodes['paragraph'];
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock || !paragraph) return;
  const place = tr.doc.resolve(selection.to);
  const at = place.depth === 0 ? selection.to : place.after(1);
  tr.insert(at, paragraph.create());
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + 1)));
}

/** A step of its own, after a single key only: one undo gives back what was typed. */
function setSigns(view: EditorView, { language, apart }: Input): void {
  const { $from, empty } = view.state.selection;
  if (!empty || !$from.parent.isTextblock) return;
  const line = $from.parent.textBetween(
    Math.max(0, $from.parentOffset - LINE),
    $from.parentOffset,
    undefined,
    '\uFFFC',
  );
  const found = replacementOf(line, language());
  if (!found) return;
  apart();
  view.dispatch(view.state.tr.insertText(found.by, $from.pos - found.typed.length, $from.pos));
  apart();
}

/**
 * What is chosen goes, cells of a table stay. After everything went there is a caret in what is
 * left, and rules go by it.
 */
function withoutChosen({ state }: EditorView): Transaction {
  if (choosesCells(state)) return clearCells(state);
  return state.selection instanceof AllSelection ? state.tr.deleteSelection() : state.tr;
}

/**
 * Words at the caret, by a transaction of ours: what the browser would make of its own document
 * does not matter.
 */
function take(view: EditorView, text: string, input: Input): void {
  writeAfterChosen(view);
  const { from, to } = view.state.selection;
  const insert = () => withoutChosen(view).insertText(text).scrollIntoView();
  const isKey = Array.from(text).length === 1;
  // Menus and rules (`## `, `- `) go by keys: what arrives in one piece is words, whatever signs
  // are in it.
  const isHandled =
    isKey &&
    view.someProp('handleTextInput', (handle) => handle(view, from, to, text, insert) || undefined);
  if (isHandled) return;
  view.dispatch(insert());
  if (isKey) setSigns(view, input);
}

/**
 * The model takes the input, not the DOM. A spell checker or a dictation that names its own range,
 * and an input method, go the usual way: they change what stands there, and ProseMirror reads it.
 */
export const inputPlugin = (input: Input): Plugin =>
  new Plugin({
    props: {
      // Over more than words of one block ProseMirror itself takes the key, before `beforeinput`,
      // and no signs would be set.
      handleKeyPress: (view, { charCode }) => {
        const { selection } = view.state;
        const isLine =
          selection instanceof TextSelection && selection.$from.sameParent(selection.$to);
        const text = String.fromCharCode(charCode);
        if (isLine || /[\r\n]/.test(text)) return false;
        take(view, text, input);
        return true;
      },
      handleDOMEvents: {
        beforeinput: (view, event) => {
          const { inputType, data, isComposing } = event;
          if (
            view.composing ||
            isComposing ||
            inputType !== 'insertText' ||
            !data ||
            !view.editable
          )
            return false;
          event.preventDefault();
          take(view, data, input);
          return true;
        },
        compositionstart: (view) => {
          const { selection, tr } = view.state;
          if (selection instanceof NodeSelection) writeAfterChosen(view);
          else if (choosesCells(view.state)) view.dispatch(clearCells(view.state));
          else if (!selection.empty) view.dispatch(tr.deleteSelection());
          return false;
        },
      },
    },
  });
