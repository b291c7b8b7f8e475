import type { Node, Schema } from '@tiptap/pm/model';
import { Plugin, PluginKey, Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep, ReplaceStep } from '@tiptap/pm/transform';
import * as Y from 'yjs';
import { heal } from '#lib/document/flat/heal.ts';
import { noteGone, noteRestored } from '#lib/document/flat/identities.ts';
import { newBlockId } from '#lib/document/flat/seed.ts';
import { blocksOf, copiesOf, goneOf, type Op } from '#lib/document/flat/roots.ts';
import { blocksIn, flatSize, fromFlat, lastWith, toFlat } from './blocks-in.ts';
import { buildDocument } from './build.ts';
import { changedRanges, type Change, type ChangedRange } from './changed-ranges.ts';
import { mapRanges, wholeRange } from './map-ranges.ts';
import { nameBlocks, nameLine } from './name-blocks.ts';
import { Pieces } from './pieces.ts';
import { RecordWriter, type Named } from './record-writer.ts';
import { RemoteStep } from './remote-step.ts';
import { TextWriter } from './text-writer.ts';
import { tokensIn } from './tokens.ts';
import { PartUndo } from './part-undo.ts';

/** What the binding needs of an editor. */
export interface Host {
  readonly state: EditorState;
  dispatch: (transaction: Transaction) => void;
  isComposing: () => boolean;
}

interface Pending extends Change { n: number; after: Node }
interface Waiting { pending: readonly Pending[]; n: number }

const key = new PluginKey<Waiting>('shared');
const REMOTE = 'remote';

export const isRemote = (transaction: Pick<Transaction, 'getMeta'>): boolean => transaction.getMeta(REMOTE) === true;

export interface BindingOptions {
  text: Y.Text;
  schema: Schema;
  /** Whether the text has blocks, or is the one line of a part. */
  blocks: boolean;
  /** The editor showed something else than the document: why, and what it showed. It is drawn anew. */
  onRepair: (why: string, shown: Node) => void;
  newId?: () => string;
  /** Whether this window may change the document; one that may not shows what others will have mended. */
  mayWrite?: () => boolean;
  /** Compares everything after each change, not only after those that may go wrong. For tests. */
  checksAll?: boolean;
}

/** A browser goes on composing for a moment after it says that it has ended. */
const AFTER_COMPOSITION = 60;

/** Keeps what an editor shows and a shared text equal. */
export class Binding {
  readonly plugin: Plugin<Waiting>;
  readonly undo: PartUndo;
  readonly #options: BindingOptions;
  readonly #text: Y.Text;
  readonly #doc: Y.Doc;
  readonly #newId: () => string;
  #host: Host | null = null;
  #shown: Node | null = null;
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
    this.plugin = this.#makePlugin();
    if (this.#mayWrite()) heal(text);
  }

  /** The part as the shared document has it. */
  build(): Node {
    return buildDocument(this.#options.schema, this.#text, this.#shown ?? undefined);
  }

  attach(host: Host): void {
    this.#host = host;
    this.#shown = host.state.doc;
    this.#text.observe(this.#onText);
    this.#doc.on('afterTransaction', this.#onTransaction);
    this.undo.attach({ placeOf: this.placeOf, selection: () => host.state.selection, select: (anchor, head) => this.#select(anchor, head) });
  }

  destroy(): void {
    this.#text.unobserve(this.#onText);
    this.#doc.off('afterTransaction', this.#onTransaction);
    this.undo.destroy();
  }

  /** A place in the shared text that stays with its letters. */
  placeOf = (position: number): Y.RelativePosition => {
    const index = toFlat(this.#shownNow, position);
    const now = this.#pieces ? this.#pieces.place(index) : index;
    return Y.createRelativePositionFromTypeIndex(this.#text, Math.min(now, this.#text.length), -1);
  };

  /** Where such a place is shown; null when it is of another text, or not here yet. */
  positionOf = (place: Y.RelativePosition): number | null => {
    const found = Y.createAbsolutePositionFromRelativePosition(place, this.#doc);
    return found?.type === this.#text ? fromFlat(this.#shownNow, found.index) : null;
  };

  /** Writes what the editor changed since the last time. */
  flush(): void {
    const { state } = this.#hostNow;
    const fresh = (key.getState(state)?.pending ?? []).filter(({ n }) => n > this.#flushed);
    const [first] = fresh;
    if (!first) return this.undo.note(state.selection);
    this.#flushed = fresh.at(-1)?.n ?? this.#flushed;
    if (first.before !== this.#shown) return this.#repair('The editor changed beside the binding.');
    const ranges = changedRanges(fresh);
    const inside = this.#isInside(first.before, state.doc, ranges);
    const isTyping = inside && fresh.every(({ steps }) => steps.every((step) => step instanceof ReplaceStep && step.slice.size <= 1 && step.to - step.from <= 1));
    this.undo.begin(isTyping);
    const named = this.#write(fresh, state.doc, ranges, inside);
    this.#shown = state.doc;
    this.undo.end(isTyping, state.selection);
    if (named.length > 0) this.#name(named);
    if (this.#isBehind) return this.settle();
    if (this.#text.length !== flatSize(this.#shownNow)) this.#repair(`The text has ${this.#text.length} places, the editor ${flatSize(this.#shownNow)}.`);
    else if (this.#options.checksAll || !isTyping) this.check();
  }

  /** Shows what waits, if it may be shown now. */
  settle(): void {
    if (!this.#isBehind) return;
    const next = this.build();
    if (!this.#wouldBreak(next)) this.#render(next);
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

  #makePlugin(): Plugin<Waiting> {
    const later = () => void setTimeout(() => { if (this.#host) this.settle(); }, AFTER_COMPOSITION);
    return new Plugin<Waiting>({
      key,
      state: {
        init: () => ({ pending: [], n: 0 }),
        apply: (transaction, { pending, n }) => {
          if (!transaction.docChanged || isRemote(transaction)) return { pending, n };
          const change = { n: n + 1, before: transaction.before, after: transaction.doc, steps: transaction.steps, maps: transaction.mapping.maps };
          return { n: n + 1, pending: [...pending.filter((known) => known.n > this.#flushed), change] };
        },
      },
      appendTransaction: (transactions, old, now) => this.#nameAll(transactions, old, now),
      view: (view) => {
        this.attach({ get state() { return view.state; }, dispatch: (transaction) => view.dispatch(transaction), isComposing: () => view.composing });
        return { update: () => this.flush(), destroy: () => { this.destroy(); this.#host = null; } };
      },
      props: { handleDOMEvents: { compositionend: () => later(), blur: () => later() } },
    });
  }

  #nameAll(transactions: readonly Transaction[], old: EditorState, now: EditorState): Transaction | null {
    const own = transactions.filter(({ docChanged }) => docChanged);
    if (own.length === 0 || own.some(isRemote)) return null;
    return this.#options.blocks ? nameBlocks(own, old, now, this.#newId) : nameLine(now);
  }

  #write(fresh: readonly Pending[], after: Node, ranges: readonly ChangedRange[], inside: boolean): Named[] {
    const [first] = fresh;
    if (!first) return [];
    const writer = new TextWriter(this.#text, this.#pieces);
    const hasAttributes = fresh.some(({ steps }) => steps.some((step) => 'attr' in step));
    let named: Named[] = [];
    this.#isWriting = true;
    try {
      this.#doc.transact((transaction) => {
        for (const { from, to, newFrom, newTo } of ranges.toReversed()) {
          const at = toFlat(first.before, from);
          writer.replace(tokensIn(first.before, at, toFlat(first.before, to)), tokensIn(after, toFlat(after, newFrom), toFlat(after, newTo)), at);
        }
        this.#restyle(fresh, after, writer);
        if (this.#options.blocks && (!inside || hasAttributes)) named = this.#writeRecords(first.before, after, writer);
        if (inside) return;
        writer.noteMoves();
        noteGone(this.#text, transaction);
      }, this);
    } finally {
      this.#isWriting = false;
    }
    return named;
  }

  #restyle(fresh: readonly Pending[], after: Node, writer: TextWriter): void {
    const maps = fresh.flatMap((change) => change.maps);
    fresh.flatMap(({ steps }) => steps).forEach((step, at) => {
      if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) writer.restyle(step, step instanceof AddMarkStep, maps.slice(at + 1), after);
    });
  }

  #writeRecords(before: Node, after: Node, text: TextWriter): Named[] {
    return new RecordWriter({ doc: this.#doc, text, newId: this.#newId, waiting: this.#isBehind, onField: (field) => this.undo.include(field) }).write(before, after);
  }

  /** Blocks that got an identity while they were written get it in the editor too. */
  #name(named: readonly Named[]): void {
    const { tr } = this.#hostNow.state;
    for (const { position, id } of named) tr.setNodeAttribute(position, 'bid', id);
    this.#show(tr);
  }

  /** Are all changes inside the words of one and the same block each? */
  #isInside(before: Node, after: Node, ranges: readonly ChangedRange[]): boolean {
    return ranges.every(({ from, to, newFrom, newTo }) => {
      const old = lastWith(blocksIn(before), ({ position }) => position < from);
      const now = lastWith(blocksIn(after), ({ position }) => position < newFrom);
      return old !== undefined && now !== undefined && old.id === now.id && old.node.isTextblock
        && from >= old.start && to <= old.start + old.size && newFrom >= now.start && newTo <= now.start + now.size;
    });
  }

  #onText = (event: Y.YTextEvent, transaction: Y.Transaction): void => {
    if (!this.#isWriting || transaction.origin !== this) this.#delta = event.delta;
  };

  #onTransaction = (transaction: Y.Transaction): void => {
    const delta = this.#delta;
    this.#delta = null;
    if (transaction.origin === this || !this.#host) return;
    if (!delta && !this.#touchesRecords(transaction)) return;
    if (delta) this.#follow(delta);
    this.#isBehind = true;
    this.#noteUndo(transaction);
    // What is mended comes as a change of its own, and is shown with it.
    if (!this.#mayWrite() || !heal(this.#text)) this.settle();
  };

  /** Undo deletes and writes by itself: what it did is written down as for any other change. */
  #noteUndo(transaction: Y.Transaction): void {
    const deleted = this.undo.restoredBy(transaction);
    if (!deleted) return;
    noteGone(this.#text, transaction);
    noteRestored(this.#text, transaction, deleted);
  }

  #mayWrite(): boolean {
    return this.#options.mayWrite?.() ?? true;
  }

  #touchesRecords({ changed }: Y.Transaction): boolean {
    const types = new Set<unknown>(changed.keys());
    if (types.has(copiesOf(this.#doc))) return true;
    if (!this.#options.blocks) return false;
    if (types.has(blocksOf(this.#doc)) || types.has(goneOf(this.#doc))) return true;
    return [...this.#doc.share].some(([name, type]) => name.startsWith('f/') && types.has(type));
  }

  #follow(delta: readonly Op[]): void {
    const pieces = (this.#pieces ??= new Pieces(flatSize(this.#shownNow)));
    let at = 0;
    for (const { retain, delete: gone, insert } of delta) {
      if (retain !== undefined) at += retain;
      else if (gone !== undefined) pieces.delete(at, gone);
      else {
        const length = typeof insert === 'string' ? insert.length : 1;
        pieces.insert(at, length);
        at += length;
      }
    }
  }

  /** While somebody composes here: does what waits touch that block, or what it stands in? */
  #wouldBreak(next: Node): boolean {
    if (!this.#hostNow.isComposing()) return false;
    const { doc, selection } = this.#hostNow.state;
    const block = lastWith(blocksIn(doc), ({ position }) => position < selection.head);
    const then = block && blocksIn(next).find(({ id }) => id === block.id);
    if (!then || then.node !== block.node || then.path.length !== block.path.length) return true;
    return then.path.some(({ type }, at) => type !== block.path[at]?.type);
  }

  #render(next: Node, isRepair = false): void {
    const shown = this.#shownNow;
    const pieces = this.#pieces ?? new Pieces(flatSize(shown));
    this.#pieces = null;
    this.#isBehind = false;
    if (next.eq(shown)) return;
    const { state } = this.#hostNow;
    const ranges = isRepair && flatSize(next) !== flatSize(shown) ? wholeRange(shown, next) : mapRanges(shown, next, pieces);
    const step = new RemoteStep(shown, next, ranges);
    const tr = state.tr.step(step);
    const { selection } = state;
    if (selection instanceof TextSelection) {
      const map = step.getMap();
      const { anchor, head, empty } = selection;
      // A caret stays before what is put in at its place; chosen words do not grow.
      const [side, other] = empty ? [-1, -1] : anchor < head ? [1, -1] : [-1, 1];
      tr.setSelection(between(next, map.map(anchor, side), map.map(head, other)));
    }
    this.#show(tr.setMeta('preventAutolink', true));
  }

  #show(transaction: Transaction): void {
    this.#shown = transaction.doc;
    this.#hostNow.dispatch(transaction.setMeta(REMOTE, true).setMeta('addToHistory', false));
    this.undo.note(this.#hostNow.state.selection);
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
    this.#flushed = key.getState(state)?.n ?? this.#flushed;
    this.#pieces = null;
    this.#delta = null;
    this.#render(this.build(), true);
  }
}

function between(doc: Node, anchor: number, head: number): Selection {
  const [from, to] = [anchor, head].map((position) => doc.resolve(Math.min(position, doc.content.size)));
  if (!from || !to) return Selection.atStart(doc);
  return from.parent.inlineContent && to.parent.inlineContent ? TextSelection.create(doc, from.pos, to.pos) : Selection.near(to, -1);
}
