import { sql } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';

useDatabase();

const connections = async (): Promise<number> => {
  const { rows } = await staffDb().execute(sql`
    SELECT 1 FROM pg_stat_activity
    WHERE application_name = 'galley notices' AND datname = current_database()`);
  return rows.length;
};

const soon = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 20_000 });

it('a process has one connection for notices, whichever of its module graphs listens', async () => {
  const stopping = new AbortController();
  const heard: string[] = [];
  for (const listener of ['server', 'bundle']) {
    vi.resetModules();
    const { listenUntil } = await import('./notices.ts');
    await listenUntil(stopping.signal, {
      channels: ['story'],
      heard: (channel, payload) => heard.push(`${listener} ${channel} ${payload}`),
      back: () => undefined,
    });
  }
  expect(await connections()).toBe(1);
  await staffDb().execute(sql`SELECT pg_notify('story', '1')`);
  await soon(() => expect(heard).toEqual(['server story 1', 'bundle story 1']));
  stopping.abort();
  await soon(async () => expect(await connections()).toBe(0));
});
