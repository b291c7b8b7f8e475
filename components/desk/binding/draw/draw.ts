import type { Node } from '@tiptap/pm/model';
import {
  NodeSelection,
  Selection,
  TextSelection,
  type EditorState,
  type Transaction,
} from '@tiptap/pm/state';
import type { StepMap } from '@tiptap/pm/transform';
import { blocksIn, flatSize, lastWith } from '../ranges/blocks-in.ts';
import type { LostPlace } from '../lost.ts';
import { mapRanges, wholeRange } from '../ranges/map-ranges.ts';
import { Pieces } from '../ranges/pieces.ts';
import { RemoteStep } from './remote-step.ts';

/** A selection in a document, or the nearest that there can be. */
export function between(doc: Node, anchor: number, head: number): Selection {
  const [from, to] = [anchor, head].map((position) =>
    doc.resolve(Math.min(position, doc.content.size)),
  );
  if (!from || !to) return Selection.atStart(doc);
  return from.parent.inlineContent && to.parent.inlineContent
    ? TextSelection.create(doc, from.pos, to.pos)
    : Selection.near(to, -1);
}

/**
 * A chosen block stays chosen for as long as it is there; where it is gone, the caret is where it
 * stood.
 */
function stillChosen(
  { anchor, node }: NodeSelection,
  doc: Node,
  next: Node,
  map: StepMap,
): Selection {
  const mapped = map.mapResult(anchor);
  const block = blocksIn(doc).find(({ position }) => position === anchor);
  const position = block ? blocksIn(next).find(({ id }) => id === block.id)?.position : mapped.pos;
  const isThere =
    position !== undefined &&
    !(mapped.deleted && !block) &&
    next.nodeAt(position)?.type === node.type;
  return isThere
    ? NodeSelection.create(next, position)
    : Selection.near(next.resolve(Math.min(mapped.pos, next.content.size)));
}

/**
 * The one step that makes an editor show `next`. `pieces` say which letters stayed, `lost` where
 * others stood; without them only the one part that differs is known.
 */
export function drawing(
  state: EditorState,
  next: Node,
  pieces: Pieces | null,
  lost: readonly LostPlace[] = [],
): Transaction {
  const { doc, selection } = state;
  const isKnown = pieces !== null || flatSize(next) === flatSize(doc);
  const step = new RemoteStep(
    doc,
    next,
    isKnown
      ? mapRanges(doc, next, pieces ?? new Pieces(flatSize(doc)), lost)
      : wholeRange(doc, next),
  );
  const tr = state.tr.step(step);
  const map = step.getMap();
  if (selection instanceof NodeSelection) tr.setSelection(stillChosen(selection, doc, next, map));
  if (selection instanceof TextSelection) {
    const { anchor, head, empty } = selection;
    // A caret stays before what is put in at its place; chosen words do not grow.
    const [side, other] = empty ? [-1, -1] : anchor < head ? [1, -1] : [-1, 1];
    tr.setSelection(between(next, map.map(anchor, side), map.map(head, other)));
  }
  return tr.setMeta('preventAutolink', true);
}

/**
 * Whether showing `next` would touch the block in which somebody composes, or what it stands in.
 */
export function wouldBreak({ doc, selection }: EditorState, next: Node): boolean {
  const block = lastWith(blocksIn(doc), ({ position }) => position < selection.head);
  const then = block && blocksIn(next).find(({ id }) => id === block.id);
  if (!then || then.node !== block.node || then.path.length !== block.path.length) return true;
  return then.path.some(({ type }, at) => type !== block.path[at]?.type);
}
