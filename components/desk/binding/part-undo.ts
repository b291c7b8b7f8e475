import type { Selection } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { ARRIVES } from '../uploads/arrives.ts';

/** Typing goes back in bursts that are no longer than this, and end with a pause. */
const BURST = 3_000;
const PAUSE = 500;

interface Places {
  anchor: Y.RelativePosition;
  head: Y.RelativePosition;
}

/**
 * One change in several parts: taken back in all of them, as long as it is the last thing in each.
 */
type Joint = readonly PartUndo[];

interface View {
  placeOf: (position: number) => Y.RelativePosition;
  selection: () => Selection;
  select: (anchor: Y.RelativePosition, head: Y.RelativePosition) => void;
}

/**
 * Undo of a part's own changes; others' words stay. Everything but plain typing is a step of its
 * own, and so is typing where the caret was put meanwhile.
 */
export class PartUndo {
  readonly #manager: Y.UndoManager;
  readonly #origin: unknown;
  readonly #release: () => void;
  #view: View | null = null;
  #last: Selection | null = null;
  #before: Places | null = null;
  /** One has put the caret elsewhere since one's last change. */
  #isMoved = false;

  constructor(origin: unknown, scope: (Y.Text | Y.Map<unknown>)[]) {
    this.#origin = origin;
    this.#manager = new Y.UndoManager(scope, {
      trackedOrigins: new Set([origin, ARRIVES]),
      captureTimeout: PAUSE,
    });
    // After the manager's own listener: a picture that arrived is a step of its own, before and
    // behind.
    const apart = ({ origin: from }: Y.Transaction) => {
      if (from === ARRIVES) this.#manager.stopCapturing();
    };
    this.#manager.doc.on('beforeTransaction', apart);
    this.#manager.doc.on('afterTransaction', apart);
    this.#release = () => {
      this.#manager.doc.off('beforeTransaction', apart);
      this.#manager.doc.off('afterTransaction', apart);
    };
    this.#manager.on('stack-item-added', ({ stackItem: { meta } }) => {
      // What goes back and what comes again is the same change.
      const was = this.#manager.currStackItem?.meta;
      if (was) for (const name of ['before', 'after']) meta.set(name, was.get(name));
      if (was || meta.has('at')) return;
      meta.set('at', Date.now());
      meta.set('before', this.#before);
    });
    this.#manager.on('stack-item-popped', ({ stackItem: { meta }, type }) => {
      const places = meta.get(type === 'undo' ? 'before' : 'after') as Places | null | undefined;
      if (places) this.#view?.select(places.anchor, places.head);
    });
  }

  attach(view: View): void {
    this.#view = view;
    this.#last = view.selection();
  }

  undo(): void {
    this.#step('undo');
  }

  redo(): void {
    this.#step('redo');
  }

  /** What was changed last in each of these parts is one step. */
  static join(parts: Joint): void {
    for (const part of parts) part.#manager.undoStack.at(-1)?.meta.set('joint', parts);
  }

  #step(way: 'undo' | 'redo'): void {
    const joint = this.#jointOf(way);
    for (const part of joint ? joint.filter((other) => other.#jointOf(way) === joint) : [this]) {
      part.#manager[way]();
      part.#manager.stopCapturing();
      const back = part.#manager[way === 'undo' ? 'redoStack' : 'undoStack'].at(-1);
      if (joint) back?.meta.set('joint', joint);
    }
  }

  #jointOf(way: 'undo' | 'redo'): Joint | undefined {
    return this.#manager[`${way}Stack`].at(-1)?.meta.get('joint') as Joint | undefined;
  }

  /**
   * What this transaction put back, if it is an undo or a redo of this part; null for every other.
   */
  restoredBy(transaction: Y.Transaction): Y.UndoManager['undoStack'][number]['deletions'] | null {
    return transaction.origin === this.#manager
      ? (this.#manager.currStackItem?.deletions ?? null)
      : null;
  }

  #placesOf(selection: Selection | null): Places | null {
    if (!selection || !this.#view) return null;
    const anchor = this.#view.placeOf(selection.anchor);
    return { anchor, head: selection.empty ? anchor : this.#view.placeOf(selection.head) };
  }

  /** What comes next is a step of its own. */
  stop(): void {
    this.#manager.stopCapturing();
  }

  /** Undo takes this text back too. */
  include(text: Y.Text): void {
    this.#manager.addToScope(text);
  }

  /**
   * Changes texts beside the part as a step of its own, or as more of the last one: what one
   * command changed in the part and beside it goes back together.
   */
  changeBeside(texts: readonly Y.Text[], change: () => void, goesOn: boolean): void {
    for (const text of texts) this.include(text);
    if (goesOn) this.#manager.lastChange = Date.now();
    else this.begin(false);
    this.#manager.doc.transact(change, this.#origin);
    this.#manager.stopCapturing();
  }

  /** Where one has the caret, for a change that may follow. */
  note(selection: Selection): void {
    this.#isMoved ||= this.#last !== null && !selection.eq(this.#last);
    this.#last = selection;
  }

  /** Others' change takes the caret along. */
  carry(selection: Selection): void {
    this.#last = selection;
  }

  /** Before a change is written. */
  begin(isTyping: boolean): void {
    this.#before = this.#placesOf(this.#last);
    const begun = this.#manager.undoStack.at(-1)?.meta.get('at') as number | undefined;
    if (!isTyping || this.#isMoved || (begun !== undefined && Date.now() - begun > BURST))
      this.#manager.stopCapturing();
  }

  /** After it is written. */
  end(isTyping: boolean, selection: Selection): void {
    this.#last = selection;
    this.#isMoved = false;
    this.#manager.undoStack.at(-1)?.meta.set('after', this.#placesOf(selection));
    if (!isTyping) this.#manager.stopCapturing();
  }

  destroy(): void {
    this.#release();
    this.#manager.destroy();
  }
}
