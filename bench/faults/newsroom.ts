import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { closePools } from '#db/pools.ts';
import { actionIds } from '#e2e/support/server/app-addresses.ts';
import { makeDemo } from '#e2e/support/server/demo.ts';
import { people } from '#e2e/support/demo-people.ts';
import { startServer } from '#e2e/support/server/own-server.ts';
import { signInByProgram } from '#e2e/support/sign-in.ts';
import { writeStory } from '#e2e/support/write-story.ts';
import { log } from '#lib/log/log.ts';
import type { Desk } from '#lib/newsroom/collaboration/testing/open-desk.ts';
import { smallDisk } from '#lib/testing/database/small-disk.ts';
import { breaks } from './breaks.ts';
import { randomFrom } from './random.ts';
import { askWhileAway } from './while-away.ts';
import { publishDrafts, broken, read, type, upload, type Promised, type Shift } from './work.ts';

/**
 * How long one run is: each way of breaking once a round. `away` in milliseconds, longer than
 * anybody is made to wait for the database; `restart` the most that one may take: of the short form
 * on whatever else the machine does. `pause`: between two actions, so that there are some under way
 * whatever breaks.
 */
export interface Length {
  rounds: number;
  away: number;
  restart: number;
  drafts: number;
  pause: number;
}
export const SHORT: Length = { rounds: 1, away: 6_000, restart: 30_000, drafts: 10, pause: 500 };
export const LONG: Length = { rounds: 5, away: 60_000, restart: 3_000, drafts: 60, pause: 2_500 };

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** What a desk knows of itself: why it does not say that it is saved. */
const toldOf = ({ provider, socket, closes, denied }: Desk) => ({
  status: socket.status,
  isAuthenticated: provider.isAuthenticated,
  synced: provider.synced,
  unsynced: provider.unsyncedChanges,
  closes: closes.slice(-3),
  denied: denied.slice(-3),
});

/**
 * Until the newsroom answers and every desk has said that it saved what was typed; gives back the
 * milliseconds.
 */
async function comesBack(shift: Shift, desks: readonly Desk[]): Promise<number> {
  const began = performance.now();
  shift.resting = true;
  for (; performance.now() - began < 60_000; await wait(20)) {
    const ready = await fetch(`${shift.url}/readyz`).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (!ready || !desks.every((desk) => desk.isSaved())) continue;
    shift.resting = false;
    return performance.now() - began;
  }
  throw new Error(
    `The newsroom has not come back within a minute: ${JSON.stringify(desks.map(toldOf))}`,
  );
}

/**
 * People type, upload, submit, approve, publish and read while a whole Galley breaks in every way
 * of `breaks`, at moments that follow from the seed. Prints a line for each; gives back what was
 * acknowledged and is not there once, or seen and may not be.
 */
export async function breakNewsroom(
  seed: number,
  { rounds, away, restart, drafts: most, pause }: Length,
): Promise<string[]> {
  log.level = 'silent';
  const random = randomFrom(seed);
  const clockFolder = await mkdtemp(join(tmpdir(), 'galley-faults-'));
  const clockFile = join(clockFolder, 'clock');
  await writeFile(clockFile, '0');
  const ownDemo = process.env.GALLEY_E2E_DEMO ? null : await makeDemo();
  process.env.GALLEY_E2E_DEMO ??= ownDemo ?? '';
  const disk = await smallDisk(1_200);
  if (!disk) say('The disk cannot be filled here: this account may not mount one.');
  const env = {
    NODE_OPTIONS: `--import ${join(import.meta.dirname, 'shifted-clock.ts')}`,
    GALLEY_FAULTS_CLOCK: clockFile,
  };
  const server = await startServer('faults', { env, ...(disk ? { under: disk.path } : {}) });
  const { url } = server;
  const over = new AbortController();
  try {
    process.env.GALLEY_E2E_DATA_DIR = server.dataDir;
    const cookies = {
      reporter: await signInByProgram(url, people.reporter),
      editor: await signInByProgram(url, people.editor),
    };
    const drafts = [];
    for (let n = 0; n < most; n += 1) drafts.push(await writeStory({ status: 'draft' }));
    const texts = [await writeStory({ status: 'draft' }), await writeStory({ status: 'draft' })];
    const shift: Shift = {
      url,
      cookies,
      actionId: (await actionIds()).takeStoryAction ?? '',
      signal: over.signal,
      resting: false,
    };
    const promised: Promised = { words: [], pictures: [], actions: [], pages: [], seen: [] };
    const desks = await Promise.all(
      texts.map(({ id }, n) => type(shift, id, `typed${n}n`, promised)),
    );
    const working = Promise.all([
      publishDrafts(shift, drafts, promised, pause),
      upload(shift, promised),
      read(shift, drafts.slice(0, 4), promised),
    ]);
    working.catch(() => undefined);
    await comesBack(shift, desks);

    for (let round = 0; round < rounds; round += 1) {
      for (const [name, breakIt] of Object.entries(breaks)) {
        await wait(300 + random() * 1_200);
        const began = performance.now();
        const breaking = breakIt({ server, disk, clockFile, random, away });
        if (breaking === null) continue;
        const [wrong] = await Promise.all([
          name === 'the database is away' ? askWhileAway(shift, breaking) : [],
          breaking,
        ]);
        promised.seen.push(...wrong);
        const whole = performance.now() - began;
        const back = await comesBack(shift, desks);
        say(
          `${name.padEnd(28)} ${(whole / 1_000).toFixed(1).padStart(5)} s, then back after ` +
            `${String(Math.round(back)).padStart(5)} ms; ${promised.words.length} words, ` +
            `${promised.actions.length} actions, ${promised.pictures.length} pictures acknowledged`,
        );
        if (name === 'kill -9 of the server' && whole > restart)
          promised.seen.push(`a restart took ${Math.round(whole)} ms, more than ${restart}`);
      }
    }
    over.abort();
    await working;
    await comesBack(shift, desks);
    for (const desk of desks) desk.leave();
    const faults = await broken(shift, promised);
    say(
      `${promised.words.length} words, ${promised.actions.length} actions, ` +
        `${promised.pages.length} pages and ${promised.pictures.length} pictures were ` +
        `acknowledged; ${faults.length} faults.`,
    );
    return faults;
  } finally {
    over.abort();
    await closePools();
    await server.remove();
    await disk?.remove();
    for (const folder of [clockFolder, ownDemo])
      if (folder !== null) await rm(folder, { recursive: true, force: true });
  }
}
