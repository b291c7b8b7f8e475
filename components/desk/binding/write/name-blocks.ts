import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { AddMarkStep, Mapping, RemoveMarkStep, ReplaceStep, type Step } from '@tiptap/pm/transform';
import { isAtom, isBox, isList, isTable } from '#lib/story/flat/records.ts';
import { blocksIn, idOf, isBlockOfWords } from '../ranges/blocks-in.ts';
import { evenTables } from './even-tables.ts';

/**
 * Kinds among which an identity may be handed on: a paragraph that became a subhead is the same
 * block.
 */
function familyOf({ type }: Node): string {
  if (isBox(type.name)) return 'box';
  if (isList(type.name)) return 'list';
  if (isTable(type.name) || type.name === 'tableRow') return type.name;
  return type.name === 'listItem' ? 'item' : 'words';
}

interface Wanting {
  node: Node;
  position: number;
  anew: boolean;
}

/** Whether a step changes letters inside of blocks alone. */
function staysInside(step: Step): boolean {
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return true;
  return (
    step instanceof ReplaceStep &&
    step.slice.openStart === 0 &&
    step.slice.openEnd === 0 &&
    (step.slice.size === 0 || step.slice.content.firstChild?.isInline === true)
  );
}

/**
 * Words without a marker stand behind a picture, or before everything; anywhere else, and when they
 * are gone, they get one.
 */
function hasLostItsPlace(node: Node, id: string, before: Node | null, inside: boolean): boolean {
  if (!id.startsWith('~')) return false;
  // A place of a table that no marker stands for is nobody's until somebody writes into it.
  if (node.type.name === 'tableCell') return !inside || node.content.size > 0;
  if (node.content.size === 0) return true;
  return before ? !before.isAtom || id !== `~${idOf(before)}` : id !== '~';
}

/**
 * Blocks without an identity, with one that another block has, or in a place where they need a new
 * one.
 */
function wantingIn(doc: Node, inside: boolean): { present: Set<string>; wanting: Wanting[] } {
  const present = new Set<string>();
  const wanting: Wanting[] = [];
  let before: Node | null = null;
  doc.descendants((node, position) => {
    if (node.isInline) return false;
    const id = idOf(node);
    const words = isBlockOfWords(node);
    const anew = words && hasLostItsPlace(node, id, before, inside);
    if (id === '' || present.has(id) || anew) wanting.push({ node, position, anew });
    else present.add(id);
    if (words) before = node;
    return !words;
  });
  return { present, wanting };
}

/**
 * Identities that are gone, by where their blocks began and ended: whoever stands there now is the
 * same block.
 */
function heirsOf(old: Node, present: ReadonlySet<string>, mapping: Mapping): Map<string, string> {
  const heirs = new Map<string, string>();
  const offer = (place: string, id: string) => {
    if (!heirs.has(place)) heirs.set(place, id);
  };
  old.descendants((node, position) => {
    if (node.isInline) return false;
    const id = idOf(node);
    // Words without a marker have no identity to hand on.
    if (id !== '' && !id.startsWith('~') && !present.has(id)) {
      offer(`${familyOf(node)} from ${mapping.map(position + 1, 1)}`, id);
      if (!isAtom(node.type.name) && node.content.size > 0)
        offer(`${familyOf(node)} to ${mapping.map(position + node.nodeSize - 1, -1)}`, id);
    }
    return !isBlockOfWords(node);
  });
  return heirs;
}

/**
 * Gives every block an identity of its own after a change. A block whose kind changed keeps its
 * own.
 */
export function nameBlocks(
  own: readonly Transaction[],
  old: EditorState,
  now: EditorState,
  newId: () => string,
): Transaction | null {
  const inside = own.every(({ steps }) => steps.every(staysInside));
  if (inside && !blocksIn(now.doc).some(({ marker }) => marker === 0)) return null;
  const { tr } = now;
  if (!inside) evenTables(tr, newId);
  const { present, wanting } = wantingIn(tr.doc, inside);
  if (wanting.length === 0 && !tr.docChanged) return null;
  const mapping = new Mapping();
  for (const { mapping: done } of [...own, tr]) mapping.appendMapping(done);
  const heirs = heirsOf(old.doc, present, mapping);
  for (const { node, position, anew } of wanting) {
    const family = familyOf(node);
    const offered = anew
      ? []
      : [
          heirs.get(`${family} from ${position + 1}`),
          node.content.size > 0
            ? heirs.get(`${family} to ${position + node.nodeSize - 1}`)
            : undefined,
        ];
    const id =
      offered.find((candidate) => candidate !== undefined && !present.has(candidate)) ?? newId();
    present.add(id);
    tr.setNodeAttribute(position, 'bid', id);
  }
  return tr.setMeta('addToHistory', false);
}

/** The one paragraph of a line is words without a marker, whatever was put in its place. */
export function nameLine(now: EditorState): Transaction | null {
  const { firstChild } = now.doc;
  return firstChild && idOf(firstChild) !== '~'
    ? now.tr.setNodeAttribute(0, 'bid', '~').setMeta('addToHistory', false)
    : null;
}
