import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { workingCopy } from '#db/schema/newsroom/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { makeStory } from '#lib/testing/make-stories.ts';
import { makeSection } from '#lib/testing/make-subjects.ts';
import { setText } from '#lib/story/flat/set-text.ts';
import { detailTextOf } from '../../collaboration/protocol/layout.ts';
import { writerOf } from '../../collaboration/testing/writer.ts';
import { readDeskStory } from './desk-story.ts';
import { takeAction, type RequestedAction } from '../take-action.ts';

useDatabase();

it('gives the address that readers have, not that of a scheduled update', async () => {
  await makeOrganisation({ timeZone: 'UTC' });
  const deskId = await makeDesk();
  const writer = await makeStaff({ roles: [{ role: 'reporter', deskId }] });
  const chief = await makeStaff({ roles: ['chief_editor'] });
  const storyId = await makeStory({
    by: writer,
    deskId,
    content: { sectionId: await makeSection(), slug: 'first-address' },
  });
  const take = async (action: RequestedAction, fields = {}) =>
    expect(await takeAction(chief, { action, storyId, fields })).toMatchObject({ ok: true });
  const approve = async () => {
    const [copy] = await staffDb()
      .select()
      .from(workingCopy)
      .where(eq(workingCopy.storyId, storyId));
    await take('approve', { sha256: copy?.sha256 });
  };
  const address = async () => (await readDeskStory(chief, storyId))?.publicSlug;

  await take('submit');
  expect(await address()).toBeNull();
  await approve();
  await take('publish');
  expect(await address()).toBe('first-address');
  const writing = await writerOf(storyId, writer);
  await writing.send(() => setText(detailTextOf(writing.doc, 'slug'), 'second-address'));
  await take('submit');
  await approve();
  await take('schedule', {
    at: new Date(Date.now() + 3_600_000).toISOString(),
    kindOfChange: 'update',
  });
  expect(await address()).toBe('first-address');
  await take('deschedule');
  expect(await address()).toBe('first-address');
});
