import type { AddressInfo } from 'node:net';
import { and, desc, eq } from 'drizzle-orm';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { event, outbox, story } from '#db/schema/newsroom/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { bodyOf, makeStory } from '#lib/testing/make-stories.ts';
import { makeSection } from '#lib/testing/make-subjects.ts';
import type { Actor } from '../../actor.ts';
import { replaceContent } from '../../collaboration/projection/replace.ts';
import { copyOf, typeIn, writerOf } from '../../collaboration/testing/writer.ts';
import { sendEvent } from '../../mail/send-event.ts';
import { readDeskStory } from '../desk/desk-story.ts';
import { listStories } from '../lists/list-stories.ts';
import { myWork } from '../lists/my-work.ts';
import { takeAction, type RequestedAction } from '../take-action.ts';

useDatabase();

const received: string[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    received.push(...session.envelope.rcptTo.map(({ address }) => address));
    stream.resume().on('end', () => done());
  },
});
let writer: Actor;
let editor: Actor;
let lawyer: Actor;
let deskId: string;
let sectionId: string;
let smtpUrl: string;

beforeAll(async () => {
  await makeOrganisation({ timeZone: 'UTC' });
  [deskId, sectionId] = [await makeDesk(), await makeSection()];
  writer = await makeStaff({ roles: [{ role: 'reporter', deskId }] });
  editor = await makeStaff({ roles: [{ role: 'editor', deskId }] });
  lawyer = await makeStaff({ roles: ['legal'] });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', () => ready());
  });
  smtpUrl = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(
  () =>
    new Promise<void>((closed) => {
      server.close(() => closed());
    }),
);

const take = (actor: Actor, action: RequestedAction, storyId: string, fields = {}) =>
  takeAction(actor, { action, storyId, fields });
const shown = async (storyId: string) => ({ sha256: (await copyOf(storyId)).sha256 });
const clear = async (storyId: string) =>
  take(lawyer, 'set_legal', storyId, {
    legal: 'cleared',
    reason: 'Sourced twice.',
    ...(await shown(storyId)),
  });
const legalOf = async (storyId: string) =>
  (
    await staffDb()
      .select({ legal: story.legal, sha256: story.legalSha256 })
      .from(story)
      .where(eq(story.id, storyId))
  )[0];
const lastEvent = async (storyId: string) =>
  (
    await staffDb()
      .select()
      .from(event)
      .where(eq(event.storyId, storyId))
      .orderBy(desc(event.n))
      .limit(1)
  )[0];

async function mailOf(storyId: string): Promise<string[]> {
  const told = await lastEvent(storyId);
  const [message] = await staffDb()
    .select()
    .from(outbox)
    .where(and(eq(outbox.eventN, told?.n ?? 0), eq(outbox.target, 'mail')));
  received.length = 0;
  if (message) await sendEvent(message, { smtpUrl, siteUrl: 'https://news.example.org' });
  return received.toSorted();
}

async function submitted(): Promise<string> {
  const storyId = await makeStory({ by: writer, deskId, content: { sectionId } });
  await take(writer, 'submit', storyId);
  return storyId;
}

describe('a legal reading', () => {
  it('is asked for by anybody of the desk, told to Legal, and waits in their work and in the list', async () => {
    const storyId = await submitted();
    expect(await take(writer, 'set_legal', storyId, { legal: 'required' })).toMatchObject({
      ok: true,
    });
    expect(await mailOf(storyId)).toEqual([lawyer.email]);
    expect((await myWork(lawyer)).forLegal.map(({ id }) => id)).toContain(storyId);
    expect((await myWork(editor)).forLegal).toEqual([]);
    expect((await listStories(lawyer, { legal: 'required' })).rows.map(({ id }) => id)).toContain(
      storyId,
    );
    expect(
      (await listStories(editor, { legal: 'cleared' })).rows.map(({ id }) => id),
    ).not.toContain(storyId);
    expect(await take(editor, 'approve', storyId, await shown(storyId))).toMatchObject({
      ok: false,
      error: { sentence: 'Legal has not cleared this story yet.' },
    });
    expect((await readDeskStory(editor, storyId))?.allowed).not.toContain('approve');
  });

  it.each(['cleared', 'blocked', 'none'])(
    'ends as %s with a reason only, by Legal only',
    async (legal) => {
      const storyId = await submitted();
      await take(writer, 'set_legal', storyId, { legal: 'required' });
      const fields = { legal, ...(await shown(storyId)) };
      expect(await take(lawyer, 'set_legal', storyId, fields)).toMatchObject({
        ok: false,
        error: { field: 'Reason' },
      });
      expect(
        await take(editor, 'set_legal', storyId, { ...fields, reason: 'It is fine.' }),
      ).toMatchObject({ ok: false, error: { code: 'forbidden' } });
      expect(
        await take(lawyer, 'set_legal', storyId, { ...fields, reason: 'Sourced twice.' }),
      ).toMatchObject({ ok: true });
      expect(await lastEvent(storyId)).toMatchObject({
        kind: 'story.legal',
        from: 'required',
        to: legal,
        reason: 'Sourced twice.',
        payload: { version: 1, sha256: (await copyOf(storyId)).sha256 },
      });
      expect(await mailOf(storyId)).toEqual([writer.email]);
    },
  );

  it('clears exactly the text on the screen', async () => {
    const storyId = await submitted();
    await take(writer, 'set_legal', storyId, { legal: 'required' });
    const fields = { legal: 'cleared', reason: 'Sourced twice.', ...(await shown(storyId)) };
    await (await writerOf(storyId, editor)).sendAs(editor);
    expect(await take(lawyer, 'set_legal', storyId, fields)).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    expect(await legalOf(storyId)).toEqual({ legal: 'required', sha256: null });
  });

  const changes: [string, (storyId: string) => Promise<void>][] = [
    [
      'a keystroke',
      async (storyId) => {
        const copy = await writerOf(storyId, writer);
        await copy.send(() => typeIn(copy.doc, 'Now '));
      },
    ],
    [
      'a version that is brought back',
      async (storyId) => {
        const { content } = await copyOf(storyId);
        await staffDb().transaction((tx) =>
          replaceContent(tx, storyId, { ...content, body: bodyOf('Another text.') }, writer),
        );
      },
    ],
  ];
  it.each(changes)(
    'is void by %s, is told to Legal and the writers, and keeps the story from approval and publication',
    async (_, change) => {
      const storyId = await submitted();
      await take(writer, 'set_legal', storyId, { legal: 'required' });
      expect(await clear(storyId)).toMatchObject({ ok: true });
      expect(await legalOf(storyId)).toEqual({ legal: 'cleared', ...(await shown(storyId)) });
      expect(await take(editor, 'approve', storyId, await shown(storyId))).toMatchObject({
        ok: true,
      });
      await change(storyId);
      expect(await legalOf(storyId)).toEqual({ legal: 'required', sha256: null });
      const kinds = (
        await staffDb()
          .select({ kind: event.kind })
          .from(event)
          .where(eq(event.storyId, storyId))
          .orderBy(event.n)
      ).map(({ kind }) => kind);
      expect(kinds.slice(-2)).toEqual(['story.clearance_voided', 'story.approval_voided']);
      expect((await readDeskStory(editor, storyId))?.said['clearance_voided']).toMatchObject({
        by: writer.name,
      });
      expect(await take(editor, 'approve', storyId, await shown(storyId))).toMatchObject({
        ok: false,
        error: { sentence: 'Legal has not cleared this story yet.' },
      });
      await clear(storyId);
      expect(await take(editor, 'approve', storyId, await shown(storyId))).toMatchObject({
        ok: true,
      });
      expect(await take(editor, 'publish', storyId, {})).toMatchObject({ ok: true });
    },
  );

  it('tells Legal by mail that a cleared text was changed', async () => {
    const storyId = await submitted();
    await take(writer, 'set_legal', storyId, { legal: 'required' });
    await clear(storyId);
    await (await writerOf(storyId, writer)).sendAs(editor);
    expect(await mailOf(storyId)).toEqual([lawyer.email, writer.email].toSorted());
  });
});
