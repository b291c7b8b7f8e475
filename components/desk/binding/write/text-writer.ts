import { Mapping, type AddMarkStep, type RemoveMarkStep, type StepMap } from '@tiptap/pm/transform';
import type { Node } from '@tiptap/pm/model';
import type * as Y from 'yjs';
import { changeText } from '#lib/story/flat/change-text.ts';
import { insertAt, insertBehind } from '#lib/story/flat/insert-at.ts';
import { type Attributes, type Op } from '#lib/story/flat/roots.ts';
import { stretchesOf, type Stretch } from '#lib/story/flat/identities.ts';
import { toFlat } from '../ranges/blocks-in.ts';
import { noteMoves, type Moved } from './note-moves.ts';
import type { Pieces } from '../ranges/pieces.ts';
import { differences, formatsOf, type Token } from '../ranges/tokens.ts';

/**
 * Tokens as operations of Yjs; letters that look alike go together. Formats are copied: Yjs writes
 * into what it is given.
 */
function opsOf(tokens: readonly Token[]): { op: Op; length: number }[] {
  const ops: { op: Op; length: number; look: string }[] = [];
  for (const token of tokens) {
    const { embed, formats: unsaid } = token.unsaid ?? { embed: null, formats: {} };
    if ('block' in token) {
      ops.push({
        op: { insert: embed ?? { b: token.block }, attributes: { ...unsaid } },
        length: 1,
        look: '',
      });
      continue;
    }
    const formats = { ...token.formats, ...unsaid };
    if (embed || (token.letter === '\n' && token.key.startsWith('br '))) {
      ops.push({ op: { insert: embed ?? { br: 1 }, attributes: formats }, length: 1, look: '' });
      continue;
    }
    const look = JSON.stringify(formats);
    const last = ops.at(-1);
    if (last && last.look === look) {
      last.op.insert = `${String(last.op.insert)}${token.letter}`;
      last.length += 1;
    } else ops.push({ op: { insert: token.letter, attributes: formats }, length: 1, look });
  }
  return ops;
}

const isMarker = (token: Token): boolean => 'block' in token;

/**
 * Writes own changes of an editor into the shared text, also while changes of others are not shown
 * yet (`pieces`).
 */
export class TextWriter {
  readonly #text: Y.Text;
  readonly #pieces: Pieces | null;
  /** Blocks that went and came: what is in both was moved. */
  readonly #removed: Moved[] = [];
  readonly #inserted: Moved[] = [];

  /** Words may go at one place and come at another, too: there are several places. */
  readonly #moves: boolean;

  constructor(text: Y.Text, pieces: Pieces | null, moves: boolean) {
    this.#text = text;
    this.#pieces = pieces;
    this.#moves = moves;
  }

  /** Old tokens at a place become the new ones; what is in both is not touched. */
  replace(old: readonly Token[], now: readonly Token[], at: number): void {
    for (const { oldFrom, oldTo, newFrom, newTo } of differences(old, now).toReversed()) {
      const [going, coming] = [old.slice(oldFrom, oldTo), now.slice(newFrom, newTo)];
      if (this.#moves || going.some(isMarker))
        this.#removed.push({
          tokens: going,
          stretches: this.#stretches(at + oldFrom, going.length),
        });
      this.remove(at + oldFrom, going.length);
      const place = this.insert(at + oldFrom, coming);
      if (this.#moves || coming.some(isMarker))
        this.#inserted.push({
          tokens: coming,
          stretches: stretchesOf(this.#text, place, coming.length),
        });
    }
  }

  /**
   * After all is written: blocks that were taken out at one place and put in at another are the
   * same.
   */
  noteMoves(): void {
    if (this.#text.doc) noteMoves(this.#text.doc, this.#removed, this.#inserted);
  }

  /** Who wrote a part of the shown text, also what others took out of it meanwhile. */
  #stretches(at: number, length: number): Stretch[] {
    if (!this.#pieces) return stretchesOf(this.#text, at, length);
    const { lost } = this.#pieces;
    const status = this.#pieces
      .ranges(at, length)
      .toReversed()
      .flatMap((range) => stretchesOf(this.#text, range.at, range.length))
      .flatMap(({ client, clock, length: of }) =>
        Array.from({ length: of }, (_, index): Stretch => ({
          client,
          clock: clock + index,
          length: 1,
        })),
      );
    return Array.from({ length }, (_, index) => {
      const gone = lost.before(at + index + 1);
      return gone ? { ...gone, length: 1 } : status.shift();
    }).filter((stretch) => stretch !== undefined);
  }

  remove(at: number, length: number): void {
    if (length === 0) return;
    if (!this.#pieces) return changeText(this.#text, at, length);
    for (const range of this.#pieces.ranges(at, length))
      changeText(this.#text, range.at, range.length);
    this.#pieces.drop(at, length);
  }

  /** Gives back where in the text it stands. */
  insert(at: number, tokens: readonly Token[]): number {
    const made = opsOf(tokens);
    if (made.length === 0) return at;
    const place = this.#put(
      at,
      made.map(({ op }) => op),
    );
    this.#pieces?.add(
      at,
      place,
      made.reduce((sum, { length }) => sum + length, 0),
    );
    return place;
  }

  #put(at: number, ops: readonly Op[]): number {
    const lost = this.#pieces?.lost.before(at);
    if (lost) return insertBehind(this.#text, lost, ops);
    const place = this.#pieces ? this.#pieces.place(at) : at;
    insertAt(this.#text, place, ops);
    return place;
  }

  /** A format is given or taken. `later` are the maps of what was done after it. */
  restyle(
    step: AddMarkStep | RemoveMarkStep,
    isAdded: boolean,
    later: readonly StepMap[],
    after: Node,
  ): void {
    const mapping = new Mapping([...later]);
    const [from, to] = [mapping.map(step.from, 1), mapping.map(step.to, -1)];
    const name = step.mark.type.name;
    if (from < to)
      after.nodesBetween(from, to, (node, position, parent) => {
        if (!node.isInline) return true;
        if (isAdded && !parent?.type.allowsMarkType(step.mark.type)) return false;
        const first = Math.max(from, position);
        this.#format(toFlat(after, first), Math.min(to, position + node.nodeSize) - first, {
          [name]: formatsOf(node.marks)[name] ?? null,
        });
        return false;
      });
  }

  #format(at: number, length: number, attributes: Attributes): void {
    const ranges = this.#pieces ? this.#pieces.ranges(at, length) : [{ at, length }];
    for (const range of ranges) this.#text.format(range.at, range.length, { ...attributes });
  }
}
