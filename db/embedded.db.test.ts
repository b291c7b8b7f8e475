import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbedded } from './embedded.ts';

const quick = { throwAway: true };
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'galley-embedded-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function ask(url: string, query: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query({ text: query, rowMode: 'array' });
    return rows[0]?.[0];
  } finally {
    await client.end();
  }
}

/**
 * Another process that starts the same data folder's PostgreSQL and holds it; resolves when it has.
 */
async function holder(folder: string): Promise<ChildProcess> {
  const script = `import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))};
    await startEmbedded(${JSON.stringify(folder)}, { throwAway: true }); console.log('up'); setInterval(() => undefined, 1e6);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(createInterface(child.stdout), 'line');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

const postmasterPid = (folder: string) =>
  readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8').then(
    (text) => Number(text.split('\n')[0]),
    () => 0,
  );

async function until(check: () => Promise<boolean>): Promise<void> {
  await expect.poll(check, { timeout: 5_000, interval: 50 }).toBe(true);
}

describe('the embedded PostgreSQL', () => {
  it('is an 18 in UTF-8 with a database galley, whatever the locale, and stops', async () => {
    const steps: string[] = [];
    const embedded = await startEmbedded(dataDir, {
      ...quick,
      onStep: (sentence) => steps.push(sentence),
    });
    expect(
      await ask(embedded.url, "SELECT current_setting('server_version_num')::int / 10000"),
    ).toBe(18);
    expect(
      await ask(
        embedded.url,
        "SELECT current_setting('server_encoding') || ' ' || datcollate || ' ' || datlocale FROM " +
          "pg_database WHERE datname = 'galley'",
      ),
    ).toBe('UTF8 C C.UTF-8');
    expect(await ask(embedded.url, "SELECT current_setting('listen_addresses')")).toBe('');
    expect(steps).toEqual([
      'Setting up the embedded PostgreSQL',
      'Starting the embedded PostgreSQL',
    ]);
    await embedded.stop();
    expect(await postmasterPid(dataDir)).toBe(0);
  });

  it('keeps what was written', async () => {
    const first = await startEmbedded(dataDir, quick);
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = await startEmbedded(dataDir, quick);
    expect(await ask(second.url, 'SELECT answer FROM kept')).toBe(42);
    await second.stop();
  });

  it('is joined while another process owns it, and left running', async () => {
    const other = await holder(dataDir);
    const joined = await startEmbedded(dataDir, quick);
    expect(joined.sharedWith).toBe(other.pid);
    await joined.stop();
    expect(await ask(joined.url, 'SELECT 1')).toBe(1);
    await kill(other);
  });

  it('stops after kill -9 of its process, and starts again at once', async () => {
    const other = await holder(dataDir);
    await kill(other);
    const again = await startEmbedded(dataDir, quick);
    expect(again.sharedWith).toBeNull();
    expect(await ask(again.url, 'SELECT 1')).toBe(1);
    await again.stop();
    const third = await holder(dataDir);
    await kill(third);
    await until(async () => (await postmasterPid(dataDir)) === 0);
  });

  it('starts over a postmaster.pid whose number another program has now', async () => {
    const [socketFolder] = [(await startAndStop(dataDir)).searchParams.get('host') ?? ''];
    const lines = [process.pid, join(dataDir, 'postgres'), 1, 5432, socketFolder, '', '', 'ready'];
    await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), `${lines.join('\n')}\n`);
    const embedded = await startEmbedded(dataDir, quick);
    expect(await ask(embedded.url, 'SELECT 1')).toBe(1);
    await embedded.stop();
  });

  it('is one server when two start at once on an empty folder', async () => {
    const folder = join(dataDir, 'together');
    const [one, other] = await Promise.all([holder(folder), holder(folder)]);
    const joined = await startEmbedded(folder, quick);
    expect([one.pid, other.pid]).toContain(joined.sharedWith);
    await Promise.all([kill(one), kill(other)]);
    await until(async () => (await postmasterPid(folder)) === 0);
  });

  it("is started again whenever it dies, and stays its owner's", async () => {
    const said: string[] = [];
    const embedded = await startEmbedded(dataDir, {
      ...quick,
      onTrouble: (sentence) => said.push(sentence),
    });
    const back = (times: number) =>
      expect
        .poll(() => said.filter((sentence) => sentence.includes('is back')).length, {
          timeout: 15_000,
        })
        .toBe(times);
    for (let times = 1; times <= 2; times += 1) {
      process.kill(await postmasterPid(dataDir), 'SIGKILL');
      await back(times);
      expect(await ask(embedded.url, 'SELECT 1')).toBe(1);
      expect(
        await ask(
          embedded.url.replace('/galley?', '/postgres?'),
          `SELECT count(*)::int FROM pg_locks WHERE locktype = 'advisory' AND granted`,
        ),
      ).toBe(1);
    }
    process.kill(
      Number(
        await ask(
          embedded.url,
          `SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'galley owner%'`,
        ),
      ),
      'SIGKILL',
    );
    await back(3);
    expect(await ask(embedded.url, 'SELECT 1')).toBe(1);
    await embedded.stop();
    expect(await postmasterPid(dataDir)).toBe(0);
  });

  it(
    "is nobody else's while it starts, while it is dead, and while it recovers; it is the next " +
      "one's after kill -9 of its owner",
    async () => {
      const other = await holder(dataDir);
      const asked = async () =>
        (await startEmbedded(dataDir, { ...quick, alone: true })).sharedWith;
      process.kill(await postmasterPid(dataDir), 'SIGKILL');
      for (let n = 0; n < 20; n += 1) expect(await asked()).toBe(other.pid);
      await kill(other);
      const next = await startEmbedded(dataDir, { ...quick, alone: true });
      expect(next.sharedWith).toBeNull();
      await next.stop();
    },
  );

  it('works in a folder that other users cannot enter', async () => {
    const home = await mkdtemp(join(tmpdir(), 'galley-home-'));
    await chmod(home, 0o700);
    const embedded = await startEmbedded(join(home, 'a', '.data'), quick);
    expect(await ask(embedded.url, 'SELECT 1')).toBe(1);
    await embedded.stop();
    await rm(home, { recursive: true });
  });

  it('says in one sentence that it may not write', async () => {
    const file = join(dataDir, 'a-file');
    await writeFile(file, '');
    await expect(startEmbedded(join(file, 'below'), quick)).rejects.toThrow(
      /^DATA_DIR .* cannot be made: E\w+\.$/,
    );
  });
});

async function startAndStop(folder: string): Promise<URL> {
  const { url, stop } = await startEmbedded(folder, quick);
  await stop();
  return new URL(url);
}
