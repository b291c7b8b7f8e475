import { parse, type ChildNode, type Container } from 'postcss';
import { classesOf } from './classes-of.ts';

/** A rule with, for each of its selectors, the classes without which that one chooses nothing. */
interface Rule {
  kind: 'rule';
  selectors: { text: string; classes: readonly string[] }[];
  body: string;
}
/** What holds rules: `@media`, `@layer` … `empty` stands for it where none of them is used. */
interface Block {
  kind: 'block';
  head: string;
  parts: readonly Part[];
  empty: string;
}
/** What stands by itself: a font, an order of layers. */
interface Plain {
  kind: 'plain';
  text: string;
}
type Part = Rule | Block | Plain;

/** A stylesheet, taken apart once, of which each page gets what it uses. */
export type Sheet = readonly Part[];

/** Takes a stylesheet apart. Throws where it is none, and where it could not stand in a page. */
export function readSheet(css: string): Sheet {
  if (/<\/style/i.test(css))
    throw new Error('The stylesheet would end the element that it is to stand in');
  return partsIn(parse(css));
}

/**
 * Blocks whose rules choose elements; inside others (`@keyframes`, `@font-face`) stands something
 * else.
 */
const holding = new Set(['media', 'layer', 'supports', 'container']);

function partsIn(container: Container): Part[] {
  return (container.nodes ?? []).filter((node) => node.type !== 'comment').map(partOf);
}

function partOf(node: ChildNode): Part {
  if (node.type === 'rule' && node.nodes.every(({ type }) => type === 'decl')) {
    return {
      kind: 'rule',
      selectors: node.selectors.map((text) => ({ text, classes: classesOf(text) })),
      body: `{${node.nodes.map(String).join(';')}}`,
    };
  }
  if (node.type === 'atrule' && node.nodes && holding.has(node.name)) {
    const head = `@${node.name} ${node.params}`;
    // The order of layers is that in which they are first named.
    return {
      kind: 'block',
      head,
      parts: partsIn(node),
      empty: node.name === 'layer' ? `${head};` : '',
    };
  }
  return {
    kind: 'plain',
    text: node.type === 'atrule' && !node.nodes ? `${node.toString()};` : node.toString(),
  };
}

/**
 * The part of a stylesheet that can apply where only these classes occur. A page without scripts
 * never gets another class.
 */
export function usedOf(sheet: Sheet, classes: ReadonlySet<string>): string {
  return sheet.map((part) => textOf(part, classes)).join('');
}

function textOf(part: Part, classes: ReadonlySet<string>): string {
  if (part.kind === 'plain') return part.text;
  if (part.kind === 'block') {
    const within = usedOf(part.parts, classes);
    return within === '' ? part.empty : `${part.head}{${within}}`;
  }
  const used = part.selectors.filter((selector) =>
    selector.classes.every((name) => classes.has(name)),
  );
  return used.length === 0 ? '' : used.map(({ text }) => text).join(',') + part.body;
}
