import type { Run } from '../mend/mend.ts';
import type { Body } from '../text/nodes.ts';
import type { Attribute } from './attribute.ts';
import { formOf } from './blocks.ts';

interface Node {
  type: string;
  text?: string;
  attrs?: object;
  marks?: { type: string; attrs?: { href?: unknown } }[];
  content?: Node[];
}

const wordsOf = (inline: readonly Node[]): string =>
  inline.map(({ type, text }) => (type === 'text' ? (text ?? '') : '\n')).join('');
const linksOf = (inline: readonly Node[]): unknown[] =>
  inline.flatMap(({ marks = [] }) =>
    marks.filter(({ type }) => type === 'link').map(({ attrs }) => attrs?.href),
  );

/** The values of the attributes that count in one way. */
function countedAs(counts: Attribute['counts'], { type, attrs = {} }: Node): unknown[] {
  const values = new Map<string, unknown>(Object.entries(attrs));
  return Object.entries(formOf(type)?.attributes ?? {})
    .filter(([, attribute]) => attribute.counts === counts)
    .map(([name]) => values.get(name));
}

/** A block without its words, which are put down one after the other. */
function walk(
  node: Node,
  put: (text: string, isQuoted: boolean) => void,
  quoted: boolean,
): unknown {
  const { type, content = [] } = node;
  const form = formOf(type);
  const isQuote = quoted || form?.isQuotation === true;
  for (const words of countedAs('words', node)) put(typeof words === 'string' ? words : '', false);
  const structure = [type, countedAs(undefined, node)];
  if (form?.stands.as !== 'words' && type !== 'tableCell')
    return [...structure, content.map((child) => walk(child, put, isQuote))];
  put(wordsOf(content), isQuote);
  return [...structure, linksOf(content)];
}

/**
 * What readers read of a body, as runs of words under the field's name, and everything beside the
 * words: blocks, links, pictures.
 */
export function runsIn(body: Body, field: string): { runs: Run[]; structure: unknown } {
  const runs: Run[] = [];
  const put = (text: string, quoted: boolean) => void runs.push({ field, text, quoted });
  const blocks: readonly Node[] = body.content;
  const structure = blocks
    .filter(({ type }) => formOf(type)?.isPublic !== false)
    .map((block) => walk(block, put, false));
  return { runs, structure };
}
