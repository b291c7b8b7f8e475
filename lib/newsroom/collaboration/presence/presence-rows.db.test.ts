import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { presence } from '#db/schema/newsroom/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { keepWindows, type Window } from './presence-rows.ts';

useDatabase();

const [server, storyId, staffId] = [randomUUID(), randomUUID(), randomUUID()];
const windows = (count: number): Window[] =>
  Array.from({ length: count }, (_, client) => ({
    storyId,
    client,
    staffId,
    state: new Uint8Array([1]),
    wroteAgo: 1_000,
  }));
const kept = () => staffDb().$count(presence, eq(presence.server, server));

test('more windows than one statement takes are written, and go again', async () => {
  await keepWindows(staffDb(), server, [storyId], windows(11_000));
  expect(await kept()).toBe(11_000);
  await keepWindows(staffDb(), server, [storyId], windows(2));
  expect(await kept()).toBe(2);
  await keepWindows(staffDb(), server, [storyId], []);
  expect(await kept()).toBe(0);
});
