import { chainCommands } from '@tiptap/pm/commands';
import type { Command } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect } from 'vitest';
import * as Y from 'yjs';
import { readFlatBody } from '#lib/story/flat/body.ts';
import { flatOf } from '#lib/story/flat/roots.ts';
import { writeFlatBody } from '#lib/story/flat/seed.ts';
import { takeBody } from '#lib/story/text/take-body.ts';
import { SimulatedEditor } from './simulated-editor.ts';

export type Act = (editor: SimulatedEditor) => void;
export const run =
  (...commands: Command[]): Act =>
  (editor) =>
    editor.run(chainCommands(...commands));

/** Moves may part what somebody is typing at that moment; nothing else may. */
export interface Step {
  moves: boolean;
  restarts: boolean;
  lags: boolean;
  who: number;
  from: number;
  to: number;
  act: number;
  letters: number;
  composes: boolean;
  parts: boolean;
  delivers: number;
}

export const step = (editors: number, acts: number): fc.Arbitrary<Step> =>
  fc.record({
    who: fc.nat(editors - 1),
    from: fc.double({ min: 0, max: 0.999, noNaN: true }),
    to: fc.double({ min: 0, max: 0.999, noNaN: true }),
    act: fc.integer({ min: -acts, max: acts - 1 }),
    letters: fc.integer({ min: 1, max: 4 }),
    moves: fc.integer({ min: 0, max: 29 }).map((n) => n === 0),
    restarts: fc.integer({ min: 0, max: 24 }).map((n) => n === 0),
    lags: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
    composes: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    parts: fc.integer({ min: 0, max: 15 }).map((n) => n === 0),
    delivers: fc.nat(7),
  });

/**
 * Several people at one text, over a network that delivers in any order, late, and not at all for a
 * while.
 */
export class Newsroom {
  readonly editors: SimulatedEditor[];
  readonly typed: string[] = [];
  hasMoved = false;
  opened = 0;
  readonly #waiting: { to: number; by: number; update: Uint8Array }[] = [];
  readonly #apart = new Set<number>();
  readonly #order: number;
  #letter = 0x4e00;

  readonly #acts: readonly Act[];

  constructor(count: number, order: number, body: unknown, acts: readonly Act[]) {
    this.#order = order;
    this.#acts = acts;
    let ids = 0;
    const first = new Y.Doc();
    first.clientID = this.#client(-1);
    writeFlatBody(first, body, () => `s${(ids += 1)}`);
    const state = Y.encodeStateAsUpdate(first);
    this.editors = Array.from(
      { length: count },
      (_, at) => new SimulatedEditor(state, () => `n${at}-${(ids += 1)}`, this.#client(at)),
    );
    for (const by of this.editors.keys()) this.#listen(by);
  }

  #listen(by: number): void {
    this.editors[by]?.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'wire')
        for (const to of this.editors.keys()) if (to !== by) this.#waiting.push({ to, by, update });
    });
  }

  /**
   * A number for a window: mixed, so that any of them may go first, and the same when a round is
   * run again.
   */
  #client(window: number): number {
    return Math.imul(this.#order + window + 1, 0x9e37_79b1) >>> 0;
  }

  /** The window is opened anew from what the device kept. */
  #restart(who: number): void {
    const old = this.editors[who];
    // A device keeps what came in the server's order: nothing of it waits for something earlier.
    if (!old || old.doc.store.pendingStructs || old.doc.store.pendingDs) return;
    old.binding.destroy();
    this.opened += 1;
    const id = this.opened;
    const editor = new SimulatedEditor(
      Y.encodeStateAsUpdate(old.doc),
      () => `r${id}-${(this.opened += 1)}`,
      this.#client(this.editors.length + id),
    );
    for (const letter of old.deleted) editor.deleted.add(letter);
    this.editors[who] = editor;
    this.#listen(who);
    // It tells all it has: mending may have been the first thing that it did.
    const update = Y.encodeStateAsUpdate(editor.doc);
    for (const other of this.editors.keys())
      if (other !== who) this.#waiting.push({ to: other, by: who, update });
  }

  #move(editor: SimulatedEditor, { from, to, letters }: Step): void {
    this.hasMoved = true;
    if (letters > 2) editor.move(from, to);
    else editor.drag(from, from + 0.04, to);
  }

  take(step: Step): void {
    const { who, from, to, act, letters, composes, parts, delivers, moves, restarts, lags } = step;
    if (restarts) this.#restart(who);
    const editor = this.editors[who];
    if (!editor) return;
    if (parts && !this.#apart.delete(who)) this.#apart.add(who);
    if (composes) this.#compose(editor);
    if (lags) this.#lag(editor);
    editor.choose(from, act % 3 === 0 ? to : from);
    const change = this.#acts[act];
    if (moves) this.#move(editor, step);
    else if (change) change(editor);
    else this.#type(editor, letters);
    this.#deliver(delivers);
  }

  /** Everything arrives, and nobody composes any more. */
  settle(): void {
    this.#apart.clear();
    this.#deliverAll();
    for (const editor of this.editors) {
      editor.isComposing = false;
      editor.isBusy = false;
      editor.binding.settle();
    }
    // Whoever draws what waited may mend the text first: that arrives too.
    this.#deliverAll();
  }

  #deliverAll(): void {
    while (this.#waiting.length > 0) this.#deliver(this.#waiting.length);
  }

  /** The screen falls behind what came from others, or catches up. */
  #lag(editor: SimulatedEditor): void {
    editor.isBusy = !editor.isBusy;
    if (!editor.isBusy) editor.binding.settle();
  }

  #compose(editor: SimulatedEditor): void {
    editor.isComposing = !editor.isComposing;
    if (!editor.isComposing) editor.binding.settle();
  }

  #type(editor: SimulatedEditor, count: number): void {
    const letters = Array.from({ length: count }, () =>
      String.fromCharCode((this.#letter += 1)),
    ).join('');
    this.typed.push(letters);
    editor.type(letters);
  }

  /** The newest first: the worst order that a network can have. */
  #deliver(most: number): void {
    let left = most;
    for (let at = this.#waiting.length - 1; at >= 0 && left > 0; at -= 1) {
      const message = this.#waiting[at];
      if (!message || this.#apart.has(message.to) || this.#apart.has(message.by)) continue;
      this.#waiting.splice(at, 1);
      Y.applyUpdate((this.editors[message.to] as SimulatedEditor).doc, message.update, 'wire');
      left -= 1;
    }
  }
}

/**
 * Nobody's letters are lost, doubled or out of order, and all see the same valid body.
 * @param letters those that stood there first, each once.
 */
export function expectWhole({ editors, typed, hasMoved }: Newsroom, letters: string): void {
  const [first] = editors;
  if (!first) return;
  for (const { doc, state, binding, strayed } of editors) {
    if (!hasMoved) expect(strayed).toEqual([]);
    expect(flatOf(doc).toDelta()).toEqual(flatOf(first.doc).toDelta());
    expect(state.doc.toJSON()).toEqual(first.state.doc.toJSON());
    expect(binding.build().eq(state.doc)).toBe(true);
  }
  expect(takeBody(readFlatBody(first.doc)).ok).toBe(true);
  const text = first.state.doc.textContent;
  const deleted = new Set(editors.flatMap((editor) => [...editor.deleted]));
  const all = [letters, ...typed].flatMap((one) => Array.from(one));
  const times = (letter: string) => text.split(letter).length - 1;
  expect(
    all.filter((letter) => times(letter) > 1 || (times(letter) === 0 && !deleted.has(letter))),
  ).toEqual([]);
  if (!hasMoved)
    for (const one of typed) {
      const places = Array.from(one, (letter) => text.indexOf(letter)).filter((at) => at >= 0);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
}
