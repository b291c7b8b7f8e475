import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { desk, organisation, indicator, section, tag } from '#db/schema/newsroom/index.ts';
import { publicOrganisation, subject } from '#db/schema/publication/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { fillReference } from './fill-reference.ts';

useDatabase();

const counts = async () => {
  const db = staffDb();
  return {
    houses: await db.$count(organisation),
    desks: await db.$count(desk),
    sections: await db.$count(section),
    countries: await db.$count(tag, eq(tag.kind, 'country')),
    indicators: await db.$count(indicator),
    subjects: await db.$count(subject),
  };
};

it('gives a new newsroom a name, a desk, a section, countries and indicators, once', async () => {
  await staffDb().transaction(fillReference);
  const first = await counts();
  expect(first).toMatchObject({ houses: 1, desks: 1, sections: 1, countries: 250 });
  expect(first.subjects).toBe(first.sections + first.countries + first.indicators);
  await staffDb().transaction(fillReference);
  expect(await counts()).toEqual(first);
});

it('lets stand what the newsroom has changed since', async () => {
  await staffDb().update(organisation).set({ name: 'The Daily Proof' });
  await staffDb().transaction(fillReference);
  expect(await staffDb().select({ name: organisation.name }).from(organisation)).toEqual([
    { name: 'The Daily Proof' },
  ]);
  expect(await staffDb().$count(publicOrganisation)).toBe(1);
});

it('sets parts of an indicator under their whole', async () => {
  const [whole] = await staffDb()
    .select()
    .from(indicator)
    .where(eq(indicator.slug, 'clean-elections'));
  const [part] = await staffDb()
    .select()
    .from(indicator)
    .where(eq(indicator.slug, 'vote-counting'));
  expect(part?.parentId).toBe(whole?.id);
});

it('names countries in English, with an address of their own', async () => {
  const [country] = await staffDb()
    .select({ name: tag.name, slug: tag.slug })
    .from(tag)
    .where(eq(tag.code, 'CI'));
  expect(country).toEqual({ name: 'Côte d’Ivoire', slug: 'cote-divoire' });
});
