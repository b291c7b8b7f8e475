import { eq } from 'drizzle-orm';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { agency, session, story, tag } from '#db/schema/newsroom/index.ts';
import type { Result } from '#lib/errors.ts';
import { sessionCookieName } from '#lib/newsroom/session/request/cookie.ts';
import { openSession } from '#lib/newsroom/session/open.ts';
import { tokenSha256 } from '#lib/newsroom/session/token.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { visit } from '#lib/server/next/testing/next-request.ts';
import { makeStory } from '#lib/testing/make-stories.ts';
import { makeContributor, makeCountry, makeTopic } from '#lib/testing/make-subjects.ts';
import { signIn } from '../login/actions.ts';
import { signOut } from './actions.ts';
import { GET as searchStories } from './search.json/route.ts';
import {
  addAgencyAction,
  editDeskAction,
  retireAgencyAction,
  saveChecksAction,
  saveOrganisationAction,
} from './settings/actions.ts';
import { createPersonAction, deactivateAction, editPersonAction } from './staff/actions.ts';
import { startNewStory, takeStoryAction } from './stories/actions.ts';
import {
  compareStoryVersions,
  readStoryHistory,
  readStoryPublishCheck,
  readWorkingCopyChanges,
  restoreStoryVersion,
} from './stories/history-actions.ts';
import { addChoice, nameChoices, searchChoices, setEmbargo } from './stories/[id]/actions.ts';
import {
  createTagAction,
  editTagAction,
  mergeTagsAction,
  retireIndicatorAction,
} from './tags/actions.ts';
import { GET as tagOptions } from './tags/options.json/route.ts';

useDatabase();

const tokens: Record<string, string> = {};
let deskId = '';
let storyId = '';
const cookieOf = (who: string) => (tokens[who] ? `${sessionCookieName()}=${tokens[who]}` : '');

beforeAll(async () => {
  await makeOrganisation({ timeZone: 'Europe/Berlin' });
  deskId = await makeDesk('World');
  for (const role of ['editor', 'admin', 'curator'] as const) {
    const person = await makeStaff({
      name: `The ${role}`,
      roles: [{ role, deskId: role === 'editor' ? deskId : null }],
    });
    tokens[role] = await openSession(staffDb(), person.staffId);
    if (role === 'editor')
      storyId = await makeStory({ by: person, deskId, content: { headline: 'Ferries stop' } });
  }
});

const formOf = (fields: Record<string, string | string[]>): FormData => {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(name, value);
  return form;
};
const as = <Value>(who: string, call: () => Promise<Value>) =>
  visit({ cookie: cookieOf(who) }, call);
async function answered<Value>(who: string, call: () => Promise<Value>): Promise<Value> {
  const answer = await as(who, call);
  if (answer.is !== 'answer') throw new Error(`It ended with ${answer.is}`);
  return answer.value;
}
async function done<Value>(who: string, call: () => Promise<Result<Value>>): Promise<Value> {
  const result = await answered(who, call);
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value;
}

describe('an action that stays on its page says to somebody who is signed out that they are', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['of a story', () => takeStoryAction({ action: 'submit', storyId })],
    ['the history', () => readStoryHistory(storyId)],
    ['a comparison', () => compareStoryVersions(storyId, 1, 2)],
    ['changes', () => readWorkingCopyChanges(storyId)],
    ['what was seen', () => readStoryPublishCheck(storyId)],
    ['an embargo', () => setEmbargo(storyId, '')],
    ['choices', () => searchChoices('topic', 'a')],
    ['a new choice', () => addChoice('topic', 'A')],
  ])('%s', async (_, call) =>
    expect(await answered('nobody', call)).toMatchObject({
      ok: false,
      error: { code: 'signed_out' },
    }),
  );

  test('in a sentence where that is the answer, and with no names', async () => {
    expect(await answered('nobody', () => restoreStoryVersion(storyId, 1))).toMatch(
      /^You are signed out/,
    );
    expect(await answered('nobody', () => nameChoices('topic', [newId()]))).toEqual([]);
  });
});

test.each<[string, () => Promise<unknown>, string]>([
  ['settings', () => saveOrganisationAction(formOf({ name: 'X' })), '/newsroom/settings'],
  ['staff', () => createPersonAction(formOf({ name: 'X' })), '/newsroom/staff'],
  ['tags', () => createTagAction(formOf({ name: 'X' })), '/newsroom/tags'],
  ['a new story', () => startNewStory(), '/newsroom/stories'],
])(
  'a form of %s leads somebody who is signed out to the sign-in page, and back',
  async (_, call, back) => {
    expect(await as('nobody', call)).toMatchObject({
      is: 'redirect',
      to: `/login?next=${encodeURIComponent(back)}`,
    });
  },
);

describe('what is no form of ours changes nothing', () => {
  const odd = 'a string in place of a form' as unknown as FormData;
  test.each<[string, string, (form: FormData) => Promise<Result<unknown>>]>([
    ['of settings', 'admin', saveOrganisationAction],
    ['of an agency', 'admin', addAgencyAction],
    ['of checks', 'admin', saveChecksAction],
    ['of a person', 'admin', createPersonAction],
    ['of a person’s facts', 'admin', editPersonAction],
    ['of a tag', 'curator', createTagAction],
    ['of a tag’s facts', 'curator', editTagAction],
    ['of a merge', 'curator', mergeTagsAction],
  ])('%s', async (_, who, send) =>
    expect(await answered(who, () => send(odd))).toMatchObject({
      ok: false,
      error: { sentence: expect.stringMatching(/\w/) },
    }),
  );

  test.each<[string, Record<string, unknown>]>([
    ['no deed', { storyId: newId() }],
    ['an unknown one', { action: 'sell', storyId: newId() }],
    ['no story', { action: 'submit', storyId: 'x' }],
  ])('a story action with %s', async (_, request) => {
    expect(
      await answered('editor', () =>
        takeStoryAction(request as Parameters<typeof takeStoryAction>[0]),
      ),
    ).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });
});

describe('forms', () => {
  test('of settings hand their fields to the command', async () => {
    expect(
      await done('admin', () =>
        saveOrganisationAction(
          formOf({
            name: 'The New Wire',
            tagline: 'News',
            language: 'en',
            timeZone: 'Europe/Berlin',
          }),
        ),
      ),
    ).toEqual({ changed: expect.arrayContaining(['Site name', 'Tagline']) });
    const { id } = await done('admin', () =>
      addAgencyAction(
        formOf({ name: 'Agencia SUR', code: 'SUR', city: 'Lima', slug: '', description: '' }),
      ),
    );
    await done('admin', () => retireAgencyAction(id, true));
    const [row] = await staffDb().select().from(agency).where(eq(agency.id, id));
    expect([row?.code, row?.retiredAt instanceof Date]).toEqual(['SUR', true]);
    expect(
      await done('admin', () => editDeskAction(formOf({ id: deskId, name: 'World', mends: 'on' }))),
    ).toMatchObject({ name: 'World' });
  });

  test('are refused to whose they are not', async () => {
    const calls = [
      () =>
        saveOrganisationAction(formOf({ name: 'X', tagline: '', language: 'en', timeZone: 'UTC' })),
      () => addAgencyAction(formOf({ name: 'X', code: 'X', city: '', slug: '', description: '' })),
      () =>
        createPersonAction(
          formOf({ name: 'X', email: 'x@example.org', password: '', roles: ['editor:*'] }),
        ),
    ];
    for (const call of calls) {
      expect(await answered<unknown>('editor', call)).toMatchObject({
        ok: false,
        error: { code: 'forbidden' },
      });
    }
  });

  test('of staff read roles by desk, and refuse what is none', async () => {
    const made = await done('admin', () =>
      createPersonAction(
        formOf({
          name: 'Fatou Ndiaye',
          email: 'fatou@example.org',
          password: '',
          roles: [`editor:${deskId}`, 'curator:*'],
        }),
      ),
    );
    expect(made.password.length).toBeGreaterThanOrEqual(10);
    expect(
      await answered('admin', () =>
        createPersonAction(
          formOf({ name: 'Jon', email: 'jon@example.org', password: '', roles: ['pilot:*'] }),
        ),
      ),
    ).toMatchObject({ ok: false, error: { field: expect.stringMatching(/roles/) } });
    expect(await answered('admin', () => deactivateAction('x'))).toMatchObject({ ok: false });
  });

  test('of tags make a topic, a country or an indicator by what they say', async () => {
    const { id } = await done('curator', () =>
      createTagAction(formOf({ kind: 'topic', name: 'Courts' })),
    );
    expect(
      await done('curator', () =>
        editTagAction(formOf({ id, kind: 'topic', name: 'The courts', slug: 'courts' })),
      ),
    ).toMatchObject({ name: 'The courts' });
    const other = await makeTopic('Tribunals');
    expect(
      await done('curator', () => mergeTagsAction(formOf({ fromId: other, intoId: id }))),
    ).toMatchObject({ id, moved: 0 });
    expect((await staffDb().select().from(tag).where(eq(tag.id, other)))[0]?.mergedInto).toBe(id);
    const indicator = await done('curator', () =>
      createTagAction(formOf({ kind: 'indicator', name: 'Right to vote' })),
    );
    expect(await done('curator', () => retireIndicatorAction(indicator.id, true))).toMatchObject({
      id: indicator.id,
    });
  });
});

describe('at the desk', () => {
  const embargoOf = async () =>
    (
      await staffDb().select({ until: story.embargoUntil }).from(story).where(eq(story.id, storyId))
    )[0]?.until?.toISOString() ?? null;

  test('an embargo is a time of the newsroom’s, and is lifted by nothing', async () => {
    await done('editor', () => setEmbargo(storyId, '2036-12-13T06:00'));
    expect(await embargoOf()).toBe('2036-12-13T05:00:00.000Z');
    await done('editor', () => setEmbargo(storyId, ''));
    expect(await embargoOf()).toBeNull();
  });

  test.each<[string, unknown]>([
    ['no time', 'soon'],
    ['a time that does not exist', '2037-03-29T02:30'],
    ['no text', 12],
    ['a very long one', 'x'.repeat(300)],
  ])('an embargo of %s is refused at its field', async (_, time) => {
    expect(await answered('editor', () => setEmbargo(storyId, time as string))).toMatchObject({
      ok: false,
      error: { field: 'Embargo until' },
    });
  });

  test('choices are found by their words and named by their ids; what is none is nothing', async () => {
    const [peru, maria] = [await makeCountry('Peru', 'PE'), await makeContributor('María Sol')];
    expect(await done('editor', () => searchChoices('country', 'per'))).toMatchObject([
      { id: peru, name: 'Peru' },
    ]);
    expect(await done('editor', () => searchChoices('author', 'maria'))).toMatchObject([
      { id: maria, name: 'María Sol' },
    ]);
    expect(await answered('editor', () => nameChoices('author', [maria]))).toEqual([
      { id: maria, name: 'María Sol' },
    ]);
    expect(await done('editor', () => searchChoices('weather' as 'topic', 'x'))).toEqual([]);
    expect(await answered('editor', () => nameChoices('author', ['not-an-id']))).toEqual([]);
    expect(await done('admin', () => searchChoices('country', 'per'))).toEqual([]);
  });

  test('a country is not made there', async () => {
    expect(await answered('editor', () => addChoice('country', 'Atlantis'))).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
  });

  test('the history of no story, or of nobody’s, is not found', async () => {
    expect(await answered('editor', () => readStoryHistory('x'))).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    });
    expect(await answered('admin', () => readStoryHistory(storyId))).toMatchObject({
      ok: false,
      error: { code: 'not_found' },
    });
    expect(await done('editor', () => readStoryHistory(storyId))).toMatchObject({
      current: { version: 1 },
    });
    expect(await answered('editor', () => compareStoryVersions(storyId, 0, 1.5))).toMatchObject({
      ok: false,
    });
  });

  test('a new story begins on the person’s desk and leads to it', async () => {
    expect(await as('editor', () => startNewStory())).toMatchObject({
      is: 'redirect',
      to: expect.stringMatching(/^\/newsroom\/stories\/[0-9a-f-]{36}$/),
    });
    expect(await answered('admin', () => startNewStory())).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    });
  });
});

describe('what the palette and tag fields ask for', () => {
  const ask = (get: (request: Request) => Promise<Response>, path: string, who: string) =>
    get(new Request(`http://localhost${path}`, { headers: { cookie: cookieOf(who) } }));

  test.each<[string, typeof searchStories, string]>([
    ['stories', searchStories, '/newsroom/search.json?q=ferries'],
    ['tags', tagOptions, '/newsroom/tags/options.json?q=a'],
  ])('%s are for who is signed in, and kept by nobody', async (_, get, path) => {
    const answer = await ask(get, path, 'nobody');
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([
      401,
      'private, no-store',
    ]);
    expect(await answer.json()).toMatchObject({ error: { code: 'signed_out' } });
  });

  test('stories are found by their words by who may read them', async () => {
    expect(
      await (await ask(searchStories, '/newsroom/search.json?q=ferries', 'editor')).json(),
    ).toMatchObject({ stories: [{ id: storyId, headline: 'Ferries stop', status: 'draft' }] });
    expect(
      await (await ask(searchStories, '/newsroom/search.json?q=ferries', 'admin')).json(),
    ).toEqual({ stories: [] });
    expect(
      (await ask(searchStories, `/newsroom/search.json?q=${'x'.repeat(5_000)}`, 'editor')).status,
    ).toBe(200);
    expect((await ask(searchStories, '/newsroom/search.json', 'editor')).status).toBe(200);
  });

  test('tags are topics where no kind is named, and not for accounts without stories', async () => {
    await makeTopic('Ferry law');
    expect(
      await (
        await ask(tagOptions, '/newsroom/tags/options.json?q=ferry&kind=nonsense', 'editor')
      ).json(),
    ).toMatchObject({ options: [{ name: 'Ferry law' }] });
    expect(
      await (
        await ask(tagOptions, '/newsroom/tags/options.json?q=ferry&kind=country', 'editor')
      ).json(),
    ).toEqual({ options: [] });
    expect((await ask(tagOptions, '/newsroom/tags/options.json?q=a', 'admin')).status).toBe(403);
  });
});

describe('the door', () => {
  test('keeps out who is not known, and gives the e-mail back', async () => {
    const answer = await as('nobody', () =>
      signIn(
        { email: '' },
        formOf({ email: 'nobody@example.org', password: 'secret words', next: '/newsroom' }),
      ),
    );
    expect(answer).toMatchObject({
      is: 'answer',
      value: { email: 'nobody@example.org', error: expect.stringMatching(/\.$/) },
      set: [],
    });
    expect(
      await answered('nobody', () => signIn({ email: '' }, 'x' as unknown as FormData)),
    ).toMatchObject({ email: '' });
  });

  test('is left by ending the session first, then the cookie', async () => {
    const { staffId } = await makeStaff({ name: 'Leaving' });
    tokens['leaving'] = await openSession(staffDb(), staffId);
    const left = await as('leaving', signOut);
    expect(left).toMatchObject({
      is: 'answer',
      value: null,
      set: [expect.stringMatching(/^galley-session=;.*Max-Age=0/)],
    });
    const [row] = await staffDb()
      .select()
      .from(session)
      .where(eq(session.tokenSha256, tokenSha256(tokens['leaving'])));
    expect(row?.revokedAt).not.toBeNull();
    expect(await answered('nobody', signOut)).toBeNull();
  });
});
