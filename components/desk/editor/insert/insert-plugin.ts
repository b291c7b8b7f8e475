import type { Editor } from '@tiptap/core';
import { Plugin, PluginKey, type EditorState, type Transaction } from '@tiptap/pm/state';
import { isComposingKey } from '../../../ui/fields/composing.ts';
import type { InsertOption } from '../toolbar/tools.ts';
import { matching } from './options.ts';

/**
 * The menu as it is open: where its paragraph's text begins, what was typed after the `/`, which
 * line is marked.
 */
export interface OpenMenu {
  from: number;
  query: string;
  marked: number;
}

const key = new PluginKey<OpenMenu | null>('insertMenu');

export const openMenuOf = (state: EditorState): OpenMenu | null => key.getState(state) ?? null;

/** Only where a paragraph begins and has nothing yet: a date and `km/h` never open anything. */
export function opensHere({ selection: { empty, $from } }: EditorState): boolean {
  return (
    empty &&
    $from.depth === 1 &&
    $from.parent.type.name === 'paragraph' &&
    $from.parent.content.size === 0
  );
}

/** What stands after the `/`; null when it is no menu any more. */
export function queryAt({ selection: { empty, $from } }: EditorState, from: number): string | null {
  if (!empty || $from.start() !== from || $from.parentOffset !== $from.parent.content.size)
    return null;
  return /^\/(\p{L}[\p{L} ]{0,30})?$/u.exec($from.parent.textContent)
    ? $from.parent.textContent.slice(1)
    : null;
}

/** How the menu stands after a change: it follows what is typed, and closes when nothing fits. */
function after(
  transaction: Transaction,
  before: OpenMenu | null,
  state: EditorState,
  options: readonly InsertOption[],
): OpenMenu | null {
  const told = transaction.getMeta(key) as OpenMenu | null | undefined;
  if (told !== undefined) return told;
  if (!before) return null;
  const from = transaction.mapping.map(before.from, -1);
  const query = queryAt(state, from);
  if (query === null || matching(options, query).length === 0) return null;
  return { from, query, marked: query === before.query ? before.marked : 0 };
}

const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Takes an option: what was typed for the menu goes, the block comes. */
export function insert(editor: Editor, { from, query }: OpenMenu, option: InsertOption): void {
  editor.view.dispatch(editor.state.tr.delete(from, from + 1 + query.length).setMeta(key, null));
  option.press(editor);
}

/**
 * `/` at the start of an empty paragraph offers what can stand there. Arrows mark, Enter takes,
 * Escape leaves the sign as it is typed.
 */
export function insertPlugin(
  editor: Editor,
  options: readonly InsertOption[],
  isOn: () => boolean,
): Plugin<OpenMenu | null> {
  const set = (menu: OpenMenu | null) => editor.view.dispatch(editor.state.tr.setMeta(key, menu));
  const onKey = (menu: OpenMenu, event: KeyboardEvent): boolean => {
    const fits = matching(options, menu.query);
    const step = STEPS[event.key];
    if (step) set({ ...menu, marked: (menu.marked + step + fits.length) % fits.length });
    else if (event.key === 'Escape') set(null);
    else if ((event.key === 'Enter' || event.key === 'Tab') && fits[menu.marked])
      insert(editor, menu, fits[menu.marked] as InsertOption);
    else return false;
    return true;
  };
  return new Plugin<OpenMenu | null>({
    key,
    state: {
      init: () => null,
      apply: (transaction, before, _old, state) => after(transaction, before, state, options),
    },
    props: {
      handleTextInput(view, from, to, text) {
        if (text !== '/' || !isOn() || !opensHere(view.state)) return false;
        view.dispatch(
          view.state.tr
            .insertText('/', from, to)
            .setMeta(key, { from, query: '', marked: 0 } satisfies OpenMenu),
        );
        return true;
      },
      handleKeyDown(view, event) {
        const menu = openMenuOf(view.state);
        return (
          menu !== null &&
          !isComposingKey(event) &&
          !event.ctrlKey &&
          !event.metaKey &&
          !event.altKey &&
          onKey(menu, event)
        );
      },
      handleDOMEvents: {
        blur: (view) => {
          if (openMenuOf(view.state)) set(null);
        },
      },
    },
  });
}
