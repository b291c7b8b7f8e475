import { getSchema } from '@tiptap/core';
import { EditorState, TextSelection, type Command, type Transaction } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { flatOf } from '#lib/story/flat/roots.ts';
import { Binding } from '../binding.ts';
import { sharedBodyExtensions } from '../write/block-ids.ts';
import { blocksIn } from '../ranges/blocks-in.ts';
import { isRemote } from '../own-changes.ts';

export const schema = getSchema(sharedBodyExtensions);

/** A place, and the letter that it is behind. */
interface Pin {
  position: number;
  letter: Y.RelativePosition | null;
}

const isStanding = ({ store }: Y.Doc, { item }: Y.RelativePosition): boolean => {
  const found = item && Y.getItem(store, item);
  return found instanceof Y.Item && !found.deleted;
};

/** An editor without a browser: ProseMirror's state, our binding, and a copy of the document. */
export class SimulatedEditor {
  readonly doc = new Y.Doc();
  readonly binding: Binding;
  readonly repairs: string[] = [];
  /**
   * Places that a change of others moved away from their letters: the caret, and pins as uploads
   * have them.
   */
  readonly strayed: string[] = [];
  /** Letters that this person took out. */
  readonly deleted = new Set<string>();
  readonly #pins: Pin[] = [];
  #caret: Y.RelativePosition | null = null;
  state: EditorState;
  isComposing = false;
  /** Whether what comes from others waits to be drawn. */
  isBusy = false;

  /** Of two who write at one place the lower number goes first: `client` says it, else chance. */
  constructor(first: Uint8Array, newId: () => string, client?: number) {
    if (client !== undefined) this.doc.clientID = client;
    Y.applyUpdate(this.doc, first);
    this.binding = new Binding({
      text: flatOf(this.doc),
      schema,
      blocks: true,
      newId,
      checksAll: true,
      onRepair: (why) => this.repairs.push(why),
      pace: (draw) => {
        if (!this.isBusy) draw();
      },
    });
    this.state = EditorState.create({ doc: this.binding.build(), plugins: [this.binding.plugin] });
    const state = () => this.state;
    this.binding.attach({
      get state() {
        return state();
      },
      dispatch: (transaction) => this.dispatch(transaction),
      isComposing: () => this.isComposing,
    });
  }

  dispatch(transaction: Transaction): void {
    const before = this.state.doc;
    this.state = this.state.apply(transaction);
    this.#carryPins(transaction, isRemote(transaction));
    if (transaction.docChanged && !isRemote(transaction))
      this.#noteDeleted(before.textContent, this.state.doc.textContent);
    this.state.doc.check();
    this.binding.flush();
    this.#lookAtPins(isRemote(transaction));
  }

  /** Holds a place in the text, as a picture on its way does. */
  pin(): void {
    this.#pins.push({ position: this.state.selection.head, letter: null });
    this.#lookAtPins(false);
  }

  #carryPins({ mapping }: Transaction, isOthers: boolean): void {
    for (const pin of this.#pins) pin.position = mapping.map(pin.position, -1);
    if (!isOthers) this.#forgetLetters();
  }

  /**
   * While one's own change is written, what comes from others may be drawn: where the places are
   * then is not known yet.
   */
  #forgetLetters(): void {
    this.#caret = null;
    for (const pin of this.#pins) pin.letter = null;
  }

  /**
   * After a change of others each place is behind the letter that it was behind, as long as that
   * stands there.
   */
  #lookAtPins(isOthers: boolean): void {
    const caret: Pin = { position: this.state.selection.head, letter: this.#caret };
    // Chosen words do not grow by what is put in beside them: their ends are no places behind a
    // letter.
    for (const pin of [...(this.state.selection.empty ? [caret] : []), ...this.#pins]) {
      if (isOthers && !this.binding.isBehind && pin.letter && isStanding(this.doc, pin.letter)) {
        const place = this.binding.positionOf(pin.letter);
        if (place !== pin.position)
          this.strayed.push(
            `${pin === caret ? 'caret' : 'pin'} at ${pin.position} instead of ${place}`,
          );
      }
      pin.letter = this.binding.placeOf(pin.position);
    }
    this.#caret = caret.letter;
  }

  run(command: Command): void {
    command(this.state, (transaction) => this.dispatch(transaction));
  }

  /** Chooses from one place to another; places are parts of the whole, from 0 to 1. */
  choose(from: number, to = from): void {
    const blocks = blocksIn(this.state.doc).filter(({ node }) => node.isTextblock);
    const place = (part: number) => {
      const block = blocks[Math.min(blocks.length - 1, Math.floor(part * blocks.length))];
      return block ? block.start + Math.floor(((part * blocks.length) % 1) * (block.size + 1)) : 0;
    };
    const { doc, tr } = this.state;
    this.dispatch(
      tr.setSelection(TextSelection.between(doc.resolve(place(from)), doc.resolve(place(to)))),
    );
  }

  /** Takes out the block of the caret, whole. */
  deleteBlock(): void {
    const { $head } = this.state.selection;
    const [from, to] = [$head.before(1), $head.after(1)];
    if (this.state.doc.childCount > 1) this.dispatch(this.state.tr.delete(from, to));
  }

  /** Puts the block at one place before another, as a drag does. */
  move(from: number, to: number): void {
    const { doc, tr } = this.state;
    const [moved, target] = [
      Math.floor(from * doc.childCount),
      Math.floor(to * (doc.childCount + 1)),
    ];
    if (moved === target || moved + 1 === target) return;
    const placeOf = (index: number) =>
      Array.from({ length: index }, (_, at) => doc.child(at).nodeSize).reduce(
        (sum, size) => sum + size,
        0,
      );
    const node = doc.child(moved);
    tr.delete(placeOf(moved), placeOf(moved) + node.nodeSize);
    this.dispatch(tr.insert(tr.mapping.map(placeOf(target)), node));
  }

  /** Puts the chosen words in behind others, as a drag does. */
  dragTo(words: string): void {
    const block = blocksIn(this.state.doc).find(({ node }) => node.textContent.includes(words));
    if (!block) throw new Error(`Nowhere stands “${words}”.`);
    this.#drop(block.start + block.node.textContent.indexOf(words) + words.length);
  }

  /** Drags words of one block to another place. */
  drag(from: number, to: number, target: number): void {
    this.choose(target);
    const place = this.state.selection.head;
    this.choose(from, to);
    const { $from, $to } = this.state.selection;
    const isOver = place >= $from.pos && place <= $to.pos;
    if ($from.sameParent($to) && !isOver) this.#drop(place);
  }

  #drop(place: number): void {
    const { selection, tr } = this.state;
    const slice = selection.content();
    tr.deleteSelection();
    const at = tr.mapping.map(place);
    this.dispatch(tr.replaceRange(at, at, slice));
  }

  /** Moves the block at the top that has these words. */
  moveBlockOf(words: string, to: number): void {
    const { doc } = this.state;
    const index = Array.from({ length: doc.childCount }, (_, at) => at).find((at) =>
      doc.child(at).textContent.includes(words),
    );
    if (index !== undefined) this.move((index + 0.5) / doc.childCount, to);
  }

  /** Chooses words that stand somewhere. */
  find(words: string, from = 0, to = from): void {
    const block = blocksIn(this.state.doc).find(({ node }) => node.textContent.includes(words));
    if (!block) throw new Error(`Nowhere stands “${words}”.`);
    const start = block.start + block.node.textContent.indexOf(words);
    this.dispatch(
      this.state.tr.setSelection(TextSelection.create(this.state.doc, start + from, start + to)),
    );
  }

  type(letters: string): void {
    for (const letter of letters) this.dispatch(this.state.tr.insertText(letter));
  }

  history(way: 'undo' | 'redo'): void {
    const before = flatOf(this.doc).toJSON();
    this.binding.undo[way]();
    this.#noteDeleted(before, flatOf(this.doc).toJSON());
  }

  #noteDeleted(before: string, after: string): void {
    const left = new Set(after);
    for (const letter of before) if (!left.has(letter)) this.deleted.add(letter);
  }
}
