import { Fragment, Mark, type Node, type Schema } from '@tiptap/pm/model';
import type * as Y from 'yjs';
import { assemble } from '#lib/story/flat/assemble.ts';
import { readText, type Run } from '#lib/story/flat/leaves.ts';
import { isAtom, readerOf } from '#lib/story/flat/records.ts';
import type { Attributes } from '#lib/story/flat/roots.ts';
import { isAllowedLink } from '#lib/story/links.ts';
import { idOf, isBlockOfWords } from '../ranges/blocks-in.ts';

const sameAttributes = (a: Attributes, b: Attributes): boolean =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].every((name) => a[name] === b[name]);

/** Equal as it stands: blocks by being the same object, letters by comparing. */
function sameContent(a: Fragment, b: Fragment): boolean {
  if (a.childCount !== b.childCount || a.size !== b.size) return false;
  return Array.from({ length: a.childCount }, (_, at) => [a.child(at), b.child(at)] as const).every(
    ([x, y]) => x === y || (x.isInline && x.eq(y)),
  );
}

/** What this release does not know of a letter is not shown; it stays in the document. */
function marksOf(schema: Schema, attributes: Attributes): readonly Mark[] {
  return Object.entries(attributes).reduce<readonly Mark[]>((set, [name, value]) => {
    const type = schema.marks[name];
    if (!type || value === null || value === false) return set;
    // Links are checked before the schema sees them.
    if (name === 'link')
      return isAllowedLink(value) ? type.create({ href: value }).addToSet(set) : set;
    return type.create().addToSet(set);
  }, Mark.none);
}

function inline(schema: Schema, runs: readonly Run[], type: string): Fragment {
  const allowed = schema.nodes[type];
  const hardBreak = schema.nodes['hardBreak'];
  return Fragment.fromArray(
    runs.map((run) => {
      const marks = marksOf(schema, run.attributes).filter((mark) =>
        allowed?.allowsMarkType(mark.type),
      );
      if (!('br' in run)) return schema.text(run.text, marks);
      return hardBreak && allowed?.contentMatch.matchType(hardBreak)
        ? hardBreak.create(null, null, marks)
        : schema.text(' ', marks);
    }),
  );
}

/** The blocks of a document by their identities. */
function blocksById(doc: Node): Map<string, Node> {
  const blocks = new Map<string, Node>();
  doc.descendants((node) => {
    if (node.isInline) return false;
    blocks.set(idOf(node), node);
    return !isBlockOfWords(node);
  });
  return blocks;
}

/**
 * A part as the shared text has it. Blocks that are equal are the very same objects as in `like`:
 * nothing of them is drawn again.
 */
export function buildDocument(schema: Schema, text: Y.Text, like?: Node): Node {
  const before = like && blocksById(like);
  const make = (id: string, type: string, attributes: Attributes, content: Fragment): Node => {
    const nodeType = schema.nodes[type] ?? schema.nodes['paragraph'];
    if (!nodeType) throw new Error('The schema has no paragraph.');
    const was = before?.get(id);
    const made = nodeType.create({ ...attributes, bid: id }, content);
    return was &&
      was.type === nodeType &&
      sameAttributes(was.attrs, made.attrs) &&
      sameContent(was.content, content)
      ? was
      : made;
  };
  if (!text.doc) throw new Error('The text is in no document.');
  const blocks = assemble<Node>(readText(text).leaves, readerOf(text.doc), {
    leaf: ({ id, runs, column }, type, attributes) =>
      make(
        id,
        type,
        column ? { ...attributes, column } : attributes,
        isAtom(type) ? Fragment.empty : inline(schema, runs, type),
      ),
    wrap: (id, type, attributes, children) =>
      make(id, type, attributes, Fragment.fromArray(children)),
  });
  return schema.topNodeType.create(null, blocks);
}
