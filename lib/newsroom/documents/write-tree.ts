import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap';
import { Node, type Schema } from '@tiptap/pm/model';
import type * as Y from 'yjs';

/**
 * Writes ProseMirror JSON into a fragment: a new one is filled, in another only what differs is changed.
 * The node is made here, with the schema's own ProseMirror: Next bundles ours and leaves y-tiptap outside, so that
 * y-tiptap's (`prosemirrorJSONToYXmlFragment`) would be a second copy that does not know the first one's nodes.
 */
export function writeTree(schema: Schema, json: unknown, fragment: Y.XmlFragment): void {
  prosemirrorToYXmlFragment(Node.fromJSON(schema, json), fragment);
}

export const lineJson = (text: string): unknown =>
  ({ type: 'doc', content: [{ type: 'paragraph', ...(text === '' ? {} : { content: [{ type: 'text', text }] }) }] });
