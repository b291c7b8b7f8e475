import { getSchema, type Extensions } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { BulletList } from '@tiptap/extension-list';
import { Text } from '@tiptap/extension-text';
import { DeskNote, FactBox } from './extensions/boxes.ts';
import { Keys } from './extensions/keys.ts';
import { Bold, Italic, Link } from './extensions/marks.ts';
import { OneLine } from './extensions/one-line.ts';
import { Picture } from './extensions/picture.ts';
import { Divider, HardBreak, Heading, ListItem, OrderedList, Paragraph } from './extensions/prose.ts';
import { PullQuote, Quote } from './extensions/quotes.ts';
import { Shortcuts } from './extensions/shortcuts.ts';

/** Everything a story's body is made of. The editor takes these and adds only what has no place in the stored form. */
export const bodyExtensions: Extensions = [
  Document, Paragraph, Text, Heading, HardBreak, BulletList, OrderedList, ListItem,
  Quote, PullQuote, Picture, FactBox, Divider, DeskNote, Bold, Italic, Link, Keys, Shortcuts,
];

/** A field of one line (headline, kicker, standfirst, dateline): one paragraph of bare text. */
export const lineExtensions: Extensions = [Document.extend({ content: 'paragraph' }), Paragraph.extend({ content: 'text*', marks: '' }), Text, Keys, OneLine];

/** The schema of a body: server and browser check and render by this one. Needs no DOM. */
export const bodySchema = getSchema(bodyExtensions);

export const lineSchema = getSchema(lineExtensions);
