import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap';
import { Node, type Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';

/**
 * Gives every empty paragraph and subhead an empty text. Two people who type the first letters in one at the same moment
 * then type in one text; else each brings a text of their own, and when the two are joined letters double.
 */
function fillEmpty(schema: Schema, parent: Y.XmlFragment): void {
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    if (child.length === 0 && schema.nodes[child.nodeName]?.isTextblock) child.insert(0, [new Y.XmlText()]);
    else fillEmpty(schema, child);
  }
}

/**
 * Writes ProseMirror JSON into a fragment: a new one is filled, in another only what differs is changed.
 * The node is made here, with the schema's own ProseMirror: Next bundles ours and leaves y-tiptap outside, so that
 * y-tiptap's (`prosemirrorJSONToYXmlFragment`) would be a second copy that does not know the first one's nodes.
 */
export function writeTree(schema: Schema, json: unknown, fragment: Y.XmlFragment): void {
  prosemirrorToYXmlFragment(Node.fromJSON(schema, json), fragment);
  fillEmpty(schema, fragment);
}

export const lineJson = (text: string): unknown =>
  ({ type: 'doc', content: [{ type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) }] });
