import type { Node, Schema } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type * as Y from 'yjs';

/** What the binding needs of an editor. */
export interface Host {
  readonly state: EditorState;
  dispatch: (transaction: Transaction) => void;
  isComposing: () => boolean;
}

export interface BindingOptions {
  text: Y.Text;
  schema: Schema;
  /** Whether the text has blocks, or is the one line of a part. */
  blocks: boolean;
  /**
   * The editor showed something else than the document: why, and what it showed. It is drawn anew.
   */
  onRepair: (why: string, shown: Node) => void;
  newId?: () => string;
  /**
   * Whether this window may change the document; one that may not shows what others will have
   * mended.
   */
  mayWrite?: () => boolean;
  /** When what came from others is drawn; at once where nothing is given. */
  pace?: (draw: () => void) => void;
  /** Compares everything after each change, not only after those that may go wrong. For tests. */
  checksAll?: boolean;
}
