import { Extension } from '@tiptap/core';
import { Fragment, Slice, type Schema } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { cleanText } from '../text/clean/clean-text.ts';

/** Words of a pasted slice on one line: what stood in separate blocks is separated by a space. */
export function onOneLine(slice: Slice, schema: Schema): Slice {
  const text = slice.content.textBetween(0, slice.content.size, ' ', ' ');
  const words = cleanText(text).replace(/\s+/gu, ' ');
  return new Slice(words === '' ? Fragment.empty : Fragment.from(schema.text(words)), 0, 0);
}

/** Keeps a field to one line, whatever is pasted or dropped into it. */
export const OneLine = Extension.create({
  name: 'oneLine',
  addProseMirrorPlugins() {
    const { schema } = this.editor;
    return [new Plugin({ props: { transformPasted: (slice) => onOneLine(slice, schema) } })];
  },
});
