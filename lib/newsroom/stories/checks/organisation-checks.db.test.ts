import { desc } from 'drizzle-orm';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { event } from '#db/schema/newsroom/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { bodyOf, makeStory } from '#lib/testing/make-stories.ts';
import { makeSection } from '#lib/testing/make-subjects.ts';
import type { Actor } from '../../actor.ts';
import { replaceContent } from '../../collaboration/projection/replace.ts';
import { readCheckLevels, saveCheckLevels } from '../../organisation/checks.ts';
import { readDeskStory } from '../desk/desk-story.ts';
import { loadStory } from '../story-row.ts';
import { takeAction, type RequestedAction } from '../take-action.ts';

useDatabase();

let reporter: Actor;
let editor: Actor;
let admin: Actor;
let deskId: string;
let sectionId: string;
let storyId: string;

const RECOMMENDED = { indicators: 'recommended', dateline: 'recommended', agencies: 'recommended' };
const REQUIRED = { indicators: 'required', dateline: 'required', agencies: 'required' };

beforeAll(async () => {
  await makeOrganisation();
  deskId = await makeDesk();
  reporter = await makeStaff({ roles: [{ role: 'reporter', deskId }] });
  editor = await makeStaff({ roles: [{ role: 'editor', deskId }] });
  admin = await makeStaff({ roles: ['admin'] });
  sectionId = await makeSection('World');
});

beforeEach(async () => {
  await saveCheckLevels(admin, RECOMMENDED);
  storyId = await makeStory({
    by: reporter,
    deskId,
    content: {
      sectionId,
      headline: 'Voters wait',
      slug: '',
      dateline: 'Lima (AP)',
      body: bodyOf('They came early.'),
    },
  });
  await take('submit', reporter);
});

const copy = async () => {
  const subject = await loadStory(staffDb(), storyId);
  if (!subject) throw new Error('the story is gone');
  return subject.copy;
};
const take = (action: RequestedAction, actor: Actor, fields: Record<string, string> = {}) =>
  takeAction(actor, { action, storyId, fields });
const approve = async () => take('approve', editor, { sha256: (await copy()).sha256 });

it('an approval asks for what the house requires, each by its field', async () => {
  expect((await saveCheckLevels(admin, REQUIRED)).ok).toBe(true);
  expect(await approve()).toMatchObject({
    error: { field: 'Agencies', also: [{ field: 'Indicators' }] },
  });
  await saveCheckLevels(admin, RECOMMENDED);
  expect(await approve()).toMatchObject({ ok: true });
});

it('what was raised after an approval keeps nothing back, and asks the next text', async () => {
  expect(await approve()).toMatchObject({ ok: true });
  await saveCheckLevels(admin, REQUIRED);
  expect((await readDeskStory(editor, storyId))?.checking.levels).toEqual(RECOMMENDED);
  expect(await take('publish', editor)).toMatchObject({ ok: true });
  const { content } = await copy();
  await staffDb().transaction((tx) =>
    replaceContent(tx, storyId, { ...content, headline: 'Voters go on waiting' }, reporter),
  );
  expect((await readDeskStory(editor, storyId))?.checking.levels).toEqual(REQUIRED);
  await take('submit', reporter);
  expect(await approve()).toMatchObject({ error: { code: 'invalid', field: 'Agencies' } });
});

it('only an administrator sets them; each change is a line of the log', async () => {
  expect(await saveCheckLevels(editor, REQUIRED)).toMatchObject({ error: { code: 'forbidden' } });
  expect(await saveCheckLevels(admin, { ...RECOMMENDED, dateline: 'sometimes' })).toMatchObject({
    error: { field: 'dateline', sentence: 'Choose Required or Recommended.' },
  });
  expect(await readCheckLevels()).toEqual(RECOMMENDED);
  expect(await saveCheckLevels(admin, { ...RECOMMENDED, dateline: 'required' })).toEqual({
    ok: true,
    value: { changed: ['A dateline'] },
  });
  const [last] = await staffDb()
    .select({ kind: event.kind, subject: event.subject, from: event.from, to: event.to })
    .from(event)
    .orderBy(desc(event.n))
    .limit(1);
  expect(last).toEqual({
    kind: 'house.check_set',
    subject: 'A dateline',
    from: 'recommended',
    to: 'required',
  });
});
