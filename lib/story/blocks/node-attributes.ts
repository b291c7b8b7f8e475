import type { Attribute as NodeAttribute } from '@tiptap/core';
import { validation, type Attribute } from './attribute.ts';
import type { Stands } from './block.ts';

/** How an attribute stands in the editor's HTML. */
type InHtml = Pick<NodeAttribute, 'rendered' | 'parseHTML' | 'renderHTML'>;

/**
 * The attributes of a node as declared, with validation, which Tiptap itself has none of, also for
 * what arrives over the wire.
 */
export function nodeAttributes<Name extends string>(
  attributes: Readonly<Record<Name, Attribute>>,
  html: Readonly<Record<Name, InHtml>>,
) {
  const named = Object.entries<Attribute>(attributes).map(([name, attribute]) => {
    const value = 'fallback' in attribute ? { default: attribute.fallback } : { isRequired: true };
    return [name, { ...value, validate: validation(attribute), ...html[name as Name] }] as const;
  });
  return Object.fromEntries(named);
}

/** What may stand in a node, for the schema. */
export function contentOf(stands: Stands): string {
  if (stands.as === 'box') return `(${stands.holds.join(' | ')})+`;
  return stands.as === 'words' && stands.breaks === false ? 'text*' : 'inline*';
}

/** The marks that words in a node may have, for the schema. */
export const marksIn = (stands: Extract<Stands, { as: 'words' }>): string =>
  stands.marks?.join(' ') ?? '_';
