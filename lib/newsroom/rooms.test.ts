import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROLES } from './actor.ts';
import { declared } from './declared.ts';
import { kindsOf } from './events/sentence.ts';
import { rolesWith, type Permission } from './policy.ts';
import type { DemoPart, Delivery, Job, PurgeRule, Room, ScreenRule } from './room.ts';
import { ROOMS } from './rooms.ts';
import { mayEnter, screenKeys, screensFor, screensOf, type ScreenId } from './screens.ts';

const rooms = Object.entries<Room>(ROOMS);
const everyone = {
  staffId: 's',
  name: 'N',
  email: 'n@example.org',
  sessionId: 'x',
  roles: ROLES.map((role) => ({ role, deskId: null })),
};

describe.each([
  'permissions',
  'families',
  'events',
  'deliveries',
  'jobs',
  'screens',
  'purge',
  'demo',
] as const)('%s', (part) => {
  it('have each its own name over all rooms, and all come together', () => {
    const names = rooms.flatMap(([, room]) => Object.keys(room[part] ?? {}));
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(0);
    expect(Object.keys(declared(part)).toSorted()).toEqual(names.toSorted());
  });
});

it('has no room that adds nothing', () => {
  expect(rooms.filter(([, room]) => Object.keys(room).length === 0).map(([name]) => name)).toEqual(
    [],
  );
});

it.each(Object.keys(declared('permissions')) as Permission[])(
  'gives %s to somebody',
  (permission) => {
    expect(rolesWith(permission)).not.toEqual([]);
  },
);

/** Everything that is loaded where it is done. */
const work: [string, { load: () => Promise<unknown> }][] = rooms.flatMap(
  ([name, { deliveries = {}, jobs = {}, purge = {}, demo = {} }]) =>
    Object.entries<Delivery | Job | PurgeRule | DemoPart>({
      ...deliveries,
      ...jobs,
      ...purge,
      ...demo,
    }).map(([of, part]): [string, { load: () => Promise<unknown> }] => [`${name}: ${of}`, part]),
);

it.each(work)(
  'finds what does the work of %s',
  async (_, { load }) => {
    expect(await load()).toBeTypeOf('function');
  },
  30_000,
);

it.each(Object.entries<Job>(declared('jobs')))(
  'gives the job %s a time that cron reads',
  (_, { cron }) => {
    expect(cron).toMatch(/^([\d*]\S* ){4}[\d*]\S*$/);
  },
);

const screens = Object.entries<ScreenRule>(declared('screens'));

it.each(screens)('has a page where the screen %s leads, and lets somebody in', (id, { href }) => {
  expect(existsSync(new URL(`../../app${href}/page.tsx`, import.meta.url))).toBe(true);
  expect(mayEnter(everyone, id as ScreenId)).toBe(true);
});

it('gives each screen an address, a key and a place of its own, in the rail and on the sheet of keys', () => {
  for (const what of ['href', 'key', 'place'] as const)
    expect(new Set(screens.map(([, screen]) => screen[what])).size).toBe(screens.length);
  expect(screensOf(screensFor(everyone))).toHaveLength(screens.length);
  expect(screenKeys().go).toHaveLength(screens.filter(([, { unlisted }]) => !unlisted).length);
});

it('gives each family of events and each part of the demo a place of its own, and each family its kinds', () => {
  const families = Object.entries(declared('families'));
  expect(new Set(families.map(([, { place }]) => place)).size).toBe(families.length);
  for (const [family] of families) expect(kindsOf(family)).not.toEqual([]);
  const parts = Object.values(declared('demo'));
  expect(new Set(parts.map(({ place }) => place)).size).toBe(parts.length);
});
