import type { ResolvedPos } from '@tiptap/pm/model';
import type { Command, EditorState } from '@tiptap/pm/state';
import { isNumbering, NUMBERINGS, type Numbering } from './numbering.ts';

/** How deep the innermost numbered list around a place stands; null where none is nearest. */
function listDepth($place: ResolvedPos): number | null {
  for (let depth = $place.depth; depth > 0; depth -= 1) {
    const { name } = $place.node(depth).type;
    if (name === 'orderedList') return depth;
    if (name === 'bulletList') return null;
  }
  return null;
}

/** How the list of the caret is numbered; null where it stands in none, or in a bulleted one. */
export function numberingAt({ selection: { $from } }: EditorState): Numbering | null {
  const depth = listDepth($from);
  const said: unknown = depth === null ? null : $from.node(depth).attrs['numbering'];
  return isNumbering(said) ? said : null;
}

/** The numbering that follows: after the last comes the first. */
export const numberingAfter = (numbering: Numbering): Numbering =>
  NUMBERINGS[(NUMBERINGS.indexOf(numbering) + 1) % NUMBERINGS.length] ?? '1';

/** Numbers the list of the caret by the signs that follow; lists around it and in it keep theirs. */
export const renumber: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const depth = listDepth($from);
  const now = numberingAt(state);
  if (depth === null || now === null) return false;
  dispatch?.(state.tr.setNodeAttribute($from.before(depth), 'numbering', numberingAfter(now)));
  return true;
};
