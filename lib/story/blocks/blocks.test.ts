import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bodySchema } from '../text/schema.ts';
import { anyBody } from '../testing/any-body.ts';
import { BLOCKS, formOf } from './blocks.ts';
import type { BlockForm } from './block.ts';
import { EDITING } from './editing.ts';
import { NODES } from './nodes.ts';

const kinds = Object.entries<BlockForm>(BLOCKS);
const folderOf = (kind: string) =>
  kind.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

test.each(kinds)('%s has a folder with its test', (kind) => {
  expect(readdirSync(new URL(folderOf(kind), import.meta.url))).toContain(
    `${folderOf(kind)}.test.ts`,
  );
});

test.each(kinds)(
  '%s is that node of the schema, with the attributes that it declares',
  (kind, { attributes }) => {
    expect(NODES[kind as keyof typeof NODES].name).toBe(kind);
    expect(Object.keys(bodySchema.nodes[kind]?.spec.attrs ?? {})).toEqual(Object.keys(attributes));
  },
);

test.each(kinds)(
  '%s stands in the schema as it does in the shared document',
  (kind, { stands }) => {
    const type = bodySchema.nodes[kind];
    const as = type?.isTextblock
      ? 'words'
      : type?.isAtom
        ? 'atom'
        : type?.contentMatch.defaultType?.name === 'listItem'
          ? 'list'
          : type?.contentMatch.defaultType?.name === 'tableRow'
            ? 'table'
            : 'box';
    expect(as).toBe(stands.as);
  },
);

test.each(kinds)('what %s does not hold cannot stand in it', (kind, { stands }) => {
  const match = bodySchema.nodes[kind]?.contentMatch;
  const taken = kinds
    .map(([name]) => name)
    .filter((name) => {
      const type = bodySchema.nodes[name];
      return type && match?.matchType(type);
    });
  expect(taken.toSorted()).toEqual(stands.as === 'box' ? stands.holds.toSorted() : []);
});

test('bodies of all kinds are tried', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyBody, ({ content }) => {
      for (const { type } of content) seen.add(type);
    }),
  );
  expect([...seen].toSorted()).toEqual(Object.keys(BLOCKS).toSorted());
});

test('no two tools have one name, or the same keys', () => {
  const tools = Object.values(EDITING).flatMap((editing) => [...editing.tools]);
  const keys = tools.flatMap((tool) => ('keys' in tool ? [tool.keys] : []));
  for (const names of [tools.map(({ name }) => name), keys])
    expect(new Set(names).size).toBe(names.length);
});

test('what this release does not know has no form', () => {
  expect([formOf('tableau'), formOf('constructor'), formOf('listItem'), formOf('')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
