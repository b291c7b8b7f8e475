import { declared, type NameOf } from '../declared.ts';
import type { EventFamily, EventRule } from './event-rule.ts';

/**
 * Every kind of event that is written: `story.submitted`. Stored events may have kinds that a
 * version no longer writes.
 */
export type EventKind = NameOf<'events'>;
type FamilyOf<Kind> = Kind extends `${infer Family}.${string}` ? Family : never;

export const EVENTS: Readonly<Record<EventKind, EventRule>> = declared('events');

/** By the first word of the kind. A kind whose family no room declares does not compile here. */
export const FAMILIES: Readonly<Record<FamilyOf<EventKind>, EventFamily>> = declared('families');

/** The kinds whose last reason is quoted there. */
export const quotedKinds = (where: 'desk' | 'lists'): string[] =>
  Object.entries(EVENTS).flatMap(([kind, { quoted }]) => (quoted?.includes(where) ? [kind] : []));

const byKind: Readonly<Record<string, EventRule | undefined>> = EVENTS;

/** What is said of a stored event; undefined where this version does not know its kind. */
export const ruleOf = (kind: string): EventRule | undefined => byKind[kind];
