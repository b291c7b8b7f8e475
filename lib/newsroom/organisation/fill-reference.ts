import { eq } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '#db/queryable.ts';
import { countryCodes } from '#db/reference/countries.ts';
import { indicators, type IndicatorText } from '#db/reference/indicators.ts';
import { desk, organisation, indicator, section, tag } from '#db/schema/newsroom/index.ts';
import { now } from '#lib/time/clock.ts';
import { slugOf } from '#lib/story/slug.ts';
import { mirrorOrganisation, mirrorSubject } from '../door.ts';

const ORGANISATION = { name: 'Galley', tagline: '', language: 'en', timeZone: 'UTC', demo: false };

/**
 * Gives a newsroom what none can begin without: a name, a desk, a section, the countries of ISO
 * 3166-1 and the democracy indicators. What is there already stays as it is, so it can run at every
 * start.
 */
export async function fillReference(tx: Transaction): Promise<void> {
  if (await isEmpty(tx, organisation)) await fillOrganisation(tx);
  if (await isEmpty(tx, desk)) await tx.insert(desk).values({ id: uuidv7(), name: 'News' });
  if (await isEmpty(tx, section)) await fillSection(tx);
  if (await hasNoCountry(tx)) await fillCountries(tx);
  if (await isEmpty(tx, indicator)) await fillIndicators(tx, indicators, null);
}

async function isEmpty(tx: Transaction, table: PgTable): Promise<boolean> {
  return (await tx.$count(table)) === 0;
}

async function hasNoCountry(tx: Transaction): Promise<boolean> {
  return (await tx.$count(tag, eq(tag.kind, 'country'))) === 0;
}

async function fillOrganisation(tx: Transaction): Promise<void> {
  const row = { ...ORGANISATION, changedAt: now() };
  await tx.insert(organisation).values(row);
  await mirrorOrganisation(tx, row);
}

async function fillSection(tx: Transaction): Promise<void> {
  const row = { id: uuidv7(), name: 'News', slug: 'news', position: 0 };
  await tx.insert(section).values(row);
  await mirrorSubject(tx, { ...row, kind: 'section' });
}

async function fillCountries(tx: Transaction): Promise<void> {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  const rows = countryCodes.map((code) => {
    const name = names.of(code) ?? code;
    return {
      id: uuidv7(),
      kind: 'country' as const,
      name,
      slug: slugOf(name, 'en'),
      code,
      createdAt: now(),
    };
  });
  await tx.insert(tag).values(rows);
  for (const { id, kind, name, slug, code } of rows)
    await mirrorSubject(tx, { id, kind, name, slug, code });
}

async function fillIndicators(
  tx: Transaction,
  texts: readonly IndicatorText[],
  parentId: string | null,
): Promise<void> {
  for (const [position, { parts = [], ...text }] of texts.entries()) {
    const row = { id: uuidv7(), ...text, parentId, position };
    await tx.insert(indicator).values(row);
    await mirrorSubject(tx, { ...row, kind: 'indicator' });
    await fillIndicators(tx, parts, row.id);
  }
}
