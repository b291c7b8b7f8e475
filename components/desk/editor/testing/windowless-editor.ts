import { Editor, type JSONContent } from '@tiptap/core';
import {
  AllSelection,
  EditorState,
  NodeSelection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import * as Y from 'yjs';
import { withoutTiptapKeys } from '#lib/story/extensions/keys.ts';
import { flatOf } from '#lib/story/flat/roots.ts';
import { Binding } from '../../binding/binding.ts';
import { sharedBodyExtensions } from '../../binding/write/block-ids.ts';

const atEdge = ({ selection: { $head } }: EditorState, direction: string): boolean =>
  ['backward', 'left', 'up'].includes(direction)
    ? $head.parentOffset === 0
    : $head.parentOffset === $head.parent.content.size;

/**
 * The body's own editor with its commands, keys and tie to a shared text, and nothing of a browser.
 */
export class WindowlessEditor {
  readonly doc = new Y.Doc();
  readonly binding: Binding;
  readonly editor: Editor;
  #state: EditorState;

  constructor(first: Uint8Array, clientID: number, newId: () => string) {
    this.doc.clientID = clientID;
    Y.applyUpdate(this.doc, first);
    // Commands ask for a frame to put the focus; nobody looks here.
    globalThis.requestAnimationFrame ??= () => 0;
    this.editor = new Editor({
      element: null,
      injectCSS: false,
      enableCoreExtensions: withoutTiptapKeys,
      extensions: sharedBodyExtensions,
      content: { type: 'doc', content: [{ type: 'paragraph' }] },
    });
    this.binding = new Binding({
      text: flatOf(this.doc),
      schema: this.editor.schema,
      blocks: true,
      newId,
      checksAll: true,
      onRepair: () => {},
    });
    this.#state = EditorState.create({
      doc: this.binding.build(),
      plugins: [this.binding.plugin, ...this.editor.extensionManager.plugins],
    });
    const state = () => this.#state;
    this.binding.attach({
      get state() {
        return state();
      },
      dispatch: (transaction) => this.#take(transaction),
      isComposing: () => false,
    });
    Reflect.set(this.editor, 'editorView', this.#view());
  }

  get state(): EditorState {
    return this.#state;
  }

  #take(transaction: Transaction): void {
    this.#state = this.#state.apply(transaction);
    this.#state.doc.check();
    this.binding.flush();
  }

  /** As much of a view as commands and keys ask for. */
  #view(): Partial<EditorView> {
    const state = () => this.#state;
    return {
      composing: false,
      dragging: null,
      editable: true,
      isDestroyed: false,
      dom: {} as HTMLElement,
      focus: () => {},
      hasFocus: () => true,
      get state() {
        return state();
      },
      updateState: (next) => {
        this.#state = next;
        this.binding.flush();
      },
      dispatch: (transaction) => this.#take(transaction),
      endOfTextblock: (direction, at = this.#state) => atEdge(at, direction),
    };
  }

  /**
   * Chooses from one place to another, parts of the whole from 0 to 1; a block where one begins
   * there, or everything.
   */
  choose(from: number, to: number, how: 'words' | 'block' | 'all'): void {
    const { doc, tr } = this.#state;
    const [first, last] = [from, to].map((part) =>
      doc.resolve(Math.round(part * doc.content.size)),
    );
    if (!first || !last) return;
    const { nodeAfter } = first;
    if (how === 'all') tr.setSelection(new AllSelection(doc));
    else if (
      how === 'block' &&
      nodeAfter &&
      !nodeAfter.isText &&
      NodeSelection.isSelectable(nodeAfter)
    )
      tr.setSelection(NodeSelection.create(doc, first.pos));
    else tr.setSelection(TextSelection.between(first, last));
    this.#take(tr);
  }

  /** Presses a key as a browser reports it; gives back whether anything took it. */
  press(key: string, { shift = false, ctrl = false } = {}): boolean {
    const event = {
      key,
      code: key,
      keyCode: 0,
      shiftKey: shift,
      ctrlKey: ctrl,
      altKey: false,
      metaKey: false,
      getModifierState: () => false,
      preventDefault: () => {},
    };
    return this.#state.plugins.some((plugin) =>
      plugin.props.handleKeyDown?.call(plugin, this.editor.view, event as unknown as KeyboardEvent),
    );
  }

  shown(): JSONContent {
    return this.#state.doc.toJSON() as JSONContent;
  }
}
