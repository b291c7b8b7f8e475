import { eq, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readerDb } from '#db/reader.ts';
import { staffDb } from '#db/staff.ts';
import { approval, event, story } from '#db/schema/newsroom/index.ts';
import {
  readableAddress,
  readableListing,
  readablePicture,
  readableSearch,
  readableStory,
  readableWithdrawal,
} from '#db/schema/publication/index.ts';
import { now } from '#lib/time/clock.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { elapse } from '#lib/testing/elapse.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { bodyOf } from '#lib/testing/make-stories.ts';
import { makeSection, makeTopic } from '#lib/testing/make-subjects.ts';
import type { Actor } from '../actor.ts';
import { replaceContent } from '../collaboration/projection/replace.ts';
import { writerOf } from '../collaboration/testing/writer.ts';
import { editionHash } from '../door.ts';
import { publicationState, withScheduleApplied, writable } from './facts.ts';
import { loadStory, type StorySubject } from './story-row.ts';
import { startStory } from './actions/start.ts';
import { takeAction, type RequestedAction } from './take-action.ts';

useDatabase();

const HOUR = 3_600_000;
const ACTIONS: RequestedAction[] = [
  'submit',
  'withdraw',
  'request_changes',
  'approve',
  'publish',
  'schedule',
  'deschedule',
  'hold',
  'release',
  'unpublish',
  'restore',
  'kill',
  'spike',
  'unspike',
  'discard',
  'set_embargo',
  'break_embargo',
];

let people: Record<
  'reporter' | 'second' | 'sub' | 'editor' | 'chief' | 'legal' | 'admin' | 'stranger',
  Actor
>;
let sectionId: string;
let topicId: string;

beforeAll(async () => {
  await makeOrganisation({ timeZone: 'UTC' });
  const world = await makeDesk('World');
  const courts = await makeDesk('Courts');
  const on = (role: 'reporter' | 'sub_editor' | 'editor') =>
    makeStaff({ roles: [{ role, deskId: world }] });
  people = {
    reporter: await on('reporter'),
    second: await on('reporter'),
    sub: await on('sub_editor'),
    editor: await on('editor'),
    chief: await makeStaff({ roles: ['chief_editor'] }),
    legal: await makeStaff({ roles: ['legal'] }),
    admin: await makeStaff({ roles: ['admin'] }),
    stranger: await makeStaff({ roles: [{ role: 'editor', deskId: courts }] }),
  };
  sectionId = await makeSection('World');
  topicId = await makeTopic();
});

type Step =
  | {
      kind: 'deed';
      action: RequestedAction;
      who: keyof typeof people;
      change: 'update' | 'correction' | 'minor' | undefined;
      hours: number;
    }
  | { kind: 'write'; who: keyof typeof people; words: string }
  | { kind: 'type'; who: keyof typeof people; words: string }
  | { kind: 'wait'; hours: number };

const who = fc.constantFrom<keyof typeof people>(
  'reporter',
  'second',
  'sub',
  'editor',
  'editor',
  'chief',
  'chief',
  'legal',
  'admin',
  'stranger',
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('deed' as const),
      action: fc.constantFrom(...ACTIONS),
      who,
      change: fc.constantFrom(
        'update' as const,
        'correction' as const,
        'minor' as const,
        undefined,
      ),
      hours: fc.integer({ min: 1, max: 6 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('write' as const),
      who,
      words: fc.string({ minLength: 1, maxLength: 12 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      who,
      words: fc.constantFrom(
        'also ',
        'the ',
        'not ',
        'Ana Torres ',
        '318 ',
        'a word and then some more words than ten in one go ',
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('wait' as const),
      hours: fc.integer({ min: 1, max: 8 }),
    }),
  },
);
/** The way out first in half of the runs, so that much happens to stories that readers have. */
const outFirst: Step[] = (
  [
    ['submit', 'reporter'],
    ['approve', 'editor'],
    ['publish', 'editor'],
  ] as const
).map(([action, person]) => ({ kind: 'deed', action, who: person, change: undefined, hours: 1 }));
const steps = fc
  .tuple(fc.boolean(), fc.array(step, { minLength: 4, maxLength: 18 }))
  .map(([out, rest]) => (out ? [...outFirst, ...rest] : rest));

async function begin(): Promise<string> {
  const started = await startStory(people.reporter, {});
  if (!started.ok) throw new Error(started.error.sentence);
  await write(
    started.value.storyId,
    people.reporter,
    'The council voted.',
    'Council keeps the old bridge',
  );
  return started.value.storyId;
}

async function write(
  storyId: string,
  actor: Actor,
  words: string,
  headline?: string,
): Promise<void> {
  await staffDb().transaction(async (tx) => {
    const subject = await loadStory(tx, storyId);
    if (!subject) throw new Error('the story is gone');
    if (!writable(subject.story, now())) return;
    const content = {
      ...subject.copy.content,
      sectionId,
      topics: [topicId],
      body: bodyOf(words.trim() || 'x'),
      ...(headline ? { headline } : {}),
    };
    await replaceContent(tx, storyId, content, actor).catch((refused: unknown) => {
      if (!(refused instanceof Error) || refused.name === 'DrizzleQueryError') throw refused;
    });
  });
}

async function take(
  storyId: string,
  { action, who: person, change, hours }: Extract<Step, { kind: 'deed' }>,
) {
  const subject = await loadStory(staffDb(), storyId);
  const at = new Date(Date.now() + hours * HOUR).toISOString();
  const fields: Partial<Record<RequestedAction, Record<string, string | null>>> = {
    approve: { sha256: subject?.copy.sha256 ?? '', reason: 'Nobody else is here.' },
    publish: {
      ...(change ? { kindOfChange: change } : {}),
      ...(change === 'correction' ? { correctionText: 'It was 318.' } : {}),
    },
    schedule: {
      at,
      ...(change ? { kindOfChange: change } : {}),
      ...(change === 'correction' ? { correctionText: 'It was 318.' } : {}),
    },
    restore: {
      ...(change ? { kindOfChange: change } : {}),
      ...(change === 'correction' ? { correctionText: 'It was 318.' } : {}),
    },
    set_embargo: { until: at },
    kill: { reason: 'A forgery.', publicNotice: 'Withdrawn.' },
  };
  const reasons: RequestedAction[] = [
    'request_changes',
    'hold',
    'release',
    'unpublish',
    'spike',
    'break_embargo',
  ];
  return takeAction(people[person], {
    action,
    storyId,
    fields: fields[action] ?? (reasons.includes(action) ? { reason: 'Because.' } : {}),
  });
}

/**
 * Who approved a text has not edited it, whatever they mended: but for the chief editor's
 * emergency, which is on the record.
 */
async function fourEyes({ story: facts, copy, owners, editors }: StorySubject): Promise<void> {
  // Who wrote in a working copy that was discarded has not edited what readers have, which is what
  // stands there again.
  if (facts.liveEditionId && !facts.updating) return;
  const [last] = facts.approvalId
    ? await staffDb().select().from(approval).where(eq(approval.id, facts.approvalId))
    : [];
  if (!last || last.voidedAt || last.own || last.sha256 !== copy.sha256) return;
  expect([...owners, ...editors]).not.toContain(last.approvedBy);
}

/** What no history of actions, roles and times may ever break. */
async function invariants(storyId: string, remembered: { guid: string; killed: boolean }) {
  const subject = await loadStory(staffDb(), storyId);
  if (!subject) throw new Error('the story is gone');
  const reader = readerDb();
  const [seen] = await reader
    .select()
    .from(readableStory)
    .where(eq(readableStory.storyId, storyId));
  const listed = await reader
    .select()
    .from(readableListing)
    .where(eq(readableListing.storyId, storyId));
  const found = await reader
    .select()
    .from(readableSearch)
    .where(eq(readableSearch.storyId, storyId));
  const state = publicationState(subject.story, now());
  const facts = withScheduleApplied(subject.story, now());
  // Without a working copy the desk's text is the readers': else nobody could submit or publish
  // what differs.
  if (facts.liveEditionId && !facts.updating)
    expect(await staffDb().transaction((tx) => editionHash(tx, facts.liveEditionId ?? ''))).toBe(
      subject.copy.sha256,
    );
  expect(Boolean(seen), `readers see it while it is ${state}`).toBe(state === 'live');
  expect(listed.length > 0).toBe(state === 'live');
  expect(found.length).toBe(state === 'live' ? 1 : 0);
  if (seen) {
    expect(seen.guid).toBe(remembered.guid);
    expect(subject.story.embargoUntil === null || subject.story.embargoUntil <= now()).toBe(true);
  }
  await fourEyes(subject);
  if (remembered.killed) expect(state).toBe('killed');
  const addresses = await reader
    .select()
    .from(readableAddress)
    .where(eq(readableAddress.storyId, storyId));
  if (state === 'never' || state === 'scheduled' || state === 'embargoed')
    expect(addresses).toEqual([]);
  const tombstones = await reader
    .select()
    .from(readableWithdrawal)
    .where(eq(readableWithdrawal.storyId, storyId));
  if (tombstones.length) expect(['held', 'killed']).toContain(state);
  if (state === 'killed')
    expect(JSON.stringify([addresses, tombstones])).not.toMatch(/Council keeps|voted/);
  return { guid: subject.story.guid, state, killed: state === 'killed' };
}

describe('whatever people do, in whatever order, at whatever time', () => {
  it(
    'readers see what was approved and published, and nothing else',
    { timeout: 240_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (sequence) => {
          const storyId = await begin();
          let remembered = { guid: `urn:uuid:${storyId}`, killed: false };
          for (const one of sequence) {
            const before = await staffDb().$count(event, eq(event.storyId, storyId));
            if (one.kind === 'wait') await elapse(one.hours * HOUR);
            if (one.kind === 'type')
              await (await writerOf(storyId, people[one.who])).sendWords(one.words);
            if (one.kind === 'write') await write(storyId, people[one.who], one.words);
            if (one.kind === 'deed') {
              const done = await take(storyId, one);
              const told = await staffDb().$count(event, eq(event.storyId, storyId));
              expect(
                told > before,
                `${one.action} by ${one.who} ${done.ok ? 'is told' : 'leaves nothing'}`,
              ).toBe(done.ok);
              if (one.who === 'admin' || one.who === 'stranger') expect(done.ok).toBe(false);
              if (
                one.who === 'reporter' &&
                ['approve', 'publish', 'schedule', 'kill', 'hold', 'unpublish'].includes(one.action)
              )
                expect(done.ok).toBe(false);
            }
            const { guid, killed } = await invariants(storyId, remembered);
            remembered = { guid, killed };
          }
        }),
        { numRuns: 25 },
      );
    },
  );

  it('the date of first publication never moves again', { timeout: 60_000 }, async () => {
    const storyId = await begin();
    for (const one of outFirst)
      if (one.kind === 'deed') expect((await take(storyId, one)).ok).toBe(true);
    const dates = () =>
      readerDb()
        .select({ at: readableStory.firstPublishedAt })
        .from(readableStory)
        .where(eq(readableStory.storyId, storyId));
    const [first] = await dates();
    await write(storyId, people.reporter, 'The council voted twice.');
    for (const one of outFirst)
      if (one.kind === 'deed') await take(storyId, { ...one, change: 'update' });
    expect(await dates()).toEqual([first]);
    const [facts] = await staffDb().select().from(story).where(eq(story.id, storyId));
    expect(facts?.firstPublishedAt).toEqual(first?.at);
  });

  it('the log and the editions cannot be changed or removed', async () => {
    for (const statement of [
      sql`update newsroom.event set reason = 'x'`,
      sql`delete from newsroom.event`,
      sql`delete from publication.edition`,
    ]) {
      await expect(staffDb().execute(statement)).rejects.toMatchObject({
        cause: { message: expect.stringContaining('append-only') },
      });
    }
    await expect(readerDb().select().from(readablePicture)).resolves.toEqual([]);
  });
});
