import type { NodeType } from '@tiptap/pm/model';
import { RefusedAttribute } from '../../blocks/attribute.ts';
import { cleanText } from './clean-text.ts';
import { bodySchema } from '../schema.ts';
import { wellFormed } from '../well-formed.ts';

type Json = Record<string, unknown>;

const KEYS = new Set(['type', 'attrs', 'content', 'marks', 'text']);
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const named = (name: unknown) => `“${String(name).slice(0, 60)}”`;

function refuse(sentence: string): never {
  throw new RefusedAttribute(sentence);
}

function list(value: unknown, what: string): unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : refuse(`The ${what} of a part of the body are a list.`);
}

function cleanedAttributes(
  attrs: unknown,
  known: Json | undefined,
  owner: string,
  clean: (text: string) => string,
): Json {
  if (attrs === undefined || attrs === null) return {};
  if (!isObject(attrs)) refuse(`The attributes of ${named(owner)} are not readable.`);
  const entries = Object.entries(attrs).map(([name, value]): [string, unknown] => {
    if (!known || !Object.hasOwn(known, name))
      refuse(`The body has an unknown attribute ${named(name)} at ${named(owner)}.`);
    return [name, typeof value === 'string' ? clean(value) : value];
  });
  return Object.fromEntries<unknown>(entries);
}

function cleanedMark(mark: unknown): Json {
  if (!isObject(mark) || typeof mark['type'] !== 'string')
    refuse('The body has a mark without a name.');
  const type =
    bodySchema.marks[mark['type']] ??
    refuse(`The body has an unknown mark ${named(mark['type'])}.`);
  return {
    type: mark['type'],
    // An address is kept letter by letter.
    attrs: cleanedAttributes(mark['attrs'], type.spec.attrs, mark['type'], wellFormed),
  };
}

function cleanedText(node: Json): string {
  return typeof node['text'] === 'string'
    ? cleanText(node['text'])
    : refuse('The body has a text without words.');
}

/** A text with a break in it as texts and breaks, where breaks may stand; else with a space for each. */
function withBreaks(node: Json, parent: NodeType): Json[] {
  const { text } = node;
  if (typeof text !== 'string' || !/[\r\n]/.test(text)) return [node];
  const lines = text.split(/\r\n?|\n/);
  const { hardBreak } = bodySchema.nodes;
  if (!hardBreak || !parent.contentMatch.matchType(hardBreak))
    return [{ ...node, text: lines.join(' ') }];
  const { text: _, ...rest } = node;
  const breakHere = { ...rest, type: hardBreak.name };
  return lines.flatMap((line, n) => [...(n > 0 ? [breakHere] : []), { ...node, text: line }]);
}

/** Nodes as they are kept; a text of which nothing is left is gone. */
function cleanedContent(content: unknown, parent: NodeType): Json[] {
  return list(content, 'contents')
    .flatMap((node) => withBreaks(cleaned(node), parent))
    .filter((node) => node['text'] !== '');
}

/**
 * A copy of a node with nothing in it that the schema does not name: Node.fromJSON drops unknown
 * keys without a word. Text and attributes are cleaned. Recurses: check the depth first.
 * @throws {RefusedAttribute} with a sentence.
 */
export function cleaned(node: unknown): Json {
  if (!isObject(node) || typeof node['type'] !== 'string')
    refuse('The body has a part without a name.');
  const type =
    bodySchema.nodes[node['type']] ??
    refuse(`The body has an unknown part ${named(node['type'])}.`);
  const strange = Object.keys(node).find((key) => !KEYS.has(key));
  if (strange !== undefined)
    refuse(`The body has an unknown entry ${named(strange)} at ${named(type.name)}.`);
  return {
    type: type.name,
    attrs: cleanedAttributes(node['attrs'], type.spec.attrs, type.name, cleanText),
    content: cleanedContent(node['content'], type),
    marks: list(node['marks'], 'marks').map(cleanedMark),
    ...(type.isText ? { text: cleanedText(node) } : {}),
  };
}
