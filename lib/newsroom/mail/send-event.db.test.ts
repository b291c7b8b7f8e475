import type { AddressInfo } from 'node:net';
import { and, desc, eq } from 'drizzle-orm';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { event, outbox, staffRole, story, workingCopy } from '#db/schema/newsroom/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { makeStory } from '#lib/testing/make-stories.ts';
import { makeSection } from '#lib/testing/make-subjects.ts';
import { takeAction, type RequestedAction } from '../stories/take-action.ts';
import { sendEvent, type MailSetUp } from './send-event.ts';

useDatabase();

const received: { from: string; to: string[]; source: string }[] = [];
/** What the server says to an address instead of taking it. */
const answers = new Map<string, number>();
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo({ address }, _session, done) {
    const code = answers.get(address);
    done(code ? Object.assign(new Error('not now'), { responseCode: code }) : null);
  },
  onData(stream, session, done) {
    let source = '';
    stream
      .setEncoding('utf8')
      .on('data', (part: string) => {
        source += part;
      })
      .on('end', () => {
        // Long lines come folded (RFC 2045 §6.7).
        received.push({
          from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          to: session.envelope.rcptTo.map(({ address }) => address),
          source: source.replaceAll(/=\r?\n/g, ''),
        });
        done();
      });
  },
});
let smtpUrl: string;

beforeAll(async () => {
  await makeOrganisation();
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

async function scene() {
  const deskId = await makeDesk();
  const writer = await makeStaff({ roles: [{ role: 'reporter', deskId }] });
  const editor = await makeStaff({ roles: [{ role: 'editor', deskId }] });
  await makeStaff({ active: false, roles: [{ role: 'editor', deskId }] });
  const storyId = await makeStory({
    by: writer,
    deskId,
    content: { sectionId: await makeSection(), headline: 'Council keeps its own bridge' },
  });
  return { writer, editor, storyId };
}

async function mailOf(storyId: string, setUp: Partial<MailSetUp> = {}) {
  const [told] = await staffDb()
    .select()
    .from(event)
    .where(eq(event.storyId, storyId))
    .orderBy(desc(event.n))
    .limit(1);
  const [message] = await staffDb()
    .select()
    .from(outbox)
    .where(eq(outbox.eventN, told?.n ?? 0))
    .orderBy(desc(outbox.target))
    .limit(1);
  received.length = 0;
  if (!message) throw new Error('no message');
  await sendEvent(message, { smtpUrl, siteUrl: 'https://news.example.org', ...setUp });
  return message;
}

const take = (
  actor: Parameters<typeof takeAction>[0],
  action: RequestedAction,
  storyId: string,
  fields = {},
) => takeAction(actor, { action, storyId, fields });

describe('mail to those who have to know', () => {
  it('tells the editors who can approve what was submitted, and nobody who left', async () => {
    const { writer, editor, storyId } = await scene();
    await take(writer, 'submit', storyId);
    const message = await mailOf(storyId);
    expect(received.map(({ to }) => to)).toEqual([[editor.email]]);
    expect(received[0]?.source).toContain('Subject: For review: Council keeps its own bridge');
    expect(received[0]?.source).toContain(`https://news.example.org/newsroom/stories/${storyId}`);
    expect(received[0]?.source).toContain(`Message-ID: <${message.id}.0@news.example.org>`);
  });

  it.each<[Partial<MailSetUp>, string, RegExp]>([
    [{}, 'newsroom@news.example.org', /^From: The Testing Wire <newsroom@news\.example\.org>\r?$/m],
    [
      { siteUrl: 'http://127.0.0.1:4402' },
      'newsroom@[127.0.0.1]',
      /^From: The Testing Wire <newsroom@\[127\.0\.0\.1\]>\r?$/m,
    ],
    [
      { siteUrl: 'http://[::1]:4402' },
      'newsroom@[IPv6:::1]',
      /^From: The Testing Wire <newsroom@\[IPv6:::1\]>\r?$/im,
    ],
    [
      { from: { name: 'Die Nachricht', address: 'wire@mail.example' } },
      'wire@mail.example',
      /^From: Die Nachricht <wire@mail\.example>\r?$/m,
    ],
  ])('is sent by whom the set-up names: %o', async (setUp, address, line) => {
    const { writer, storyId } = await scene();
    await take(writer, 'submit', storyId);
    await mailOf(storyId, setUp);
    expect(received[0]?.from).toBe(address);
    expect(received[0]?.source).toMatch(line);
  });

  it('tells the sub-editors of the desk of what was submitted', async () => {
    const { writer, editor, storyId } = await scene();
    const [{ deskId }] = (await staffDb()
      .select({ deskId: story.deskId })
      .from(story)
      .where(eq(story.id, storyId))) as [{ deskId: string }];
    const sub = await makeStaff({ name: 'Zoe', roles: [{ role: 'sub_editor', deskId }] });
    await makeStaff({ roles: [{ role: 'sub_editor', deskId: await makeDesk() }] });
    expect(await take(writer, 'submit', storyId)).toMatchObject({
      ok: true,
      value: { told: [editor.name, sub.name] },
    });
    await mailOf(storyId);
    expect(received.map(({ to }) => to)).toEqual([[editor.email], [sub.email]]);
  });

  it(
    'tells nobody who may not read the story when the mail goes out, whatever they could when ' +
      'it was queued',
    async () => {
      const { writer, editor, storyId } = await scene();
      const [{ deskId }] = (await staffDb()
        .select({ deskId: story.deskId })
        .from(story)
        .where(eq(story.id, storyId))) as [{ deskId: string }];
      const other = await makeStaff({ name: 'Moved on', roles: [{ role: 'editor', deskId }] });
      await take(writer, 'submit', storyId);
      await staffDb()
        .update(staffRole)
        .set({ deskId: await makeDesk() })
        .where(eq(staffRole.staffId, other.staffId));
      await mailOf(storyId);
      expect(received.map(({ to }) => to)).toEqual([[editor.email]]);
    },
  );

  it('tells the writer that a publication released what was held', async () => {
    const { writer, editor, storyId } = await scene();
    await take(writer, 'submit', storyId);
    const [copy] = await staffDb()
      .select()
      .from(workingCopy)
      .where(eq(workingCopy.storyId, storyId));
    await take(editor, 'approve', storyId, { sha256: copy?.sha256 });
    await take(editor, 'schedule', storyId, { at: new Date(Date.now() + 3_600_000).toISOString() });
    await take(editor, 'hold', storyId, { reason: 'A doubt.' });
    expect(await take(editor, 'publish', storyId)).toMatchObject({ ok: true });
    const [told] = await staffDb()
      .select()
      .from(event)
      .where(eq(event.storyId, storyId))
      .orderBy(desc(event.n))
      .limit(1);
    const [message] = await staffDb()
      .select()
      .from(outbox)
      .where(and(eq(outbox.eventN, told?.n ?? 0), eq(outbox.target, 'mail')));
    received.length = 0;
    await sendEvent(message ?? { id: 'none', eventN: 0 }, {
      smtpUrl,
      siteUrl: 'https://news.example.org',
    });
    expect(received.map(({ to }) => to)).toEqual([[writer.email]]);
    expect(received[0]?.source).toContain('Subject: Published from Held');
  });

  it('tells the writer why changes are requested', async () => {
    const { writer, editor, storyId } = await scene();
    await take(writer, 'submit', storyId);
    await take(editor, 'request_changes', storyId, { reason: 'Which bridge?' });
    await mailOf(storyId);
    expect(received.map(({ to }) => to)).toEqual([[writer.email]]);
    expect(received[0]?.source).toContain('Which bridge?');
  });

  it(
    'tells the others whatever one address says, nobody twice, and tries again only what may ' +
      'still be taken',
    async () => {
      const { writer, editor, storyId } = await scene();
      const [{ deskId }] = (await staffDb()
        .select({ deskId: story.deskId })
        .from(story)
        .where(eq(story.id, storyId))) as [{ deskId: string }];
      const gone = await makeStaff({ name: 'A gone box', roles: [{ role: 'editor', deskId }] });
      const full = await makeStaff({ name: 'B full box', roles: [{ role: 'editor', deskId }] });
      answers.set(gone.email, 550).set(full.email, 452);
      await take(writer, 'submit', storyId);
      await expect(mailOf(storyId)).rejects.toThrow(/not now|rejected/);
      expect(received.map(({ to }) => to)).toEqual([[editor.email]]);
      answers.clear();
      await mailOf(storyId);
      expect(received.map(({ to }) => to)).toEqual([[full.email]]);
    },
  );

  it('sends nothing where no mail server is set up', async () => {
    const { writer, storyId } = await scene();
    await take(writer, 'submit', storyId);
    received.length = 0;
    await sendEvent(
      { id: 'x', eventN: 1 },
      { smtpUrl: undefined, siteUrl: 'https://news.example.org' },
    );
    expect(received).toEqual([]);
  });

  it('rejects when the server cannot be reached, so that the outbox tries again', async () => {
    const { writer, storyId } = await scene();
    await take(writer, 'submit', storyId);
    const [told] = await staffDb().select().from(event).where(eq(event.storyId, storyId)).limit(1);
    await expect(
      sendEvent(
        { id: 'x', eventN: told?.n ?? 0 },
        { smtpUrl: 'smtp://127.0.0.1:1', siteUrl: 'https://news.example.org' },
      ),
    ).rejects.toThrow(/ECONNREFUSED/);
  });
});
