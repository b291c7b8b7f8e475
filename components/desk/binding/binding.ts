import type { Node } from '@tiptap/pm/model';
import type { Plugin, Transaction } from '@tiptap/pm/state';
import * as Y from 'yjs';
import { heal } from '#lib/story/flat/heal.ts';
import { noteRestored } from '#lib/story/flat/copies.ts';
import { noteGone } from '#lib/story/flat/gone.ts';
import { newBlockId } from '#lib/story/flat/seed.ts';
import { blocksOf, type Op } from '#lib/story/flat/roots.ts';
import { flatSize, fromFlat, toFlat } from './ranges/blocks-in.ts';
import type { BindingOptions, Host } from './binding-options.ts';
import { bindingPlugin } from './binding-plugin.ts';
import { buildDocument } from './draw/build.ts';
import { between, drawing, wouldBreak } from './draw/draw.ts';
import { followMoves } from './follow-moves.ts';
import { takenBy } from './lost.ts';
import {
  fromElsewhere,
  lastOwnChange,
  ownChangesSince,
  shapeOf,
  type OwnChange,
  type Shape,
} from './own-changes.ts';
import { PartUndo } from './part-undo.ts';
import { Pieces } from './ranges/pieces.ts';
import type { Named } from './write/record-writer.ts';
import { touchesRecords } from './touches-records.ts';
import { writeChanges } from './write/write-changes.ts';

/** Keeps what an editor shows and a shared text equal. */
export class Binding {
  readonly plugin: Plugin;
  readonly undo: PartUndo;
  readonly #options: BindingOptions;
  readonly #text: Y.Text;
  readonly #doc: Y.Doc;
  readonly #newId: () => string;
  #host: Host | null = null;
  #shown: Node | null = null;
  /** Number of the last own change that is in the text. */
  #flushed = 0;
  /** What became of the shown text while changes of others wait to be shown. */
  #pieces: Pieces | null = null;
  #isBehind = false;
  #isWriting = false;
  #delta: readonly Op[] | null = null;

  constructor(options: BindingOptions) {
    const { text } = options;
    if (!text.doc) throw new Error('The text is in no document.');
    this.#options = options;
    this.#text = text;
    this.#doc = text.doc;
    this.#newId = options.newId ?? newBlockId;
    this.undo = new PartUndo(this, [text, ...(options.blocks ? [blocksOf(this.#doc)] : [])]);
    this.plugin = bindingPlugin(this, () => this.#flushed, {
      blocks: options.blocks,
      newId: this.#newId,
    });
    if (this.#mayWrite()) heal(text);
  }

  /** The part as the shared document has it. */
  build(): Node {
    return buildDocument(this.#options.schema, this.#text, this.#shown ?? undefined);
  }

  /** Whether something came from others that is not shown yet. */
  get isBehind(): boolean {
    return this.#isBehind;
  }

  attach(host: Host): void {
    this.#host = host;
    this.#shown = host.state.doc;
    this.#text.observe(this.#onText);
    this.#doc.on('afterTransaction', this.#onTransaction);
    this.undo.attach({
      placeOf: this.placeOf,
      selection: () => host.state.selection,
      select: (anchor, head) => this.#select(anchor, head),
    });
  }

  destroy(): void {
    this.#host = null;
    this.#text.unobserve(this.#onText);
    this.#doc.off('afterTransaction', this.#onTransaction);
    this.undo.destroy();
  }

  /** A place in the shared text that stays with its letters. */
  placeOf = (position: number): Y.RelativePosition => {
    const index = toFlat(this.#shownNow, position);
    const lost = this.#pieces?.lost.before(index);
    if (lost) return Y.createRelativePositionFromJSON({ item: lost, assoc: -1 });
    const now = this.#pieces ? this.#pieces.place(index) : index;
    return Y.createRelativePositionFromTypeIndex(this.#text, Math.min(now, this.#text.length), -1);
  };

  /** Where such a place is shown; null when it is of another text, or not here yet. */
  positionOf = (place: Y.RelativePosition): number | null => {
    const found = Y.createAbsolutePositionFromRelativePosition(place, this.#doc);
    if (found?.type !== this.#text) return null;
    return fromFlat(this.#shownNow, this.#pieces ? this.#pieces.shownAt(found.index) : found.index);
  };

  /** Writes what the editor changed since the last time. */
  flush(): void {
    const { state } = this.#hostNow;
    const fresh = ownChangesSince(state, this.#flushed);
    const [first] = fresh;
    if (!first) return this.undo.note(state.selection);
    this.#flushed = fresh.at(-1)?.n ?? this.#flushed;
    if (first.before !== this.#shown) return this.#repair('The editor changed beside the binding.');
    const shape = shapeOf(fresh, first.before, state.doc);
    this.undo.begin(shape.isTyping);
    const named = this.#write(fresh, shape);
    this.#shown = state.doc;
    this.undo.end(shape.isTyping, state.selection);
    if (named.length > 0) this.#name(named);
    if (this.#isBehind) return this.#drawSoon();
    if (this.#text.length !== flatSize(this.#shownNow))
      this.#repair(
        `The text has ${this.#text.length} places, the editor ${flatSize(this.#shownNow)}.`,
      );
    else if (this.#options.checksAll || !shape.isTyping) this.check();
  }

  /** Shows what waits, if it may be shown now. */
  settle(): void {
    if (!this.#isBehind || !this.#host) return;
    // What is mended comes as a change of its own, and is shown with it.
    if (this.#mayWrite() && heal(this.#text)) return;
    const next = this.build();
    if (!this.#host.isComposing() || !wouldBreak(this.#host.state, next)) this.#render(next);
  }

  /** Whether the shared text reads as what the editor shows; if not, the editor is drawn anew. */
  check(): boolean {
    if (this.#isBehind) return true;
    if (this.build().eq(this.#shownNow)) return true;
    this.#repair('The editor shows something else than the text.');
    return false;
  }

  get #hostNow(): Host {
    if (!this.#host) throw new Error('The binding has no editor.');
    return this.#host;
  }

  get #shownNow(): Node {
    if (!this.#shown) throw new Error('The binding shows nothing yet.');
    return this.#shown;
  }

  #write(fresh: readonly OwnChange[], shape: Shape): Named[] {
    const writing = {
      text: this.#text,
      doc: this.#doc,
      blocks: this.#options.blocks,
      pieces: this.#pieces,
      waiting: this.#isBehind,
      newId: this.#newId,
      onField: (field: Y.Text) => this.undo.include(field),
    };
    this.#isWriting = true;
    try {
      return this.#doc.transact(
        (transaction) => writeChanges(fresh, shape, writing, transaction),
        this,
      );
    } finally {
      this.#isWriting = false;
    }
  }

  /** Blocks that got an identity while they were written get it in the editor too. */
  #name(named: readonly Named[]): void {
    const { tr } = this.#hostNow.state;
    for (const { position, id } of named) tr.setNodeAttribute(position, 'bid', id);
    this.#show(tr);
  }

  #onText = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
    if (!this.#isWriting || transaction.origin !== this) this.#delta = event.delta;
  };

  #onTransaction = (transaction: Y.Transaction): void => {
    const delta = this.#delta;
    this.#delta = null;
    if (transaction.origin === this || !this.#host) return;
    if (!delta && !touchesRecords(transaction, this.#options.blocks)) return;
    if (delta)
      (this.#pieces ??= new Pieces(flatSize(this.#shownNow))).follow(
        delta,
        takenBy(transaction, this.#text),
      );
    this.#isBehind = true;
    // One's own undo is seen at once.
    if (this.#noteUndo(transaction)) this.settle();
    else this.#drawSoon();
  };

  #drawSoon(): void {
    const draw = () => this.settle();
    if (this.#options.pace) this.#options.pace(draw);
    else draw();
  }

  /** Undo deletes and writes by itself: what it did is written down as for any other change. */
  #noteUndo(transaction: Y.Transaction): boolean {
    const deleted = this.undo.restoredBy(transaction);
    if (!deleted) return false;
    noteGone(this.#text, transaction);
    noteRestored(this.#text, transaction, deleted);
    return true;
  }

  #mayWrite(): boolean {
    return this.#options.mayWrite?.() ?? true;
  }

  #render(next: Node): void {
    const pieces = this.#pieces;
    this.#pieces = null;
    this.#isBehind = false;
    if (next.eq(this.#shownNow)) return;
    const { state } = this.#hostNow;
    const drawn = drawing(state, next, pieces, pieces?.lost.places(this.#text));
    this.#show(pieces ? followMoves(drawn, state, this.#text, pieces.lost) : drawn);
  }

  #show(transaction: Transaction): void {
    this.#shown = transaction.doc;
    this.undo.carry(transaction.selection);
    this.#hostNow.dispatch(fromElsewhere(transaction));
  }

  #select(anchor: Y.RelativePosition, head: Y.RelativePosition): void {
    const [from, to] = [this.positionOf(anchor), this.positionOf(head)];
    if (from === null || to === null || this.#isBehind) return;
    const { tr } = this.#hostNow.state;
    this.#hostNow.dispatch(tr.setSelection(between(this.#shownNow, from, to)).scrollIntoView());
  }

  #repair(why: string): void {
    const { state } = this.#hostNow;
    this.#options.onRepair(why, state.doc);
    this.#shown = state.doc;
    this.#flushed = lastOwnChange(state);
    this.#pieces = null;
    this.#delta = null;
    this.#render(this.build());
  }
}
