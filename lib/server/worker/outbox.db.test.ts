import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { event, outbox } from '#db/schema/newsroom/index.ts';
import { log } from '#lib/log/log.ts';
import type { Message } from '#lib/newsroom/room.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { deliverDue } from './outbox.ts';

useDatabase();
log.level = 'silent';

async function put(target: string, count = 1): Promise<string[]> {
  const rows = await staffDb()
    .insert(event)
    .values(Array.from({ length: count }, () => ({ kind: 'test' })))
    .returning({ n: event.n });
  const messages = rows.map(({ n }) => ({
    id: uuidv7(),
    eventN: n,
    target,
    nextAt: new Date(Date.now() - 1_000),
  }));
  await staffDb().insert(outbox).values(messages);
  return messages.map(({ id }) => id);
}

const stateOf = async (id = '') =>
  (await staffDb().select().from(outbox).where(eq(outbox.id, id)))[0];

beforeEach(() => staffDb().delete(outbox));

describe('the outbox', () => {
  it('tells each target once, in the order of the events', async () => {
    const ids = await put('log', 5);
    const told: Message[] = [];
    expect(await deliverDue({ log: async (message) => void told.push(message) })).toBe(5);
    expect(told.map(({ id }) => id)).toEqual(ids);
    expect(await deliverDue({ log: async (message) => void told.push(message) })).toBe(0);
  });

  it('gives no message to two workers at once', async () => {
    const ids = await put('log', 40);
    const told: string[] = [];
    const to = { log: async ({ id }: Message) => void told.push(id) };
    await Promise.all([deliverDue(to), deliverDue(to), deliverDue(to)]);
    await deliverDue(to);
    expect(told.sort()).toEqual(ids.sort());
  });

  it('tries again later what a target did not take, and says why', async () => {
    const [id] = await put('log');
    await deliverDue({ log: () => Promise.reject(new Error('nobody there')) });
    const failed = await stateOf(id);
    expect(failed).toMatchObject({ doneAt: null, attempts: 1, lastError: 'nobody there' });
    expect(failed?.nextAt.getTime()).toBeGreaterThan(Date.now() + 20_000);
    await staffDb()
      .update(outbox)
      .set({ nextAt: new Date(0) });
    await deliverDue({ log: async () => undefined });
    expect(await stateOf(id)).toMatchObject({
      attempts: 2,
      lastError: '',
      doneAt: expect.any(Date),
    });
  });

  it('gives up mail after ten tries, and keeps why', async () => {
    const [id] = await put('mail');
    await staffDb().update(outbox).set({ attempts: 9 });
    await deliverDue({ mail: () => Promise.reject(new Error('mailbox full')) });
    expect(await stateOf(id)).toMatchObject({
      attempts: 10,
      lastError: 'mailbox full',
      doneAt: expect.any(Date),
    });
  });

  it('holds a message for whoever took it, and gives it to another after five minutes', async () => {
    const [id] = await put('log');
    const { promise, resolve } = Promise.withResolvers<void>();
    const slow = deliverDue({ log: () => promise });
    await expect.poll(async () => (await stateOf(id))?.attempts).toBe(1);
    expect(await deliverDue({ log: async () => undefined })).toBe(0);
    const lease = ((await stateOf(id))?.nextAt.getTime() ?? 0) - Date.now();
    expect(lease).toBeGreaterThan(290_000);
    resolve();
    await slow;
  });

  it('keeps what nobody here can be told', async () => {
    const [id] = await put('feeds');
    expect(await deliverDue({ log: async () => undefined })).toBe(0);
    expect(await stateOf(id)).toMatchObject({ doneAt: null, attempts: 0 });
  });
});
