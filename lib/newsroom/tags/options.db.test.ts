import { beforeAll, describe, expect, it } from 'vitest';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import {
  makeAgency,
  makeContributor,
  makeCountry,
  makeSection,
  makeTag,
  makeTopic,
} from '#lib/testing/make-subjects.ts';
import {
  namesOf,
  searchAgencies,
  searchContributors,
  searchTags,
  sectionOptions,
} from './options.ts';

useDatabase();

const names = async (found: Promise<{ name: string }[]>) => (await found).map(({ name }) => name);
let elections: string;

beforeAll(async () => {
  elections = await makeTopic('Elections');
  await makeTag({ kind: 'topic', name: 'Re-election', parentId: elections });
  await makeTopic('Élites');
  await makeCountry('Bolivia', 'BO');
  for (let i = 0; i < 25; i += 1) await makeTopic(`Many ${String(i).padStart(2, '0')}`);
});

describe('options of a tag field', () => {
  it('begin with those that begin with the words, without case and accents', async () => {
    expect(await names(searchTags('topic', 'el'))).toEqual(['Elections', 'Élites', 'Re-election']);
    expect(await names(searchTags('topic', 'ELECTION'))).toEqual(['Elections', 'Re-election']);
  });

  it('are at most twenty, and some without any words', async () => {
    expect(await searchTags('topic', 'many')).toHaveLength(20);
    expect(await searchTags('topic', '')).toHaveLength(20);
  });

  it('say what tells them apart', async () => {
    expect((await searchTags('topic', 're-'))[0]?.detail).toBe('Elections');
    expect((await searchTags('country', 'bol'))[0]).toMatchObject({
      name: 'Bolivia',
      detail: 'BO',
    });
  });

  it('take signs of a pattern as letters', async () => {
    expect(await searchTags('topic', '%')).toEqual([]);
    expect(await searchTags('topic', '_')).toEqual([]);
    expect(await searchTags('topic', "'; drop table newsroom.tag; --")).toEqual([]);
  });
});

it('finds agencies by their letters first, and bylines by a part of the name', async () => {
  await makeAgency('kp', 'Kontinent Presse');
  await makeAgency('AKP', 'Kpalimé Dispatch');
  expect(await names(searchAgencies('kp'))).toEqual(['Kontinent Presse', 'Kpalimé Dispatch']);
  await makeContributor('Inés Calderón');
  expect(await names(searchContributors('calderon'))).toEqual(['Inés Calderón']);
});

it('names what a story has taken, and leaves out what is not there', async () => {
  const agencyId = await makeAgency('SUR', 'Agencia SUR');
  expect(
    await namesOf({
      tags: [elections, '0198c0de-0000-7000-8000-000000000001'],
      agencies: [agencyId],
    }),
  ).toEqual({ [elections]: 'Elections', [agencyId]: 'Agencia SUR' });
  expect(await namesOf({})).toEqual({});
});

it('has the sections in the house’s order', async () => {
  await makeSection('World');
  expect(await names(sectionOptions())).toContain('World');
});
