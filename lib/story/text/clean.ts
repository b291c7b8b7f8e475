import { RefusedAttribute } from '../blocks/attribute.ts';
import { bodySchema } from './schema.ts';
import { wellFormed } from './well-formed.ts';

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

function cleanedAttributes(attrs: unknown, known: Json | undefined, owner: string): Json {
  if (attrs === undefined || attrs === null) return {};
  if (!isObject(attrs)) refuse(`The attributes of ${named(owner)} are not readable.`);
  const entries = Object.entries(attrs).map(([name, value]): [string, unknown] => {
    if (!known || !Object.hasOwn(known, name))
      refuse(`The body has an unknown attribute ${named(name)} at ${named(owner)}.`);
    return [name, typeof value === 'string' ? wellFormed(value) : value];
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
    attrs: cleanedAttributes(mark['attrs'], type.spec.attrs, mark['type']),
  };
}

function cleanedText(node: Json): string {
  return typeof node['text'] === 'string'
    ? wellFormed(node['text'])
    : refuse('The body has a text without words.');
}

/** Nodes without what XML cannot carry; a text that consisted of nothing else is gone. */
function cleanedContent(content: unknown): Json[] {
  return list(content, 'contents')
    .map(cleaned)
    .filter((node) => node['text'] !== '');
}

/**
 * A copy of a node with nothing in it that the schema does not name: Node.fromJSON drops unknown
 * keys without a word. Text and attributes become well-formed. Recurses: check the depth first.
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
    attrs: cleanedAttributes(node['attrs'], type.spec.attrs, type.name),
    content: cleanedContent(node['content']),
    marks: list(node['marks'], 'marks').map(cleanedMark),
    ...(type.isText ? { text: cleanedText(node) } : {}),
  };
}
