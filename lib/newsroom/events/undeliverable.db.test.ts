import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { event, outbox } from '#db/schema/newsroom/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { findUndeliverable } from './undeliverable.ts';

useDatabase();

async function put(target: string, secondsAgo: number): Promise<void> {
  const [row] = await staffDb()
    .insert(event)
    .values({ kind: 'story.held' })
    .returning({ n: event.n });
  await staffDb()
    .insert(outbox)
    .values({
      id: uuidv7(),
      eventN: row?.n ?? 0,
      target,
      nextAt: new Date(Date.now() - secondsAgo * 1_000),
    });
}

it('finds what has waited for a target that no room delivers to, and leaves it where it is', async () => {
  await put('mail', 90);
  await put('carrier pigeon', 90);
  await put('carrier pigeon', 120);
  // A process of a newer version has had no time yet to take it.
  await put('telegraph', 5);
  expect(await findUndeliverable()).toEqual([{ target: 'carrier pigeon', messages: 2 }]);
  expect(await staffDb().$count(outbox)).toBe(4);
});
