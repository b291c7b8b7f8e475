import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { readerPool } from '#db/reader.ts';
import { staffDb } from '#db/staff.ts';
import { staffRole, story, workingCopy } from '#db/schema/newsroom/index.ts';
import { useDatabase } from './test-database.ts';
import { makeDesk, makeOrganisation, makeStaff } from './test-newsroom.ts';
import { makePicture, makeStory } from '../make-stories.ts';
import {
  makeAgency,
  makeContributor,
  makeCountry,
  makeIndicator,
  makeSection,
  makeTopic,
} from '../make-subjects.ts';

useDatabase();

it('makes people with their roles', async () => {
  const world = await makeDesk('World');
  const ana = await makeStaff({
    name: 'Ana Pérez',
    roles: ['admin', { role: 'reporter', deskId: world }],
  });
  const rows = await staffDb()
    .select({ role: staffRole.role, deskId: staffRole.deskId })
    .from(staffRole)
    .where(eq(staffRole.staffId, ana.staffId))
    .orderBy(staffRole.role);
  expect(rows).toEqual([
    { role: 'admin', deskId: null },
    { role: 'reporter', deskId: world },
  ]);
});

it('makes a draft', async () => {
  const by = await makeStaff();
  const sectionId = await makeSection();
  const id = await makeStory({
    by,
    deskId: await makeDesk(),
    content: { sectionId, topics: [await makeTopic()], countries: [await makeCountry()] },
  });
  expect(
    await staffDb().select({ status: story.status }).from(story).where(eq(story.id, id)),
  ).toEqual([{ status: 'draft' }]);
  expect(
    await staffDb()
      .select({ editors: workingCopy.editors })
      .from(workingCopy)
      .where(eq(workingCopy.storyId, id)),
  ).toEqual([{ editors: [by.staffId] }]);
  expect(await makePicture(by)).toHaveLength(36);
});

it('shows readers the subjects, and them only', async () => {
  await makeOrganisation();
  const agencyId = await makeAgency('AP');
  const ids = [agencyId, await makeContributor('Li Wei', agencyId), await makeIndicator()];
  const { rows } = await readerPool().query(
    'SELECT id FROM publication.public_subject WHERE id = ANY($1)',
    [ids],
  );
  expect(rows).toHaveLength(ids.length);
  await expect(readerPool().query('SELECT 1 FROM newsroom.staff')).rejects.toThrow(
    /permission denied/,
  );
});
