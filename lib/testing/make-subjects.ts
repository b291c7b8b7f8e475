import { v7 as newId } from 'uuid';
import { staffDb } from '#db/staff.ts';
import { agency, contributor, indicator, section, tag } from '#db/schema/newsroom/index.ts';
import { subject, subjectSlug } from '#db/schema/publication/index.ts';
import { fresh } from './database/test-newsroom.ts';

/**
 * What stories are about, in both wings, as the newsroom's own commands leave it. Each function
 * gives back the id.
 */

export async function makeSection(name = fresh('Section')): Promise<string> {
  const row = { id: newId(), name, slug: slug(name) };
  await staffDb().insert(section).values(row);
  return mirror('section', row);
}

export const makeTopic = (name = fresh('Topic')): Promise<string> =>
  makeTag({ kind: 'topic', name });

export const makeCountry = (name = fresh('Country'), code: string | null = null): Promise<string> =>
  makeTag({ kind: 'country', name, code });

export async function makeTag(
  wish: Partial<typeof tag.$inferInsert> & { kind: 'topic' | 'country' },
): Promise<string> {
  const name = wish.name ?? fresh('Tag');
  const row = { id: newId(), name, slug: slug(name), ...wish };
  await staffDb().insert(tag).values(row);
  return mirror(row.kind, { id: row.id, name, slug: row.slug, code: row.code ?? null });
}

export async function makeAgency(code = fresh('AG'), name = fresh('Agency')): Promise<string> {
  const row = { id: newId(), name, code, slug: slug(name) };
  await staffDb().insert(agency).values(row);
  return mirror('agency', row);
}

export async function makeContributor(
  name = fresh('Author'),
  agencyId: string | null = null,
): Promise<string> {
  const row = { id: newId(), name, slug: slug(name), agencyId };
  await staffDb().insert(contributor).values(row);
  return mirror('author', row);
}

export async function makeIndicator(
  name = fresh('Indicator'),
  parentId: string | null = null,
): Promise<string> {
  const row = { id: newId(), name, slug: slug(name), parentId };
  await staffDb().insert(indicator).values(row);
  return mirror('indicator', row);
}

/** A subject of any kind, which only readers know. */
export const makeSubject = (
  kind: typeof subject.$inferInsert.kind,
  name: string,
): Promise<string> => mirror(kind, { id: newId(), name, slug: slug(name) });

async function mirror(
  kind: typeof subject.$inferInsert.kind,
  row: Omit<typeof subject.$inferInsert, 'kind'>,
): Promise<string> {
  await staffDb()
    .insert(subject)
    .values({ ...row, kind });
  await staffDb().insert(subjectSlug).values({ kind, slug: row.slug, subjectId: row.id });
  return row.id;
}

const slug = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
