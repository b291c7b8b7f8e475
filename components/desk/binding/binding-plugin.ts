import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';
import type { Host } from './binding-options.ts';
import { keepField } from './write/keep-field.ts';
import { isRemote, key, noteOwnChanges } from './own-changes.ts';
import { nameBlocks, nameLine } from './write/name-blocks.ts';

/** A browser goes on composing for a moment after it says that it has ended. */
const AFTER_COMPOSITION = 60;

/** What the plugin asks of its binding. */
export interface Bound {
  attach: (host: Host) => void;
  flush: () => void;
  settle: () => void;
  destroy: () => void;
}

interface Naming {
  blocks: boolean;
  newId: () => string;
}

/** Blocks that the editor made without an identity get one. */
function nameAll(
  transactions: readonly Transaction[],
  old: EditorState,
  now: EditorState,
  { blocks, newId }: Naming,
): Transaction | null {
  const own = transactions.filter(({ docChanged }) => docChanged);
  if (own.length === 0 || own.some(isRemote)) return null;
  return blocks ? nameBlocks(own, old, now, newId) : nameLine(now);
}

/** The plugin by which an editor tells its binding; `flushed` is the last change in the text. */
export function bindingPlugin(bound: Bound, flushed: () => number, naming: Naming): Plugin {
  const later = () => void setTimeout(() => bound.settle(), AFTER_COMPOSITION);
  return new Plugin({
    key,
    state: noteOwnChanges(flushed),
    appendTransaction: (transactions, old, now) => nameAll(transactions, old, now, naming),
    view: (view) => {
      bound.attach({
        get state() {
          return view.state;
        },
        dispatch: (transaction) => keepField(view.dom, () => view.dispatch(transaction)),
        isComposing: () => view.composing,
      });
      return { update: () => bound.flush(), destroy: () => bound.destroy() };
    },
    props: { handleDOMEvents: { compositionend: () => later(), blur: () => later() } },
  });
}
