import { getSchema, type Extensions } from '@tiptap/core';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Italic } from '@tiptap/extension-italic';
import { Text } from '@tiptap/extension-text';
import { ListItem } from '../blocks/list-item/node.ts';
import { NODES } from '../blocks/nodes.ts';
import { Paragraph } from '../blocks/paragraph/node.ts';
import { TableCell, TableRow } from '../blocks/table/node.ts';
import { HardBreak } from '../extensions/hard-break.ts';
import { Keys } from '../extensions/keys.ts';
import { Link } from '../extensions/link.ts';
import { OneLine } from '../extensions/one-line.ts';

/** Everything that a stored body is made of. */
export const storedExtensions: Extensions = [
  Document,
  Text,
  HardBreak,
  ListItem,
  TableRow,
  TableCell,
  ...Object.values(NODES),
  Bold,
  Italic,
  Link,
];

/** A field of one line (headline, kicker, standfirst, dateline): one paragraph of bare text. */
export const lineExtensions: Extensions = [
  Document.extend({ content: 'paragraph' }),
  Paragraph.extend({ content: 'text*', marks: '' }),
  Text,
  Keys,
  OneLine,
];

/** The schema of a body: server and browser check and render by this one. Needs no DOM. */
export const bodySchema = getSchema(storedExtensions);

export const lineSchema = getSchema(lineExtensions);
