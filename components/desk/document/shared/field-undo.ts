import * as Y from 'yjs';
import type { TextControl } from './bind-field.ts';

/** Typing goes back in bursts that are no longer than this. */
const BURST = 3_000;
/** A pause after which a new burst begins. */
const PAUSE = 800;

/** What one of these keys asks for. */
export function historyKey({
  key,
  ctrlKey,
  metaKey,
  shiftKey,
  altKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>):
  | 'undo'
  | 'redo'
  | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' && !shiftKey ? 'redo' : null;
}

export interface FieldUndo {
  /** Called before a change: what came in one piece, or after a pause, is a step of its own. */
  before: (apart: boolean) => void;
  /**
   * What the keys and the browser's menu ask for; the browser's own history knows nothing of
   * others' words.
   */
  listeners: { keydown: (event: Event) => void; beforeinput: (event: Event) => void };
  destroy: () => void;
}

/** Undo of a field's own changes; others' words in it stay. */
export function undoOfField(
  field: TextControl,
  text: Y.Text,
  now: () => number = Date.now,
): FieldUndo {
  const manager = new Y.UndoManager(text, {
    trackedOrigins: new Set([field]),
    captureTimeout: PAUSE,
  });
  let begun = 0;
  let joined = true;
  const act = (event: Event, meant: 'undo' | 'redo' | null) => {
    if (!meant) return;
    event.preventDefault();
    if (!field.readOnly) manager[meant]();
    manager.stopCapturing();
  };
  return {
    before: (apart) => {
      if (apart || !joined || now() - begun > BURST) {
        manager.stopCapturing();
        begun = now();
      }
      joined = !apart;
    },
    listeners: {
      keydown: (event) => act(event, historyKey(event as KeyboardEvent)),
      beforeinput: (event) => {
        const { inputType } = event as InputEvent;
        act(
          event,
          inputType === 'historyUndo' ? 'undo' : inputType === 'historyRedo' ? 'redo' : null,
        );
      },
    },
    destroy: () => manager.destroy(),
  };
}
