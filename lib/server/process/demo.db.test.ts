import { expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { desk, organisation, section, staff } from '#db/schema/newsroom/index.ts';
import { publicOrganisation } from '#db/schema/publication/index.ts';
import { fillUnderLock } from '#lib/newsroom/demo/fill-under-lock.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { fillWhereDue } from './demo.ts';

useDatabase();

const waiting = async () => {
  const { rows } = await staffDb().execute(
    `SELECT FROM pg_stat_activity WHERE query LIKE 'SELECT pg_try_advisory_lock%' AND datname = current_database()`,
  );
  return rows.length;
};

it('fills an empty newsroom once, however many processes start on it together', async () => {
  expect(
    await Promise.all(
      Array.from({ length: 3 }, () => fillWhereDue({ SEED_DEMO: false }, { embedded: false })),
    ),
  ).toEqual([false, false, false]);
  expect([
    await staffDb().$count(organisation),
    await staffDb().$count(desk),
    await staffDb().$count(section),
  ]).toEqual([1, 1, 1]);
});

it('looks again when its turn has come: a demo that was written meanwhile is not written twice', async () => {
  const { promise: asked, resolve: ask } = Promise.withResolvers<Promise<boolean>>();
  await fillUnderLock(async () => {
    ask(fillWhereDue({ SEED_DEMO: true }, { embedded: false }));
    await expect.poll(waiting).toBe(2);
    await staffDb().update(organisation).set({ demo: true });
    await staffDb().update(publicOrganisation).set({ demo: true });
  });
  expect(await asked).toBe(true);
  expect(await staffDb().$count(staff)).toBe(0);
});
