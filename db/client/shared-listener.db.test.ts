import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest';
import { SharedListener } from './shared-listener.ts';

let admin: pg.Client;
let name: string;
let url: string;
let shared: SharedListener;
let failures: unknown[];
let thrown: unknown[];
let stops: AbortController[];

beforeEach(async () => {
  name = `listening ${randomBytes(6).toString('hex')}`;
  ({ url } = inject('postgres'));
  [failures, thrown, stops] = [[], [], []];
  shared = new SharedListener({
    url: () => url,
    name,
    failed: (error) => failures.push(error),
    threw: (error) => thrown.push(error),
  });
  admin = new pg.Client({ connectionString: url });
  await admin.connect();
});

afterEach(async () => {
  for (const stop of stops) stop.abort();
  // PostgreSQL ends a session a moment after its client has gone.
  await soon(async () => {
    if ((await backends()).length > 0) throw new Error('A connection was left open');
  });
  await admin.end();
});

async function backends(): Promise<number[]> {
  const { rows } = await admin.query<{ pid: number }>(
    'SELECT pid FROM pg_stat_activity WHERE application_name = $1',
    [name],
  );
  return rows.map(({ pid }) => pid);
}

/** A machine that others use may take its time. */
const soon = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 20_000 });

/** Channels of this test alone. */
const channel = (of: string): string => `${name} ${of}`;
const notify = (of: string, payload: string) =>
  admin.query('SELECT pg_notify($1, $2)', [channel(of), payload]);

/** A listener, and what it has heard; `back` stands in it for that call. */
async function listen(...channels: string[]) {
  const heard: string[] = [];
  const stopping = new AbortController();
  stops.push(stopping);
  await shared.listenUntil(stopping.signal, {
    channels: channels.map(channel),
    heard: (from, payload) => heard.push(`${from.slice(name.length + 1)}: ${payload}`),
    back: () => heard.push('back'),
  });
  return { heard, leave: () => stopping.abort() };
}

/** Whatever was on its way to a listener has come: notices arrive in the order of their commits. */
async function settled(listener: { heard: string[] }, of: string): Promise<void> {
  const mark = randomBytes(4).toString('hex');
  await notify(of, mark);
  await soon(() => expect(listener.heard).toContain(`${of}: ${mark}`));
  listener.heard.splice(listener.heard.indexOf(`${of}: ${mark}`), 1);
}

const terminate = async () => {
  for (const pid of await backends()) await admin.query('SELECT pg_terminate_backend($1)', [pid]);
};

it('two share one connection, and each hears of its own channels alone', async () => {
  const one = await listen('a', 'both');
  const other = await listen('b', 'both');
  expect(await backends()).toHaveLength(1);
  await notify('a', '1');
  await notify('b', '2');
  await notify('both', '3');
  await soon(() => expect(other.heard).toEqual(['b: 2', 'both: 3']));
  expect(one.heard).toEqual(['a: 1', 'both: 3']);
});

it('those who come while it connects wait for one connection', async () => {
  const all = await Promise.all([listen('a'), listen('b'), listen('a', 'b')]);
  expect(await backends()).toHaveLength(1);
  await notify('a', '1');
  await notify('b', '2');
  await soon(() => expect(all[2].heard).toEqual(['a: 1', 'b: 2']));
  expect(all.map(({ heard }) => heard.length)).toEqual([1, 1, 2]);
});

it('hears whatever is committed once it is said to listen, on an open connection too', async () => {
  const one = await listen('a');
  for (let n = 0; n < 20; n += 1) {
    const late = await listen(`late ${n}`);
    await notify(`late ${n}`, 'at once');
    await soon(() => expect(late.heard).toEqual([`late ${n}: at once`]));
  }
  expect(await backends()).toHaveLength(1);
  expect(one.heard).toEqual([]);
});

it('tells all when a lost connection is back, and hears again', async () => {
  const one = await listen('a');
  const other = await listen('b');
  const before = await backends();
  await terminate();
  await soon(() => expect([one.heard, other.heard]).toEqual([['back'], ['back']]));
  const after = await backends();
  expect(after).toHaveLength(1);
  expect(after).not.toEqual(before);
  await notify('a', '1');
  await notify('b', '2');
  await soon(() => expect(other.heard).toEqual(['back', 'b: 2']));
  expect(one.heard).toEqual(['back', 'a: 1']);
});

it('one who comes while the connection dies is listened for over the next', async () => {
  const one = await listen('a');
  const [late] = await Promise.all([listen('late'), terminate()]);
  await soon(() => expect(one.heard).toEqual(['back']));
  await notify('late', '1');
  await soon(() => expect(late.heard).toContain('late: 1'));
  expect(await backends()).toHaveLength(1);
});

it('one who leaves takes along the channels that nobody else wants, and no others', async () => {
  const one = await listen('a', 'both');
  const other = await listen('b', 'both');
  const before = await backends();
  other.leave();
  await notify('b', '1');
  await notify('both', '2');
  await settled(one, 'a');
  expect(one.heard).toEqual(['both: 2']);
  expect(other.heard).toEqual([]);
  expect(await backends()).toEqual(before);
  // What a session listens to is known to itself alone; what it was asked last is not.
  const { rows } = await admin.query('SELECT query FROM pg_stat_activity WHERE pid = $1', before);
  expect(rows).toEqual([{ query: `UNLISTEN ${pg.escapeIdentifier(channel('b'))}` }]);
});

it('the last one closes the connection, and the next one opens another', async () => {
  const one = await listen('a');
  const other = await listen('b');
  const before = await backends();
  one.leave();
  other.leave();
  const next = await listen('a');
  await soon(async () => expect(await backends()).toHaveLength(1));
  expect(await backends()).not.toEqual(before);
  await settled(next, 'a');
  next.leave();
  await soon(async () => expect(await backends()).toEqual([]));
  expect(failures).toEqual([]);
  expect(next.heard).toEqual([]);
});

it('one that throws, at a notice or at being back, costs no other its own', async () => {
  const stopping = new AbortController();
  stops.push(stopping);
  const fail = (what: string) => () => {
    throw new Error(what);
  };
  await shared.listenUntil(stopping.signal, {
    channels: [channel('a')],
    heard: fail('heard'),
    back: fail('back'),
  });
  const other = await listen('a');
  await notify('a', '1');
  await soon(() => expect(other.heard).toEqual(['a: 1']));
  await terminate();
  await soon(() => expect(other.heard).toEqual(['a: 1', 'back']));
  await notify('a', '2');
  await soon(() => expect(other.heard).toEqual(['a: 1', 'back', 'a: 2']));
  expect(thrown).toEqual([new Error('heard'), new Error('back'), new Error('heard')]);
});

it('waits for no database that is away, and says so when it is there', async () => {
  const right = url;
  url = 'postgresql://nobody@127.0.0.1:1/nothing';
  const one = await listen('a');
  expect(failures).not.toEqual([]);
  expect(one.heard).toEqual([]);
  url = right;
  await soon(() => expect(one.heard).toEqual(['back']));
  await settled(one, 'a');
});

it('begins nothing for one who has left already', async () => {
  await shared.listenUntil(AbortSignal.abort(), {
    channels: [channel('a')],
    heard: () => undefined,
    back: () => undefined,
  });
  expect(await backends()).toEqual([]);
});
