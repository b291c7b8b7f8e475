import type * as Y from 'yjs';
import { readFlatBody } from '#lib/story/flat/body.ts';
import { textOf } from '#lib/story/flat/records.ts';
import {
  detailTextOf,
  indicatorsOf,
  lineOf,
  LINES,
  noteOf,
  photoWordsOf,
  reasonOf,
  WRITTEN_DETAILS,
} from '../protocol/layout.ts';

/** Words that stand in an attribute of an element. */
export const WRITTEN = ['alt', 'caption', 'credit', 'attribution'];

export const withWords = (lines: readonly string[]): string[] =>
  lines.filter((line) => line.trim() !== '');

interface Json {
  text?: string;
  attrs?: Record<string, unknown>;
  content?: Json[];
}

function bodyLines({ content = [] }: Json): string[] {
  return content.flatMap((node) => {
    const { content: parts = [], attrs = {} } = node;
    const isWords = parts.some(({ text }) => text !== undefined);
    return [
      ...(isWords ? [parts.map(({ text = '\n' }) => text).join('')] : bodyLines(node)),
      ...WRITTEN.map((name) => textOf(attrs[name])),
    ];
  });
}

/** Every line that somebody wrote in a document as it is now. */
export const linesNow = (doc: Y.Doc): string[] =>
  withWords([
    ...LINES.map((line) => lineOf(doc, line).toJSON()),
    ...bodyLines(readFlatBody(doc)),
    ...(['caption', 'credit', 'alt'] as const).map((name) => photoWordsOf(doc, name).toJSON()),
    noteOf(doc).toJSON(),
    ...WRITTEN_DETAILS.map((detail) => detailTextOf(doc, detail).toJSON()),
    ...indicatorsOf(doc).map((row) => reasonOf(doc, textOf(row.get('id'))).toJSON()),
  ]);
