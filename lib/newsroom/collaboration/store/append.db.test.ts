import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { staffDb } from '#db/staff.ts';
import {
  approval,
  documentState,
  documentUpdate,
  event,
  session,
  staffRole,
  story,
  storyVersion,
  workingCopy,
} from '#db/schema/newsroom/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import {
  makeDesk,
  makeOrganisation,
  makeSession,
  makeStaff,
} from '#lib/testing/database/test-newsroom.ts';
import { makeStory } from '#lib/testing/make-stories.ts';
import { sha256Of } from '#lib/story/text/canonical.ts';
import type { Actor } from '../../actor.ts';
import type { StoryContent } from '../../stories/content.ts';
import { append } from './append.ts';
import { setText } from '#lib/story/flat/set-text.ts';
import {
  detailsOf,
  detailTextOf,
  indicatorsOf,
  leadPhotoOf,
  noteOf,
  reasonOf,
} from '../protocol/layout.ts';
import { copyOf, newApproval, typeIn, writerOf, type Writer } from '../testing/writer.ts';

useDatabase();

let deskId: string;
let reporter: Actor;
beforeAll(async () => {
  await makeOrganisation();
  deskId = await makeDesk();
  reporter = await makeStaff({ name: 'Inés Ferro', roles: ['editor'] });
});

const newStory = (facts = {}) => makeStory({ by: reporter, deskId, facts });
const factsOf = async (storyId: string) =>
  (await staffDb().select().from(story).where(eq(story.id, storyId)))[0];
const eventsOf = async (storyId: string) =>
  (
    await staffDb()
      .select({ kind: event.kind })
      .from(event)
      .where(eq(event.storyId, storyId))
      .orderBy(event.n)
  ).map(({ kind }) => kind);

describe('a change', () => {
  let storyId: string;
  let writer: Writer;
  beforeAll(async () => {
    storyId = await newStory();
    writer = await writerOf(storyId, reporter);
  });

  test('is committed with its plain row when it is acknowledged', async () => {
    const before = await copyOf(storyId);
    const result = await writer.send(() => typeIn(writer.doc, 'Two words. '));
    expect(result).toMatchObject({
      ok: true,
      value: { version: before.version + 1, deskState: 'draft', refused: [] },
    });
    const after = await copyOf(storyId);
    expect(after.content.body.content[0]).toMatchObject({
      content: [{ text: 'Two words. The council voted.' }],
    });
    expect(after).toMatchObject({
      version: before.version + 1,
      words: 5,
      changedBy: reporter.staffId,
      sha256: sha256Of(after.content),
    });
    expect(await staffDb().$count(documentUpdate, eq(documentUpdate.storyId, storyId))).toBe(1);
  });

  test('that brings nothing new writes nothing', async () => {
    const before = await copyOf(storyId);
    const result = await append({
      storyId,
      actor: reporter,
      update: Y.encodeStateAsUpdate(writer.doc),
    });
    expect(result).toMatchObject({ ok: true, value: { n: null, version: before.version } });
    expect(await staffDb().$count(documentUpdate, eq(documentUpdate.storyId, storyId))).toBe(1);
  });

  test('of the note is kept, and is no new version', async () => {
    const before = await copyOf(storyId);
    await writer.send(() => noteOf(writer.doc).insert(0, 'call the lawyer'));
    expect(await copyOf(storyId)).toMatchObject({
      note: 'call the lawyer',
      version: before.version,
      sha256: before.sha256,
    });
  });

  test('of the words makes its writer one of the hands, a change of the slug does not', async () => {
    const second = await makeStaff({ roles: ['editor'] });
    const editor = await writerOf(storyId, second);
    await editor.send(() => setText(detailTextOf(editor.doc, 'slug'), 'another-slug'));
    expect((await copyOf(storyId)).editors).toEqual([reporter.staffId]);
    await editor.send(() => typeIn(editor.doc, 'I add. '));
    expect((await copyOf(storyId)).editors).toEqual([reporter.staffId, second.staffId]);
  });

  test('of the picture or of an indicator makes its writer one of the hands too', async () => {
    const [pictures, curator] = [
      await makeStaff({ roles: ['editor'] }),
      await makeStaff({ roles: ['editor'] }),
    ];
    const photo = await writerOf(storyId, pictures);
    await photo.send(() => leadPhotoOf(photo.doc).set('mediaId', crypto.randomUUID()));
    expect((await copyOf(storyId)).editors).toContain(pictures.staffId);
    const judgement = await writerOf(storyId, curator);
    await judgement.send(() => {
      indicatorsOf(judgement.doc).push([
        new Y.Map<unknown>(
          Object.entries({
            id: 'one',
            indicatorId: crypto.randomUUID(),
            countryId: null,
            direction: 'autocracy',
          }),
        ),
      ]);
      reasonOf(judgement.doc, 'one').insert(0, 'A court was closed.');
    });
    expect((await copyOf(storyId)).editors).toContain(curator.staffId);
  });

  test('that does not fit is named, and everything else is kept', async () => {
    writer = await writerOf(storyId, reporter);
    const result = await writer.send(() => {
      setText(detailTextOf(writer.doc, 'slug'), 'Not A Slug');
      setText(detailTextOf(writer.doc, 'slugline'), 'KEPT');
    });
    expect(result).toMatchObject({ ok: true, value: { refused: [{ field: 'Slug' }] } });
    expect(await copyOf(storyId)).toMatchObject({
      slug: 'another-slug',
      slugline: 'KEPT',
      refused: [{ field: 'Slug' }],
    });
    await writer.send(() => setText(detailTextOf(writer.doc, 'slug'), 'a-slug'));
    expect(await copyOf(storyId)).toMatchObject({ slug: 'a-slug', refused: [] });
  });

  test('to a section that does not exist is named', async () => {
    const result = await writer.send(() =>
      detailsOf(writer.doc).set('sectionId', '0193b3a0-0000-7000-8000-0000000000ff'),
    );
    expect(result).toMatchObject({
      ok: true,
      value: { refused: [{ field: 'Section', sentence: 'Section: there is no such section.' }] },
    });
    await writer.send(() => detailsOf(writer.doc).set('sectionId', null));
  });

  test('keeps what stood there as a version, at most every ten minutes', async () => {
    const kept = await staffDb()
      .select()
      .from(storyVersion)
      .where(eq(storyVersion.storyId, storyId));
    expect(kept).toMatchObject([{ version: 1, why: 'while writing' }]);
  });
});

describe('what is refused', () => {
  let storyId: string;
  let writer: Writer;
  beforeAll(async () => {
    storyId = await newStory();
    writer = await writerOf(storyId, reporter);
  });

  const expectRefused = async (result: unknown, code: string) => {
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(await staffDb().$count(documentUpdate, eq(documentUpdate.storyId, storyId))).toBe(0);
    expect((await copyOf(storyId)).version).toBe(1);
  };

  test('garbage', async () => {
    await expectRefused(
      await append({ storyId, actor: reporter, update: new Uint8Array([255, 1, 2, 3]) }),
      'invalid',
    );
  });

  test('an update larger than 1 MiB', async () => {
    const doc = new Y.Doc();
    noteOf(doc).insert(0, 'x'.repeat(1_048_600));
    await expectRefused(
      await append({ storyId, actor: reporter, update: Y.encodeStateAsUpdate(doc) }),
      'too_large',
    );
  });

  test('an update that builds on one that never came', async () => {
    const doc = new Y.Doc();
    noteOf(doc).insert(0, 'lost');
    const known = Y.encodeStateVector(doc);
    noteOf(doc).insert(4, ' and found');
    await expectRefused(
      await append({ storyId, actor: reporter, update: Y.encodeStateAsUpdate(doc, known) }),
      'invalid',
    );
  });

  test('a change by somebody who may only read, or not even that', async () => {
    const legal = await makeStaff({ roles: ['legal'] });
    await expectRefused(await writer.sendAs(legal), 'forbidden');
    await expectRefused(await writer.sendAs(await makeStaff({ roles: ['admin'] })), 'not_found');
    await expectRefused(
      await writer.sendAs(
        await makeStaff({ roles: [{ role: 'editor', deskId: await makeDesk() }] }),
      ),
      'not_found',
    );
  });

  test('a change from a session that was revoked, has ended, or whose person is deactivated', async () => {
    const gone = await makeStaff({ roles: ['editor'] });
    await staffDb()
      .update(session)
      .set({ revokedAt: new Date() })
      .where(eq(session.id, gone.sessionId));
    await expectRefused(await writer.sendAs(gone), 'signed_out');
    const ended = await makeSession(gone.staffId, new Date(Date.now() - 1_000));
    await expectRefused(await writer.sendAs({ ...gone, sessionId: ended }), 'signed_out');
    await expectRefused(
      await writer.sendAs(await makeStaff({ roles: ['editor'], active: false })),
      'signed_out',
    );
  });

  test('a change by a right that was taken away meanwhile, whatever the caller believes', async () => {
    const former = await makeStaff({ roles: ['editor'] });
    await staffDb().delete(staffRole).where(eq(staffRole.staffId, former.staffId));
    await expectRefused(await writer.sendAs(former), 'not_found');
  });

  test.each([
    [
      'spiked',
      { deskState: 'spiked' as const },
      'The story was spiked. Restore it before you write in it.',
    ],
    [
      'killed',
      { killedAt: new Date(), publicNotice: 'Withdrawn.' },
      'The story was killed. Nothing can be written in it.',
    ],
    [
      'scheduled',
      {
        nextEditionId: '0193b3a0-0000-7000-8000-000000000001',
        publishAt: new Date(Date.now() + 3_600_000),
      },
      'The story is scheduled. Deschedule it before you write in it.',
    ],
  ])('a change of a story that is %s', async (_state, facts, sentence) => {
    const locked = await newStory(facts);
    const late = await writerOf(locked, reporter);
    expect(await late.send(() => typeIn(late.doc, 'late '))).toMatchObject({
      ok: false,
      error: { code: 'conflict', sentence },
    });
    expect((await copyOf(locked)).version).toBe(1);
  });

  test('and after all of that the next good change is saved', async () => {
    expect(await writer.send(() => typeIn(writer.doc, 'Good. '))).toMatchObject({
      ok: true,
      value: { version: 2 },
    });
  });
});

describe('the state of the story', () => {
  test('an approval is voided by the first change of content, not by a note', async () => {
    const storyId = await newStory({ deskState: 'approved' });
    const approvalId = await newApproval(storyId, reporter);
    const writer = await writerOf(storyId, reporter);
    await writer.send(() => noteOf(writer.doc).insert(0, 'well done'));
    expect((await factsOf(storyId))?.deskState).toBe('approved');
    expect(await writer.send(() => typeIn(writer.doc, 'One more. '))).toMatchObject({
      ok: true,
      value: { deskState: 'in_review' },
    });
    expect((await factsOf(storyId))?.deskState).toBe('in_review');
    const [row] = await staffDb().select().from(approval).where(eq(approval.id, approvalId));
    expect(row).toMatchObject({ voidedBy: reporter.staffId, voidedAt: expect.any(Date) as Date });
    await writer.send(() => typeIn(writer.doc, 'And another. '));
    expect(await eventsOf(storyId)).toEqual(['story.approval_voided']);
  });

  test('the first change of a live story opens its working copy and keeps what readers have', async () => {
    const storyId = await newStory({
      deskState: 'approved',
      liveEditionId: '0193b3a0-0000-7000-8000-000000000001',
      firstPublishedAt: new Date(),
      publicUpdatedAt: new Date(),
    });
    const approvalId = await newApproval(storyId, reporter);
    const live = await copyOf(storyId);
    const writer = await writerOf(storyId, reporter);
    expect(await writer.send(() => typeIn(writer.doc, 'Update. '))).toMatchObject({
      ok: true,
      value: { deskState: 'draft' },
    });
    expect(await factsOf(storyId)).toMatchObject({
      deskState: 'draft',
      updating: true,
      liveEditionId: '0193b3a0-0000-7000-8000-000000000001',
    });
    expect(await eventsOf(storyId)).toEqual(['story.update_opened']);
    const kept = await staffDb()
      .select()
      .from(storyVersion)
      .where(eq(storyVersion.storyId, storyId));
    expect(kept.map(({ sha256 }) => sha256)).toEqual([live.sha256]);
    const [row] = await staffDb().select().from(approval).where(eq(approval.id, approvalId));
    expect(row?.voidedAt).toBeNull();
  });

  test('a schedule that has come is written down first; the change then opens an update', async () => {
    const storyId = await newStory({
      deskState: 'approved',
      nextEditionId: '0193b3a0-0000-7000-8000-000000000002',
      publishAt: new Date(Date.now() - 1_000),
    });
    const writer = await writerOf(storyId, reporter);
    expect(await writer.send(() => typeIn(writer.doc, 'Update. '))).toMatchObject({
      ok: true,
      value: { deskState: 'draft' },
    });
    expect(await factsOf(storyId)).toMatchObject({
      updating: true,
      liveEditionId: '0193b3a0-0000-7000-8000-000000000002',
      nextEditionId: null,
    });
    expect(await eventsOf(storyId)).toEqual(['story.appeared', 'story.update_opened']);
  });
});

describe('several at once', () => {
  test('two people who write in one place lose no word', async () => {
    const storyId = await newStory();
    const second = await makeStaff({ roles: ['editor'] });
    const writers = await Promise.all([writerOf(storyId, reporter), writerOf(storyId, second)]);
    await Promise.all(
      Array.from({ length: 40 }, (_, n) => {
        const writer = writers[n % 2] as Writer;
        return writer.send(() => typeIn(writer.doc, `w${n} `));
      }),
    );
    const { content, version } = await copyOf(storyId);
    const text = JSON.stringify((content satisfies StoryContent).body);
    expect(
      Array.from({ length: 40 }, (_, n) => `w${n} `).filter((word) => !text.includes(word)),
    ).toEqual([]);
    // What waits for a commit goes together in the next.
    expect(version).toBeLessThan(20);
    const rows = await staffDb()
      .select({ staffId: documentUpdate.staffId })
      .from(documentUpdate)
      .where(eq(documentUpdate.storyId, storyId));
    expect(
      [reporter, second].map(({ staffId }) => rows.filter((row) => row.staffId === staffId).length),
    ).toEqual([20, 20]);
  });

  test('a change that is refused among others stops none of them, and each is told what is wrong with it', async () => {
    const storyId = await newStory();
    const writers = await Promise.all(Array.from({ length: 3 }, () => writerOf(storyId, reporter)));
    const gone = await makeStaff({ roles: ['editor'] });
    const late = await writerOf(storyId, gone);
    await staffDb()
      .update(session)
      .set({ revokedAt: new Date() })
      .where(eq(session.id, gone.sessionId));
    const garbage = append({ storyId, actor: reporter, update: new Uint8Array([255, 1, 2, 3]) });
    const results = await Promise.all([
      ...writers.map((writer, at) => writer.sendWords(`w${at} `)),
      garbage,
      late.sendWords('late '),
    ]);
    expect(results.map((result) => (result.ok ? 'saved' : result.error.code))).toEqual([
      'saved',
      'saved',
      'saved',
      'invalid',
      'signed_out',
    ]);
    const text = JSON.stringify((await copyOf(storyId)).content.body);
    expect(['w0 ', 'w1 ', 'w2 ', 'late '].map((word) => text.includes(word))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  test('each is an author by their own words alone, whoever wrote at the same time', async () => {
    const storyId = await newStory();
    const [second, third] = [
      await makeStaff({ roles: ['editor'] }),
      await makeStaff({ roles: ['editor'] }),
    ];
    const [a, b, c] = await Promise.all(
      [reporter, second, third].map((actor) => writerOf(storyId, actor)),
    );
    await Promise.all([
      a?.sendWords('mine '),
      b?.sendWords('theirs '),
      c?.send(() => setText(detailTextOf(c.doc, 'slugline'), 'NOT-A-WORD')),
      a?.sendWords('again '),
      b?.sendWords('and again '),
    ]);
    expect((await copyOf(storyId)).editors.toSorted()).toEqual(
      [reporter.staffId, second.staffId].toSorted(),
    );
  });

  test('the first of several changes of an approved text voids its approval', async () => {
    const storyId = await newStory({ deskState: 'approved' });
    const approvalId = await newApproval(storyId, reporter);
    const second = await makeStaff({ roles: ['editor'] });
    const writers = await Promise.all(
      [second, reporter, reporter].map((actor) => writerOf(storyId, actor)),
    );
    await Promise.all(writers.map((writer, at) => writer.sendWords(`w${at} `)));
    const [row] = await staffDb().select().from(approval).where(eq(approval.id, approvalId));
    expect(row?.voidedBy).toBe(second.staffId);
    expect(await eventsOf(storyId)).toEqual(['story.approval_voided']);
  });

  test('a story that has no document yet is seeded once, from its working copy', async () => {
    const storyId = await newStory();
    expect(await staffDb().$count(documentState, eq(documentState.storyId, storyId))).toBe(0);
    const [first, second] = await Promise.all([
      writerOf(storyId, reporter),
      writerOf(storyId, reporter),
    ]);
    expect(Y.encodeStateVector(first.doc)).toEqual(Y.encodeStateVector(second.doc));
    expect(await staffDb().$count(documentState, eq(documentState.storyId, storyId))).toBe(1);
    expect(await staffDb().$count(workingCopy, eq(workingCopy.storyId, storyId))).toBe(1);
  });
});
