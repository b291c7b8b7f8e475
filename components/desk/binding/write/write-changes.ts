import { AddMarkStep, RemoveMarkStep } from '@tiptap/pm/transform';
import type * as Y from 'yjs';
import { noteGone } from '#lib/story/flat/gone.ts';
import { toFlat } from '../ranges/blocks-in.ts';
import { carryUnknown } from './carry-unknown.ts';
import type { OwnChange, Shape } from '../own-changes.ts';
import type { Pieces } from '../ranges/pieces.ts';
import { RecordWriter, type Named } from './record-writer.ts';
import { TextWriter } from './text-writer.ts';
import { tokensIn } from '../ranges/tokens.ts';

interface Writing {
  text: Y.Text;
  doc: Y.Doc;
  /** Whether the text has blocks, or is one line. */
  blocks: boolean;
  /** What became of the shown text, while changes of others are not shown yet. */
  pieces: Pieces | null;
  /** Whether any of them are not shown yet. */
  waiting: boolean;
  newId: () => string;
  /** Called with each text of a field before it is written. */
  onField: (field: Y.Text) => void;
}

function restyle(changes: readonly OwnChange[], { after }: Shape, writer: TextWriter): void {
  const maps = changes.flatMap((change) => change.maps);
  changes
    .flatMap(({ steps }) => steps)
    .forEach((step, at) => {
      if (step instanceof AddMarkStep || step instanceof RemoveMarkStep)
        writer.restyle(step, step instanceof AddMarkStep, maps.slice(at + 1), after);
    });
}

/**
 * Writes what an editor changed into the shared text, as small as it is; call it in a transaction.
 * Gives back the blocks that got an identity by it.
 */
export function writeChanges(
  changes: readonly OwnChange[],
  shape: Shape,
  { text, doc, blocks, pieces, waiting, newId, onField }: Writing,
  transaction: Y.Transaction,
): Named[] {
  const { before, after, ranges, inside } = shape;
  const writer = new TextWriter(text, pieces, ranges.length > 1);
  const replacements = ranges.map(({ from, to, newFrom, newTo }) => {
    const at = toFlat(before, from);
    return {
      old: tokensIn(before, at, toFlat(before, to)),
      now: tokensIn(after, toFlat(after, newFrom), toFlat(after, newTo)),
      at,
    };
  });
  if (replacements.length > 1)
    carryUnknown(
      text,
      replacements,
      (at, length) => pieces?.ranges(at, length).toReversed() ?? [{ at, length }],
    );
  for (const { old, now, at } of replacements.toReversed()) writer.replace(old, now, at);
  restyle(changes, shape, writer);
  const hasAttributes = changes.some(({ steps }) => steps.some((step) => 'attr' in step));
  const named =
    blocks && (!inside || hasAttributes)
      ? new RecordWriter({ doc, text: writer, newId, waiting, onField }).write(before, after)
      : [];
  if (!inside || ranges.length > 1) writer.noteMoves();
  if (!inside) noteGone(text, transaction);
  return named;
}
