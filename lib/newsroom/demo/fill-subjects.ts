import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/queryable.ts';
import { agencies, contributors, desks, sections, topics } from '#db/demo/index.ts';
import { agency, contributor, desk, indicator, section, tag } from '#db/schema/newsroom/index.ts';
import { mirrorSubject } from '../door.ts';
import { fillReference } from '../organisation/fill-reference.ts';
import { idOf, type Staff } from './fill-people.ts';

/** Ids of what stories name: desks by name, agencies and countries by code, the others by slug. */
export interface Ids {
  desks: ReadonlyMap<string, string>;
  sections: ReadonlyMap<string, string>;
  agencies: ReadonlyMap<string, string>;
  contributors: ReadonlyMap<string, string>;
  topics: ReadonlyMap<string, string>;
  countries: ReadonlyMap<string, string>;
  indicators: ReadonlyMap<string, string>;
}

export async function fillDesks(tx: Transaction): Promise<Ids['desks']> {
  const rows = desks.map((name, position) => ({ id: uuidv7(), name, position }));
  await tx.insert(desk).values(rows);
  return new Map(rows.map(({ name, id }) => [name, id]));
}

/** Sections, agencies, contributors and topics, countries and indicators, in both wings. */
export async function fillSubjects(tx: Transaction, staff: Staff): Promise<Omit<Ids, 'desks'>> {
  const agencyIds = await fillAgencies(tx);
  const sectionIds = await fillSections(tx);
  // After sections, desks and house are there, it adds only what is the same for every newsroom.
  await fillReference(tx);
  return {
    sections: sectionIds,
    agencies: agencyIds,
    contributors: await fillContributors(tx, agencyIds, staff),
    topics: await fillTopics(tx),
    ...(await referenceIds(tx)),
  };
}

async function fillSections(tx: Transaction): Promise<Ids['sections']> {
  const rows = sections.map((text, position) => ({ id: uuidv7(), ...text, position }));
  await tx.insert(section).values(rows);
  for (const row of rows) await mirrorSubject(tx, { ...row, kind: 'section' });
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

async function fillAgencies(tx: Transaction): Promise<Ids['agencies']> {
  const rows = agencies.map((text) => ({ id: uuidv7(), ...text }));
  await tx.insert(agency).values(rows);
  for (const row of rows) await mirrorSubject(tx, { ...row, kind: 'agency' });
  return new Map(rows.map(({ code, id }) => [code, id]));
}

async function fillContributors(
  tx: Transaction,
  agencyIds: Ids['agencies'],
  staff: Staff,
): Promise<Ids['contributors']> {
  const rows = contributors.map((person) => ({
    id: uuidv7(),
    name: person.name,
    slug: person.slug,
    bio: person.bio,
    agencyId: idOf(agencyIds, person.agency),
    staffId: 'staff' in person ? staff[person.staff].staffId : null,
  }));
  await tx.insert(contributor).values(rows);
  for (const { id, name, slug, bio, agencyId } of rows)
    await mirrorSubject(tx, { id, kind: 'author', name, slug, description: bio, agencyId });
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

async function fillTopics(tx: Transaction): Promise<Ids['topics']> {
  const ids = new Map<string, string>(topics.map(({ slug }) => [slug, uuidv7()]));
  for (const topic of topics) {
    const { slug, name, description } = topic;
    const parentId = 'under' in topic ? idOf(ids, topic.under) : null;
    const row = { id: idOf(ids, slug), kind: 'topic' as const, slug, name, description, parentId };
    await tx.insert(tag).values(row);
    await mirrorSubject(tx, row);
  }
  return ids;
}

async function referenceIds(tx: Transaction): Promise<Pick<Ids, 'countries' | 'indicators'>> {
  const countries = await tx.select({ id: tag.id, code: tag.code }).from(tag);
  const indicators = await tx.select({ id: indicator.id, slug: indicator.slug }).from(indicator);
  return {
    countries: new Map(countries.flatMap(({ id, code }) => (code ? [[code, id] as const] : []))),
    indicators: new Map(indicators.map(({ id, slug }) => [slug, id])),
  };
}
