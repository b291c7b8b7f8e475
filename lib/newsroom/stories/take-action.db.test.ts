import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { event, outbox, story, workingCopy } from '#db/schema/newsroom/index.ts';
import { editionVisibility } from '#db/schema/publication/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { makeStory } from '#lib/testing/make-stories.ts';
import { makeSection } from '#lib/testing/make-subjects.ts';
import type { Actor, Role } from '../actor.ts';
import { takeAction, type RequestedAction, type StoryRequest } from './take-action.ts';

useDatabase();

const ROLES: Role[] = [
  'reporter',
  'sub_editor',
  'editor',
  'chief_editor',
  'picture_editor',
  'legal',
  'curator',
  'admin',
];
const later = () => new Date(Date.now() + 3_600_000).toISOString();

let desk: string;
let section: string;
let writer: Actor;
let chief: Actor;
const people = new Map<Role, Actor>();

beforeAll(async () => {
  await makeOrganisation({ timeZone: 'UTC' });
  desk = await makeDesk('World');
  section = await makeSection('World');
  writer = await makeStaff({ roles: [{ role: 'reporter', deskId: desk }] });
  chief = await makeStaff({ roles: ['chief_editor'] });
  for (const role of ROLES)
    people.set(
      role,
      await makeStaff({ roles: [{ role, deskId: role === 'admin' ? null : desk }] }),
    );
});

const personAs = (role: Role): Actor => {
  const person = people.get(role);
  if (!person) throw new Error(role);
  return person;
};

async function hashOf(storyId: string): Promise<string> {
  const [row] = await staffDb()
    .select({ sha256: workingCopy.sha256 })
    .from(workingCopy)
    .where(eq(workingCopy.storyId, storyId));
  return row?.sha256 ?? '';
}

async function fieldsOf(action: RequestedAction, storyId: string): Promise<StoryRequest['fields']> {
  switch (action) {
    case 'approve':
      return { sha256: await hashOf(storyId) };
    case 'schedule':
    case 'reschedule':
      return { at: later() };
    case 'set_embargo':
      return { until: later() };
    case 'kill':
      return { reason: 'A forgery.', publicNotice: 'Withdrawn.' };
    case 'set_legal':
      return { legal: 'required' };
    case 'request_changes':
    case 'hold':
    case 'release':
    case 'unpublish':
    case 'spike':
    case 'break_embargo':
      return { reason: 'Because.' };
    default:
      return {};
  }
}

const take = async (actor: Actor, action: RequestedAction, storyId: string) =>
  takeAction(actor, { action, storyId, fields: await fieldsOf(action, storyId) });

/**
 * A story by the writer in the place from which an action can be taken, reached by the real actions
 * before it.
 */
const WAYS: Partial<Record<RequestedAction, RequestedAction[]>> = {
  submit: [],
  withdraw: ['submit'],
  request_changes: ['submit'],
  approve: ['submit'],
  publish: ['submit', 'approve'],
  schedule: ['submit', 'approve'],
  reschedule: ['submit', 'approve', 'schedule'],
  deschedule: ['submit', 'approve', 'schedule'],
  hold: ['submit', 'approve', 'publish'],
  release: ['submit', 'approve', 'publish', 'hold'],
  unpublish: ['submit', 'approve', 'publish'],
  restore: ['submit', 'approve', 'publish', 'unpublish'],
  kill: ['submit', 'approve', 'publish'],
  spike: [],
  unspike: ['spike'],
  set_embargo: [],
  break_embargo: ['set_embargo'],
  set_legal: [],
};

async function storyBefore(action: RequestedAction): Promise<string> {
  const storyId = await makeStory({ by: writer, deskId: desk, content: { sectionId: section } });
  for (const step of WAYS[action] ?? []) {
    const done = await take(chief, step, storyId);
    if (!done.ok) throw new Error(`${step}: ${done.error.sentence}`);
  }
  return storyId;
}

/** Who may do what to a colleague's story on their desk. */
const MAY: Partial<Record<RequestedAction, Role[]>> = {
  submit: ['sub_editor', 'editor', 'chief_editor'],
  withdraw: ['sub_editor', 'editor', 'chief_editor'],
  request_changes: ['sub_editor', 'editor', 'chief_editor', 'legal'],
  approve: ['editor', 'chief_editor'],
  publish: ['editor', 'chief_editor'],
  schedule: ['editor', 'chief_editor'],
  reschedule: ['editor', 'chief_editor'],
  deschedule: ['editor', 'chief_editor'],
  hold: ['sub_editor', 'editor', 'chief_editor', 'legal'],
  release: ['editor', 'chief_editor'],
  unpublish: ['editor', 'chief_editor'],
  restore: ['editor', 'chief_editor'],
  kill: ['editor', 'chief_editor', 'legal'],
  spike: ['sub_editor', 'editor', 'chief_editor'],
  unspike: ['sub_editor', 'editor', 'chief_editor'],
  set_embargo: ['sub_editor', 'editor', 'chief_editor'],
  break_embargo: ['chief_editor'],
  set_legal: [
    'reporter',
    'sub_editor',
    'editor',
    'chief_editor',
    'picture_editor',
    'legal',
    'curator',
  ],
};

describe('the server refuses what the table does not allow, whatever a screen shows', () => {
  const cells = (Object.keys(WAYS) as RequestedAction[]).flatMap((action) =>
    ROLES.map((role) => [action, role, MAY[action]?.includes(role) ?? false] as const),
  );
  it.each(cells)('%s by a %s: %s', async (action, role, allowed) => {
    const storyId = await storyBefore(action);
    const done = await take(personAs(role), action, storyId);
    expect(done.ok ? 'done' : done.error.code).toBe(
      allowed ? 'done' : role === 'admin' ? 'not_found' : 'forbidden',
    );
  });

  it.each(ROLES)(
    'a %s of another desk does not even learn that the story is there, unless their right covers all desks',
    async (role) => {
      const elsewhere = await makeStaff({ roles: [{ role, deskId: await makeDesk() }] });
      const storyId = await storyBefore('hold');
      const done = await take(elsewhere, 'hold', storyId);
      const everywhere = role === 'chief_editor' || role === 'legal';
      expect(done.ok ? 'done' : done.error.code).toBe(everywhere ? 'done' : 'not_found');
    },
  );
});

describe('four eyes on the server', () => {
  it('an editor who wrote the text cannot approve it, and is told why', async () => {
    const editor = personAs('editor');
    const storyId = await makeStory({ by: editor, deskId: desk, content: { sectionId: section } });
    await take(editor, 'submit', storyId);
    expect(await take(editor, 'approve', storyId)).toMatchObject({
      ok: false,
      error: { code: 'forbidden', sentence: expect.stringContaining('had a hand') },
    });
  });

  it('the chief editor needs a reason for their own text, and the log says so', async () => {
    const storyId = await makeStory({ by: chief, deskId: desk, content: { sectionId: section } });
    await take(chief, 'submit', storyId);
    expect(await take(chief, 'approve', storyId)).toMatchObject({
      ok: false,
      error: { field: 'Reason' },
    });
    const sha256 = await hashOf(storyId);
    expect(
      await takeAction(chief, {
        action: 'approve',
        storyId,
        fields: { sha256, reason: 'Night shift, nobody else here.' },
      }),
    ).toMatchObject({ ok: true });
    const [row] = await staffDb().select().from(event).where(eq(event.kind, 'story.approved_own'));
    expect(row).toMatchObject({
      storyId,
      reason: 'Night shift, nobody else here.',
      actorId: chief.staffId,
    });
  });

  it('approves exactly the hash on the screen', async () => {
    const storyId = await storyBefore('approve');
    const done = await takeAction(personAs('editor'), {
      action: 'approve',
      storyId,
      fields: { sha256: 'a'.repeat(64) },
    });
    expect(done).toMatchObject({
      ok: false,
      error: { code: 'conflict', sentence: expect.stringContaining('Nothing was approved') },
    });
  });
});

describe('the legal gate', () => {
  it('keeps an approved story from readers, and only Legal lifts a block', async () => {
    const storyId = await storyBefore('publish');
    const legal = async (actor: Actor, to: string) =>
      takeAction(actor, {
        action: 'set_legal',
        storyId,
        fields: { legal: to, reason: 'An injunction.', sha256: await hashOf(storyId) },
      });
    expect(await legal(personAs('legal'), 'blocked')).toMatchObject({ ok: true });
    expect(await take(chief, 'publish', storyId)).toMatchObject({
      ok: false,
      error: { code: 'conflict', sentence: 'Legal has blocked this story.' },
    });
    expect(await legal(chief, 'required')).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
    expect(await legal(personAs('legal'), 'cleared')).toMatchObject({ ok: true });
    expect(await legal(chief, 'required')).toMatchObject({ ok: true });
  });

  it('takes a scheduled text back when Legal blocks it, so that no clock lets it out', async () => {
    const storyId = await storyBefore('deschedule');
    expect(
      await takeAction(personAs('legal'), {
        action: 'set_legal',
        storyId,
        fields: { legal: 'blocked', reason: 'An injunction.' },
      }),
    ).toMatchObject({ ok: true });
    const [facts] = await staffDb().select().from(story).where(eq(story.id, storyId));
    expect(facts).toMatchObject({
      deskState: 'approved',
      legal: 'blocked',
      nextEditionId: null,
      publishAt: null,
    });
    expect(await staffDb().$count(editionVisibility, eq(editionVisibility.storyId, storyId))).toBe(
      0,
    );
    const kinds = await staffDb()
      .select({ kind: event.kind })
      .from(event)
      .where(eq(event.storyId, storyId))
      .orderBy(event.n);
    expect(kinds.slice(-2).map(({ kind }) => kind)).toEqual(['story.legal', 'story.descheduled']);
    expect(await take(chief, 'schedule', storyId)).toMatchObject({
      ok: false,
      error: { sentence: 'Legal has blocked this story.' },
    });
  });
});

describe('bad input', () => {
  it.each<[string, RequestedAction, StoryRequest['fields'], string]>([
    ['no reason', 'hold', {}, 'reason'],
    ['an empty reason', 'hold', { reason: '   ' }, 'reason'],
    ['too long a reason', 'unpublish', { reason: 'x'.repeat(2_001) }, 'reason'],
    ['no notice', 'kill', { reason: 'A forgery.' }, 'publicNotice'],
  ])(
    '%s is one sentence with its field, and nothing happened',
    async (_, action, fields, field) => {
      const storyId = await storyBefore('hold');
      const done = await takeAction(chief, { action, storyId, fields });
      expect(done).toMatchObject({ ok: false, error: { code: 'invalid', field } });
      expect(
        await staffDb().$count(
          event,
          eq(event.kind, `story.${action === 'kill' ? 'killed' : `${action}d`}`),
        ),
      ).toBeGreaterThanOrEqual(0);
      expect(await take(chief, 'hold', storyId)).toMatchObject({ ok: true });
    },
  );

  it.each([
    ['yesterday', new Date(Date.now() - 86_400_000).toISOString()],
    ['no time', 'next Tuesday'],
  ])('a schedule for %s is refused with its field', async (_, at) => {
    const storyId = await storyBefore('schedule');
    expect(await takeAction(chief, { action: 'schedule', storyId, fields: { at } })).toMatchObject({
      ok: false,
    });
  });

  it('an unknown deed and an unknown story', async () => {
    expect(
      await takeAction(chief, {
        action: 'explode' as RequestedAction,
        storyId: crypto.randomUUID(),
        fields: {},
      }),
    ).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(await take(chief, 'hold', crypto.randomUUID())).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    });
  });
});

describe('what is written with a deed', () => {
  it('its event and its outbox rows, in the same transaction', async () => {
    const storyId = await storyBefore('hold');
    await take(personAs('editor'), 'hold', storyId);
    const [held] = await staffDb()
      .select()
      .from(event)
      .where(eq(event.storyId, storyId))
      .orderBy(event.n)
      .offset(3);
    expect(held).toMatchObject({
      kind: 'story.held',
      from: 'published',
      to: 'held',
      reason: 'Because.',
      actorId: personAs('editor').staffId,
    });
    expect(await staffDb().$count(outbox, eq(outbox.eventN, held?.n ?? 0))).toBeGreaterThan(0);
  });
});
