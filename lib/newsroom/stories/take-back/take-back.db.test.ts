import { and, desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { approval, event, outbox, story, workingCopy } from '#db/schema/newsroom/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { makeSection } from '#lib/testing/make-subjects.ts';
import type { Actor } from '../../actor.ts';
import { bodyOf } from '../../collaboration/protocol/layout.ts';
import { readPageState } from '../../collaboration/store/page-state.ts';
import { replaceContent } from '../../collaboration/projection/replace.ts';
import { writerOf } from '../../collaboration/testing/writer.ts';
import type { StoryContent } from '../content.ts';
import { readDeskStory } from '../desk/desk-story.ts';
import { startStory } from '../actions/start.ts';
import { takeAction, type RequestedAction, type StoryRequest } from '../take-action.ts';

useDatabase();

let desk: string;
let writer: Actor;
let editor: Actor;
let chief: Actor;
let section: string;

beforeAll(async () => {
  await makeOrganisation();
  desk = await makeDesk();
  section = await makeSection();
  writer = await makeStaff({ roles: [{ role: 'reporter', deskId: desk }] });
  editor = await makeStaff({ roles: [{ role: 'editor', deskId: desk }] });
  chief = await makeStaff({ roles: ['chief_editor'] });
});

const factsOf = async (storyId: string) => {
  const [row] = await staffDb()
    .select({
      deskState: story.deskState,
      updating: story.updating,
      approvalId: story.approvalId,
      submittedAt: story.submittedAt,
      submittedBy: story.submittedBy,
      spikedAt: story.spikedAt,
      stateBeforeSpike: story.stateBeforeSpike,
      live: story.liveEditionId,
      sha256: workingCopy.sha256,
    })
    .from(story)
    .innerJoin(workingCopy, eq(workingCopy.storyId, story.id))
    .where(eq(story.id, storyId));
  const status = row?.approvalId
    ? await staffDb()
        .select({ voidedAt: approval.voidedAt })
        .from(approval)
        .where(eq(approval.id, row.approvalId))
    : [];
  return { ...row, status };
};
const contentOf = async (storyId: string) =>
  (await staffDb().select().from(workingCopy).where(eq(workingCopy.storyId, storyId)))[0]
    ?.content as StoryContent;
const rewrite = async (storyId: string, change: Partial<StoryContent>) => {
  const content = { ...(await contentOf(storyId)), ...change };
  await staffDb().transaction(async (tx) => replaceContent(tx, storyId, content, writer));
};
const lastOf = async (storyId: string) =>
  (
    await staffDb()
      .select()
      .from(event)
      .where(eq(event.storyId, storyId))
      .orderBy(desc(event.n))
      .limit(1)
  )[0];

async function take(
  actor: Actor,
  action: RequestedAction,
  storyId: string,
  fields: StoryRequest['fields'] = {},
) {
  const sha256: StoryRequest['fields'] =
    action === 'approve' || action === 'publish'
      ? { sha256: (await factsOf(storyId)).sha256 ?? '' }
      : {};
  const done = await takeAction(actor, { action, storyId, fields: { ...sha256, ...fields } });
  if (!done.ok) throw new Error(`${action}: ${done.error.sentence}`);
  return done.value.takeBack ?? '';
}
const takeBack = (actor: Actor, storyId: string, id: string) =>
  takeAction(actor, { action: 'take_back', storyId, fields: { id } });

async function storyAfter(...steps: [Actor, RequestedAction][]): Promise<string> {
  const started = await startStory(writer, { deskId: desk });
  if (!started.ok) throw new Error(started.error.sentence);
  const { storyId } = started.value;
  await rewrite(storyId, {
    headline: 'The hall opens',
    sectionId: section,
    body: {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'It opened.' }] }],
    },
  });
  for (const [actor, action] of steps) await take(actor, action, storyId);
  return storyId;
}

const WHY = { reason: 'Which bridge?' };

describe('what was done a moment ago is taken back: state, text and approval', () => {
  it.each<
    [
      RequestedAction,
      string,
      () => Promise<{ storyId: string; by: Actor; fields?: StoryRequest['fields'] }>,
    ]
  >([
    ['submit', 'a draft', async () => ({ storyId: await storyAfter(), by: writer })],
    [
      'approve',
      'a text in review',
      async () => ({ storyId: await storyAfter([writer, 'submit']), by: editor }),
    ],
    [
      'request_changes',
      'a text in review',
      async () => ({ storyId: await storyAfter([writer, 'submit']), by: editor, fields: WHY }),
    ],
    [
      'request_changes',
      'an approved text',
      async () => ({
        storyId: await storyAfter([writer, 'submit'], [editor, 'approve']),
        by: editor,
        fields: WHY,
      }),
    ],
    [
      'spike',
      'an approved text',
      async () => ({
        storyId: await storyAfter([writer, 'submit'], [editor, 'approve']),
        by: editor,
        fields: WHY,
      }),
    ],
    [
      'discard',
      'a working copy',
      async () => {
        const storyId = await storyAfter(
          [writer, 'submit'],
          [editor, 'approve'],
          [editor, 'publish'],
        );
        await rewrite(storyId, { headline: 'The hall opens late' });
        return { storyId, by: editor };
      },
    ],
    [
      'discard',
      'an approved working copy',
      async () => {
        const storyId = await storyAfter(
          [writer, 'submit'],
          [editor, 'approve'],
          [editor, 'publish'],
        );
        await rewrite(storyId, { headline: 'The hall opens late' });
        await take(writer, 'submit', storyId);
        await take(editor, 'approve', storyId);
        return { storyId, by: editor };
      },
    ],
  ])('%s of %s', async (action, _, scene) => {
    const { storyId, by, fields } = await scene();
    const before = await factsOf(storyId);
    const id = await take(by, action, storyId, fields);
    expect(await factsOf(storyId)).not.toEqual(before);
    expect(await takeBack(by, storyId, id)).toMatchObject({ ok: true });
    expect(await factsOf(storyId)).toEqual(before);
    expect((await lastOf(storyId))?.kind).toMatch(/_taken_back$/);
    expect(await takeBack(by, storyId, id)).toMatchObject({ ok: false });
  });

  it('an approval is gone as if it had not been, and the text can be approved anew', async () => {
    const storyId = await storyAfter([writer, 'submit']);
    await takeBack(editor, storyId, await take(editor, 'approve', storyId));
    expect((await readDeskStory(editor, storyId))?.approval).toBeNull();
    await take(editor, 'approve', storyId);
    expect((await factsOf(storyId)).deskState).toBe('approved');
  });

  it('a reason that was taken back is quoted no more', async () => {
    const storyId = await storyAfter([writer, 'submit']);
    await takeBack(editor, storyId, await take(editor, 'request_changes', storyId, WHY));
    expect((await readDeskStory(editor, storyId))?.said['changes_requested']).toBeUndefined();
  });
});

describe('mail waits the ten seconds', () => {
  const mailOf = async (eventN: number) =>
    staffDb()
      .select()
      .from(outbox)
      .where(and(eq(outbox.eventN, eventN), eq(outbox.target, 'mail')));

  it('leaves the outbox no earlier, and not at all once it was taken back', async () => {
    const storyId = await storyAfter();
    const id = await take(writer, 'submit', storyId);
    const told = await lastOf(storyId);
    const [waiting] = await mailOf(told?.n ?? 0);
    expect((waiting?.nextAt.getTime() ?? 0) - Date.now()).toBeGreaterThan(8_000);
    await takeBack(writer, storyId, id);
    expect(await mailOf(told?.n ?? 0)).toEqual([]);
  });

  it('once a worker has it, nothing is taken back', async () => {
    const storyId = await storyAfter();
    const id = await take(writer, 'submit', storyId);
    await staffDb()
      .update(outbox)
      .set({ attempts: 1 })
      .where(and(eq(outbox.eventN, (await lastOf(storyId))?.n ?? 0), eq(outbox.target, 'mail')));
    expect(await takeBack(writer, storyId, id)).toMatchObject({
      ok: false,
      error: { sentence: 'Its mail has gone out. It cannot be taken back.' },
    });
    expect((await factsOf(storyId)).deskState).toBe('in_review');
  });
});

it('is nobody’s business who only opened the story meanwhile', async () => {
  const storyId = await storyAfter([writer, 'submit']);
  const id = await take(editor, 'approve', storyId);
  await readDeskStory(chief, storyId);
  await readPageState(storyId);
  await writerOf(storyId, chief);
  expect(await takeBack(editor, storyId, id)).toMatchObject({ ok: true });
});

describe('it is refused', () => {
  it.each(['submit', 'approve'] as const)(
    'after a second reader mended a word: %s',
    async (action) => {
      const storyId = await storyAfter(
        ...(action === 'approve' ? [[writer, 'submit'] as [Actor, RequestedAction]] : []),
      );
      const by = action === 'submit' ? writer : editor;
      const id = await take(by, action, storyId);
      const copy = await writerOf(storyId, editor);
      expect(await copy.send(() => bodyOf(copy.doc).insert(1, 'so '))).toMatchObject({ ok: true });
      expect(await takeBack(by, storyId, id)).toMatchObject({
        ok: false,
        error: { code: 'conflict' },
      });
    },
  );

  it('to everyone else, and whoever has no right to the story does not learn of it', async () => {
    const storyId = await storyAfter([writer, 'submit']);
    const id = await take(editor, 'approve', storyId);
    expect(await takeBack(chief, storyId, id)).toMatchObject({
      ok: false,
      error: { sentence: 'Only who did it can take it back.' },
    });
    expect(await takeBack(writer, storyId, id)).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
    const elsewhere = await makeStaff({ roles: [{ role: 'editor', deskId: await makeDesk() }] });
    expect(await takeBack(elsewhere, storyId, id)).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    });
  });

  it('after something else happened to the story', async () => {
    const storyId = await storyAfter([writer, 'submit']);
    const id = await take(editor, 'approve', storyId);
    await take(chief, 'request_changes', storyId, WHY);
    expect(await takeBack(editor, storyId, id)).toMatchObject({
      ok: false,
      error: { sentence: 'Something else happened to the story since. It cannot be taken back.' },
    });
  });

  it('after the text changed, which is no event of its own', async () => {
    const storyId = await storyAfter([writer, 'submit']);
    const id = await take(editor, 'request_changes', storyId, WHY);
    await rewrite(storyId, { headline: 'Another hall' });
    expect(await takeBack(editor, storyId, id)).toMatchObject({
      ok: false,
      error: { sentence: 'The text changed since. It cannot be taken back.' },
    });
  });

  it('after ten seconds by the database’s clock', async () => {
    const storyId = await storyAfter();
    const id = await take(writer, 'submit', storyId);
    await new Promise((later) => {
      setTimeout(later, 10_200);
    });
    expect(await takeBack(writer, storyId, id)).toMatchObject({
      ok: false,
      error: {
        code: 'conflict',
        sentence: 'It is too late to take it back: ten seconds have passed.',
      },
    });
    expect((await factsOf(storyId)).deskState).toBe('in_review');
  }, 30_000);
});
