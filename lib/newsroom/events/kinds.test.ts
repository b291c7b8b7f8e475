import { expect, it } from 'vitest';
import type { NewEvent } from './append.ts';
import type { EventRule } from './event-rule.ts';
import { EVENTS, FAMILIES, ruleOf, type EventKind } from './kinds.ts';

/** What the compiler refuses; `npm test -- types` fails where it stops refusing one. */
export const refused = [
  // @ts-expect-error -- no sentence
  { mail: null, label: null } satisfies EventRule,
  // @ts-expect-error -- no mail rule
  { sentence: 'held', label: null } satisfies EventRule,
  // @ts-expect-error -- no label
  { sentence: 'held', mail: null } satisfies EventRule,
  // @ts-expect-error -- a mail to nobody in particular
  { sentence: 'held', mail: { subject: 'Held' }, label: null } satisfies EventRule,
  // @ts-expect-error -- no room declares it
  'story.sent_to_moon' satisfies EventKind,
  // @ts-expect-error -- nothing delivers there
  { kind: 'story.held', notify: ['carrier pigeon'] } satisfies NewEvent,
];

it('says something of every kind, in a family that has a name', () => {
  for (const [kind, { sentence }] of Object.entries(EVENTS)) {
    expect(sentence).not.toBe('');
    expect(Object.keys(FAMILIES)).toContain(kind.split('.')[0]);
  }
});

it('does not know what no room declares', () => {
  expect(ruleOf('story.sent_to_moon')).toBeUndefined();
  expect(ruleOf('story.held')?.sentence).toBe('held');
});
