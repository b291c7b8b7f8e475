import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Transaction } from '#db/queryable.ts';
import {
  editionVisibility,
  listing,
  publicOrganisation,
  indicatorUse,
  subject,
  subjectSlug,
} from '#db/schema/publication/index.ts';
import { tagOf } from '../freshness/cache-tags.ts';
import { invalidateTags } from './invalidate-tags.ts';

export type MirroredSubject = Omit<typeof subject.$inferInsert, 'mergedInto'>;
export type MirroredOrganisation = Omit<typeof publicOrganisation.$inferInsert, 'id'>;

/**
 * Makes what readers see of a subject equal to the newsroom's. Every slug that it had keeps leading
 * to it.
 */
export async function mirrorSubject(tx: Transaction, mirrored: MirroredSubject): Promise<void> {
  const { id, ...rest } = mirrored;
  const [led] = await tx
    .select({ to: subjectSlug.subjectId })
    .from(subjectSlug)
    .where(and(eq(subjectSlug.kind, mirrored.kind), eq(subjectSlug.slug, mirrored.slug)));
  await foldRenamed(tx, mirrored);
  await tx.insert(subject).values(mirrored).onConflictDoUpdate({ target: subject.id, set: rest });
  await tx
    .insert(subjectSlug)
    .values({ kind: mirrored.kind, slug: mirrored.slug, subjectId: id })
    .onConflictDoUpdate({ target: [subjectSlug.kind, subjectSlug.slug], set: { subjectId: id } });
  await invalidateTags(tx, [
    tagOf.subject(id),
    ...(led ? [tagOf.subject(led.to)] : []),
    tagOf.subjects(mirrored.kind),
    tagOf.addresses,
    tagOf.sitemap,
  ]);
}

/** The worker reads anew what is found by a name that becomes another one. */
async function foldRenamed(tx: Transaction, { id, kind, name }: MirroredSubject): Promise<void> {
  const [before] = await tx.select({ name: subject.name }).from(subject).where(eq(subject.id, id));
  if (before && before.name !== name) await foldAnew(tx, kind, id);
}

async function foldAnew(
  tx: Transaction,
  kind: MirroredSubject['kind'],
  target: string,
): Promise<void> {
  const listed = tx
    .select({ id: listing.editionId })
    .from(listing)
    .where(and(eq(listing.kind, kind), eq(listing.target, target)));
  await tx
    .update(editionVisibility)
    .set({ foldVersion: null })
    .where(inArray(editionVisibility.editionId, listed));
}

/**
 * Lets one subject go into another: its stories stand in the other's list, its addresses lead
 * there.
 */
export async function mergeSubjects(
  tx: Transaction,
  { kind, fromId, intoId }: { kind: MirroredSubject['kind']; fromId: string; intoId: string },
): Promise<void> {
  await tx
    .update(subject)
    .set({ mergedInto: intoId })
    .where(inArray(subject.id, [fromId]));
  await tx.update(subject).set({ mergedInto: intoId }).where(eq(subject.mergedInto, fromId));
  await foldAnew(tx, kind, fromId);
  const twice = sql`${listing.editionId} in (select edition_id from publication.listing
  where kind = ${kind} and target = ${intoId})`;
  await tx.delete(listing).where(and(eq(listing.kind, kind), eq(listing.target, fromId), twice));
  await tx
    .update(listing)
    .set({ target: intoId })
    .where(and(eq(listing.kind, kind), eq(listing.target, fromId)));
  if (kind === 'country')
    await tx
      .update(indicatorUse)
      .set({ countryId: intoId })
      .where(eq(indicatorUse.countryId, fromId));
  if (kind === 'indicator')
    await tx
      .update(indicatorUse)
      .set({ indicatorId: intoId })
      .where(eq(indicatorUse.indicatorId, fromId));
  await invalidateTags(tx, [
    tagOf.subject(fromId),
    tagOf.subject(intoId),
    tagOf.list(kind, fromId),
    tagOf.list(kind, intoId),
    tagOf.lists(kind),
    tagOf.subjects(kind),
    tagOf.addresses,
    tagOf.record,
    tagOf.search,
    tagOf.sitemap,
  ]);
}

/** Writes what readers know of the organisation, and names the tag of all pages that show it. */
export async function mirrorOrganisation(
  tx: Transaction,
  organisation: MirroredOrganisation,
): Promise<void> {
  await tx
    .insert(publicOrganisation)
    .values({ id: 1, ...organisation })
    .onConflictDoUpdate({ target: publicOrganisation.id, set: organisation });
  await invalidateTags(tx, [tagOf.house]);
}
