import { Extension, type Command, type JSONContent } from '@tiptap/core';
import type { Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';
import type { Awareness } from 'y-protocols/awareness';
import type { PartName } from '../../document/shared/parts.ts';
import type { Binding } from '../../binding/binding.ts';
import { isRemote } from '../../binding/own-changes.ts';
import type { PartUndo } from '../../binding/part-undo.ts';
import { peerCarets, type Places } from './peer-carets.ts';

interface Together {
  part: PartName;
  awareness: Awareness | null;
  bind: (schema: Schema) => Binding;
}

declare module '@tiptap/core' {
  interface Storage {
    /** Undo of the part's own changes. */
    together: { undo: PartUndo | null };
  }
  interface Commands<ReturnType> {
    together: {
      /** Takes back the last own change of the part; others' words stay. */
      undo: () => ReturnType;
      redo: () => ReturnType;
    };
  }
}

/**
 * Places as they go to other windows: relative to letters, so that they stay right whatever is
 * written before them.
 */
const placesOf = (binding: Binding): Places => ({
  placeOf: (position): unknown => Y.relativePositionToJSON(binding.placeOf(position)),
  positionOf: (place) => {
    try {
      return binding.positionOf(Y.createRelativePositionFromJSON(place));
    } catch {
      // What others sent may be anything.
      return null;
    }
  },
});

/**
 * What makes a part a shared text: its tie to the document, its own undo, its colleagues' carets.
 */
export function together({ part, awareness, bind }: Together) {
  let binding: Binding | null = null;
  const step =
    (way: 'undo' | 'redo') =>
    (): Command =>
    ({ tr, dispatch }) => {
      if (!binding) return false;
      // The change comes from the document, in a transaction of its own.
      tr.setMeta('preventDispatch', true);
      if (dispatch) binding.undo[way]();
      return true;
    };
  return Extension.create({
    name: 'together',
    // Before everything that looks at the text: what was changed is in the document by then.
    priority: 1_300,
    addStorage: (): { undo: PartUndo | null } => ({ undo: null }),
    onBeforeCreate() {
      binding = bind(this.editor.schema);
      this.storage.undo = binding.undo;
      this.editor.options.content = binding.build().toJSON() as JSONContent;
    },
    addCommands: () => ({ undo: step('undo'), redo: step('redo') }),
    addKeyboardShortcuts() {
      const { editor } = this;
      return {
        // What a rule made of the typed signs goes back first.
        'Mod-z': () => editor.commands.undoInputRule() || editor.commands.undo(),
        'Mod-y': () => editor.commands.redo(),
        'Shift-Mod-z': () => editor.commands.redo(),
      };
    },
    addProseMirrorPlugins() {
      if (!binding) return [];
      const carets = awareness
        ? [peerCarets({ part, awareness, places: placesOf(binding), isRemote })]
        : [];
      return [binding.plugin, ...carets];
    },
  });
}
