import { parseHTML } from 'linkedom';
import type { ReactNode } from 'react';
import { v7 as newId } from 'uuid';
import { beforeAll, describe, expect, test } from 'vitest';
import { staffDb } from '#db/staff.ts';
import type { Role } from '#lib/newsroom/actor.ts';
import { sessionCookieName } from '#lib/newsroom/session/request/cookie.ts';
import { openSession } from '#lib/newsroom/session/open.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { drawPage, visit } from '#lib/server/next/testing/next-request.ts';
import { makeStory } from '#lib/testing/make-stories.ts';
import { makeAgency, makeContributor, makeSection, makeTopic } from '#lib/testing/make-subjects.ts';
import LoginPage from '../login/page.tsx';
import ActivityPage from './activity/page.tsx';
import NewsroomLayout from './layout.tsx';
import MyWorkPage from './page.tsx';
import ReviewPage from './review/page.tsx';
import SettingsPage from './settings/page.tsx';
import StaffPage from './staff/page.tsx';
import StoriesPage from './stories/page.tsx';
import DeskPage from './stories/[id]/page.tsx';
import TagsPage from './tags/page.tsx';
import Unknown from './[...unknown]/page.tsx';

useDatabase();

const ROLES = ['reporter', 'editor', 'admin', 'curator'] as const satisfies readonly Role[];
const cookies: Record<string, string> = { nobody: '' };
let storyId = '';

beforeAll(async () => {
  await makeOrganisation({ name: 'The Testing Wire', timeZone: 'UTC' });
  const deskId = await makeDesk('World');
  await Promise.all([
    makeSection('Economy'),
    makeTopic('Courts'),
    makeAgency('SUR', 'Agencia SUR'),
    makeContributor('María Sol'),
  ]);
  for (const role of ROLES) {
    const person = await makeStaff({
      name: `The ${role}`,
      roles: [{ role, deskId: role === 'admin' || role === 'curator' ? null : deskId }],
    });
    cookies[role] = `${sessionCookieName()}=${await openSession(staffDb(), person.staffId)}`;
    if (role !== 'reporter') continue;
    storyId = await makeStory({ by: person, deskId, content: { headline: 'Ferries stop' } });
    await makeStory({
      by: person,
      deskId,
      content: { headline: 'Council votes' },
      facts: { deskState: 'in_review', submittedAt: new Date(), submittedBy: person.staffId },
    });
  }
});

type Search = Record<string, string | string[] | undefined>;
const asked = (search: Search = {}) => ({ searchParams: Promise.resolve(search) });

/** Every page of the newsroom by its address, with what it is asked. */
const PAGES = {
  'my work': () => MyWorkPage(),
  stories: (search) => StoriesPage(asked(search)),
  review: (search) => ReviewPage(asked(search)),
  activity: (search) => ActivityPage(asked(search)),
  tags: (search) => TagsPage(asked(search)),
  staff: (search) => StaffPage(asked(search)),
  settings: (search) => SettingsPage(asked(search)),
} satisfies Record<string, (search: Search) => Promise<ReactNode>>;
type PageName = keyof typeof PAGES;

const draw = (who: string, page: PageName, search: Search = {}) =>
  drawPage(
    { cookie: cookies[who] ?? '', headers: { 'x-galley-path': '/newsroom/somewhere' } },
    () => PAGES[page](search),
  );

/** What a page says, its words without its elements. */
async function words(who: string, page: PageName, search: Search = {}): Promise<string> {
  const drawn = await draw(who, page, search);
  if (drawn.is !== 'answer') throw new Error(`${page} ended with ${drawn.is}`);
  return (
    parseHTML(`<html><body>${drawn.value}</body></html>`).document.body.textContent ?? ''
  ).replaceAll(/\s+/g, ' ');
}

describe('who may open which page', () => {
  test.each(Object.keys(PAGES) as PageName[])(
    '%s leads somebody who is signed out to the sign-in page, and back',
    async (page) => {
      expect(await draw('nobody', page)).toMatchObject({
        is: 'redirect',
        to: expect.stringMatching(/^\/login\?next=%2Fnewsroom%2F/),
      });
    },
  );

  test.each<[PageName, Record<(typeof ROLES)[number], boolean>]>([
    ['my work', { reporter: true, editor: true, admin: true, curator: true }],
    ['stories', { reporter: true, editor: true, admin: false, curator: true }],
    ['review', { reporter: false, editor: true, admin: false, curator: false }],
    ['staff', { reporter: false, editor: false, admin: true, curator: false }],
    ['settings', { reporter: false, editor: true, admin: true, curator: true }],
  ])('%s opens to whom it may', async (page, may) => {
    const opens = Object.fromEntries(
      await Promise.all(
        ROLES.map(async (role) => [role, (await draw(role, page)).is === 'answer'] as const),
      ),
    );
    expect(opens).toEqual(may);
  });
});

describe('a page', () => {
  test.each<[who: string, page: PageName, search: Search, says: string[]]>([
    [
      'reporter',
      'my work',
      {},
      ['My work', 'New story', 'My drafts', 'Ferries stop', 'Sent, and where it stands'],
    ],
    ['editor', 'my work', {}, ['Waits for my review', 'Council votes']],
    ['admin', 'my work', {}, ['Nothing waits for you.', 'What waits for you will stand here.']],
    ['reporter', 'stories', {}, ['Ferries stop', 'Council votes']],
    ['reporter', 'stories', { status: 'held' }, ['No story is like that.']],
    ['reporter', 'stories', { q: 'zeppelin' }, ['No story here has “zeppelin” in it.']],
    [
      'reporter',
      'stories',
      { status: 'nonsense', desk: 'not-an-id', after: '%%%' },
      ['Ferries stop'],
    ],
    ['reporter', 'stories', { status: ['draft', 'held'], q: ['a', 'b'] }, ['Stories']],
    ['editor', 'review', {}, ['1 waiting', 'Council votes', '1 of 1', 'Approve']],
    ['editor', 'review', { story: 'not-an-id' }, ['Council votes']],
    ['admin', 'staff', {}, ['4 active, 0 deactivated', 'The reporter', 'New person']],
    [
      'admin',
      'staff',
      { q: 'zeppelin' },
      ['Nobody has “zeppelin” in name or email and is active.'],
    ],
    ['admin', 'staff', { role: 'pilot' }, ['The editor']],
    ['admin', 'settings', {}, ['Time and language', 'Save settings']],
    ['admin', 'settings', { part: 'agencies' }, ['Agencia SUR', 'Add agency']],
    ['admin', 'settings', { part: 'sections' }, ['Economy', 'World', 'Add section']],
    ['admin', 'settings', { part: 'checks' }, ['A dateline', 'Save checks']],
    ['curator', 'settings', { part: 'site' }, ['Bylines', 'María Sol']],
    ['admin', 'settings', { part: 'bylines', q: 'zeppelin' }, ['Nobody is named “zeppelin”.']],
    ['admin', 'settings', { part: 'nonsense' }, ['Save settings']],
    ['curator', 'tags', {}, ['Courts', 'New tag']],
    ['curator', 'tags', { kind: 'nonsense', tag: 'not-an-id' }, ['Courts']],
  ])('of the %s, %s with %j, says what it should', async (who, page, search, says) => {
    const said = await words(who, page, search);
    expect(says.filter((one) => !said.includes(one))).toEqual([]);
  });

  test('of review says that a story which was asked for waits no more, and shows no other in its place', async () => {
    const said = await words('editor', 'review', { story: storyId });
    expect(said).toContain(
      '“Ferries stop” is not waiting any more.It is draft now. Nothing was changed by you.',
    );
    expect(said).not.toContain('1 of 1');
  });
});

describe('the desk of a story', () => {
  const desk = (who: string, id: string) =>
    drawPage(
      { cookie: cookies[who] ?? '', headers: { 'x-galley-path': `/newsroom/stories/${id}` } },
      () => DeskPage({ params: Promise.resolve({ id }) }),
    );

  test.each<[string, () => string]>([
    ['an id that is none', () => 'nonsense'],
    ['no story', () => newId()],
  ])('is not found under %s', async (_, id) => {
    expect(await desk('editor', id())).toEqual({ is: 404 });
  });

  test('is not there for who may not read it', async () =>
    expect((await desk('admin', storyId)).is).not.toBe('answer'));

  test('leads somebody who is signed out back to it', async () => {
    expect(await desk('nobody', storyId)).toMatchObject({
      is: 'redirect',
      to: `/login?next=${encodeURIComponent(`/newsroom/stories/${storyId}`)}`,
    });
  });

  test('has the story’s words in its first bytes', async () => {
    const drawn = await desk('reporter', storyId);
    expect(drawn.is === 'answer' && drawn.value).toContain('Ferries stop');
  });
});

describe('around the pages', () => {
  test('stand the rooms that the person may enter, and what waits there', async () => {
    const drawn = await drawPage(
      { cookie: `${cookies['editor']}; galley-looks=dark.roomy.on` },
      () => NewsroomLayout({ children: <p>Page</p> }),
    );
    const html = drawn.is === 'answer' ? drawn.value : '';
    expect(html).toMatch(
      /^<!DOCTYPE html><html lang="en" data-person="[0-9a-f-]{36}" data-theme="dark" data-density="roomy">/,
    );
    expect([...html.matchAll(/class="rail-word">([^<]+)</g)].map(([, name]) => name)).toEqual(
      expect.arrayContaining(['My work', 'Stories', 'Review', 'The editor']),
    );
    expect(html).not.toContain('href="/newsroom/staff"');
    expect(html).toContain('1<!-- --> <!-- -->waiting');
  });

  test('is nothing for somebody who is signed out', async () => {
    expect(await drawPage({}, () => NewsroomLayout({ children: <p>Page</p> }))).toMatchObject({
      value: '<!DOCTYPE html><html lang="en"><head></head><body><p>Page</p></body></html>',
    });
  });
});

describe('the sign-in page', () => {
  const door = (who: string, next?: string | string[]) =>
    drawPage({ cookie: cookies[who] ?? '' }, () =>
      LoginPage({ searchParams: Promise.resolve({ ...(next !== undefined && { next }) }) }),
    );

  test.each<[next: string | string[] | undefined, to: string]>([
    [undefined, '/newsroom'],
    ['/newsroom/review', '/newsroom/review'],
    ['https://evil.example', '/newsroom'],
    ['//evil.example', '/newsroom'],
    [['/newsroom/a', '/newsroom/b'], '/newsroom'],
  ])('asked for %j leads who is signed in to %s', async (next, to) =>
    expect(await door('editor', next)).toMatchObject({ is: 'redirect', to }),
  );

  test('names the newsroom and keeps where one wanted to go', async () => {
    const drawn = await door('nobody', '/newsroom/review');
    const html = drawn.is === 'answer' ? drawn.value : '';
    expect(html).toContain('The Testing Wire’s');
    expect(html).toContain('name="next" value="/newsroom/review"');
  });
});

test('a page under an address that is none is not found', async () => {
  expect(await visit({ cookie: cookies['editor'] ?? '' }, () => Unknown())).toEqual({ is: 404 });
  expect(
    await visit({ headers: { 'x-galley-path': '/newsroom/x' } }, () => Unknown()),
  ).toMatchObject({ is: 'redirect', to: '/login?next=%2Fnewsroom%2Fx' });
});
