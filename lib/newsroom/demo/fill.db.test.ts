import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { count, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readerDb } from '#db/reader.ts';
import { staffDb } from '#db/staff.ts';
import { event, outbox, staff, story, workingCopy } from '#db/schema/newsroom/index.ts';
import {
  readableAddress,
  readableCorrection,
  readableOrganisation,
  readablePicture,
  readableStory,
} from '#db/schema/publication/index.ts';
import { now } from '#lib/time/clock.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { verifyPassword } from '../staff/password.ts';
import { fillDemo } from './fill.ts';
import { demoState } from './demo-state.ts';

useDatabase();

const dataDir = mkdtempSync(join(tmpdir(), 'galley-demo-'));
beforeAll(async () => {
  process.env.DATA_DIR = dataDir;
  await interrupted();
  await fillDemo({ password: 'a password for tests' });
}, 240_000);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

/** Leaves behind what a filling leaves that is killed before its first picture is in. */
async function interrupted(): Promise<void> {
  await fillDemo({
    password: 'another password',
    onStep: (step) => {
      if (step === 'pictures') throw new Error('killed');
    },
  }).catch(() => undefined);
  expect(await demoState()).toBe('unfinished');
}

const byStanding = async () => {
  const rows = await staffDb()
    .select({ status: story.status, stories: count() })
    .from(story)
    .groupBy(story.status);
  return Object.fromEntries(rows.map(({ status, stories }) => [status, stories]));
};

it('begins anew where a filling was interrupted, and leaves a filled newsroom alone', async () => {
  expect(await demoState()).toBe('filled');
  const events = await staffDb().$count(event);
  await fillDemo({ password: 'yet another password' });
  expect(await staffDb().$count(event)).toBe(events);
});

it('has stories in every state', async () => {
  expect(await byStanding()).toEqual({
    published: 59,
    held: 1,
    unpublished: 1,
    killed: 1,
    scheduled: 3,
    in_review: 4,
    changes_requested: 2,
    approved: 3,
    draft: 4,
    spiked: 1,
  });
  const copies = await staffDb()
    .select({ state: story.deskState })
    .from(story)
    .where(eq(story.updating, true))
    .orderBy(story.deskState);
  expect(copies).toEqual([{ state: 'draft' }, { state: 'in_review' }]);
});

it('lets a reviewer find something waiting, and the oldest for hours', async () => {
  const waiting = await staffDb()
    .select({ at: story.submittedAt })
    .from(story)
    .where(eq(story.deskState, 'in_review'))
    .orderBy(story.submittedAt);
  expect(waiting.length).toBe(5);
  expect(now().getTime() - (waiting[0]?.at?.getTime() ?? 0)).toBeGreaterThan(3 * 3_600_000);
});

it('tells the story of every story in the order of time', async () => {
  const rows = await staffDb().select({ at: event.at }).from(event).orderBy(event.n);
  const times = rows.map(({ at }) => at.getTime());
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(Math.max(...times)).toBeLessThan(Date.now());
});

it('shows readers what is out, and nothing else', async () => {
  expect(await readerDb().$count(readableStory)).toBe(59);
  const states = await readerDb()
    .select({ state: readableAddress.state, stories: count() })
    .from(readableAddress)
    .groupBy(readableAddress.state);
  expect(Object.fromEntries(states.map(({ state, stories }) => [state, stories]))).toEqual({
    visible: 59,
    held: 1,
    unpublished: 1,
    killed: 1,
  });
  const kinds = await readerDb()
    .select({ kind: readableCorrection.kind })
    .from(readableCorrection)
    .where(sql`n > 1`)
    .orderBy(readableCorrection.kind);
  expect(kinds.map(({ kind }) => kind)).toEqual([
    'clarification',
    'correction',
    'correction',
    'minor',
    'update',
    'update',
    'update',
  ]);
  expect(await readerDb().$count(readablePicture)).toBeGreaterThan(15);
  expect(
    await readerDb().select({ demo: readableOrganisation.demo }).from(readableOrganisation),
  ).toEqual([{ demo: true }]);
});

it('opens the five accounts that the README names, and no others', async () => {
  const people = await staffDb().select().from(staff);
  const open = await Promise.all(
    people.map(async ({ email, passwordHash }) =>
      (await verifyPassword(passwordHash, 'a password for tests')) ? email : null,
    ),
  );
  expect(new Set(open.filter((email) => email !== null))).toEqual(
    new Set([
      'admin@example.org',
      'chief@example.org',
      'editor@example.org',
      'reporter@example.org',
      'second.reporter@example.org',
    ]),
  );
  expect(people.filter(({ active }) => !active).map(({ name }) => name)).toEqual(['Losa Tafunai']);
});

it('keeps the notes to the desk on the desk', async () => {
  const noted = await staffDb()
    .select({ note: workingCopy.note })
    .from(workingCopy)
    .where(sql`note <> ''`);
  expect(noted.length).toBeGreaterThan(3);
  const shown = await readerDb()
    .select({ found: count() })
    .from(readableStory)
    .where(sql`body::text like '%deskNote%'`);
  expect(shown).toEqual([{ found: 0 }]);
});

it('sends nothing to anybody', async () => {
  expect(await staffDb().$count(outbox, sql`done_at is null`)).toBe(0);
});
