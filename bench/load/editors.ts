import { setTimeout as wait } from 'node:timers/promises';
import { openDesk, type Desk } from '#lib/newsroom/collaboration/testing/open-desk.ts';
import { typeIn } from '#lib/newsroom/collaboration/testing/writer.ts';

/*
 * People who write, each in a story of their own, over sockets as browsers have them: a key, and
 * the next one a second after it, pauses for thought reckoned in. The parent is told the
 * milliseconds from each key until it was acknowledged, which is after its commit.
 */
export interface Seats {
  socket: string;
  origin: string;
  seats: { storyId: string; cookie: string }[];
}

const betweenKeys = 1_000;
/** Longer than any answer may take: then it counts as this long, and the next key is pressed. */
const longest = 10_000;
const sentence = 'The council keeps the old bridge, and the road to it. ';

let saves: number[] = [];
let lost = 0;
const desks: Desk[] = [];

async function untilSaved(desk: Desk): Promise<void> {
  if (desk.isSaved()) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const look = () => {
    if (desk.isSaved()) resolve();
  };
  desk.provider.on('unsyncedChanges', look).on('synced', look);
  await Promise.race([promise, wait(longest)]);
  desk.provider.off('unsyncedChanges', look).off('synced', look);
}

async function write(desk: Desk): Promise<void> {
  await wait(betweenKeys * Math.random());
  for (let n = 0; ; n += 1) {
    const pressed = performance.now();
    typeIn(desk.doc, sentence[n % sentence.length] ?? ' ');
    await untilSaved(desk);
    const took = performance.now() - pressed;
    saves.push(took);
    if (!desk.isSaved()) lost += 1;
    await wait(Math.max(0, betweenKeys - took));
  }
}

/** What was saved since the last question. */
export interface Saved {
  saves: number[];
  lost: number;
  closed: number;
}

process.on('message', async (asked: Seats | 'saved') => {
  if (asked === 'saved') {
    const closed = desks.reduce((sum, { closes }) => sum + closes.length, 0);
    process.send?.({ saves, lost, closed } satisfies Saved);
    saves = [];
    return;
  }
  desks.push(
    ...asked.seats.map(({ storyId, cookie }) =>
      openDesk(asked.socket, storyId, cookie, asked.origin),
    ),
  );
  await Promise.all(desks.map(untilSaved));
  for (const desk of desks) void write(desk);
  process.send?.({ open: desks.filter((desk) => desk.isSaved()).length });
});
process.on('disconnect', () => process.exit(0));
