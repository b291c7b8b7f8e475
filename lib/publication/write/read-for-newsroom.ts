import { and, eq, gt, inArray, ne, sql, type SQL } from 'drizzle-orm';
import type { Queryable, Transaction } from '#db/queryable.ts';
import {
  edition,
  publicOrganisation,
  publicStory,
  editionVisibility,
  slugHistory,
  subjectSlug,
} from '#db/schema/publication/index.ts';

/** What readers see of an edition: its address, headline and date of change. */
export interface ShownEdition {
  slug: string;
  headline: string;
  updatedAt: Date;
}

/** What readers see of an edition while it is on show; null where it is not. */
export async function shownEdition(db: Queryable, editionId: string): Promise<ShownEdition | null> {
  const [row] = await db
    .select({
      slug: editionVisibility.slug,
      updatedAt: editionVisibility.updatedAt,
      headline: sql<string>`${edition.content} ->> 'headline'`,
    })
    .from(editionVisibility)
    .innerJoin(edition, eq(edition.id, editionVisibility.editionId))
    .where(eq(editionVisibility.editionId, editionId));
  return row ?? null;
}

/** A column: from when on readers see an edition; null without one. */
export const visibleFromOf = (editionId: string | null): SQL<Date | null> =>
  sql<Date | null>`(select ${editionVisibility.visibleFrom} from ${editionVisibility}
    where ${editionVisibility.editionId} = ${editionId}::uuid)`.mapWith(
    editionVisibility.visibleFrom,
  );

/** A subquery `ahead`: the editions that readers see only after an instant. */
export const editionsSeenAfter = (db: Queryable, at: Date) =>
  db
    .select({ storyId: editionVisibility.storyId, editionId: editionVisibility.editionId })
    .from(editionVisibility)
    .where(gt(editionVisibility.visibleFrom, at))
    .as('ahead');

/** Which of some slugs another story has or had in public, or will have by a scheduled edition. */
export async function slugsOfOthers(
  tx: Transaction,
  storyId: string,
  slugs: readonly string[],
): Promise<ReadonlySet<string>> {
  const had = await tx
    .select({ slug: slugHistory.slug })
    .from(slugHistory)
    .where(and(ne(slugHistory.storyId, storyId), inArray(slugHistory.slug, [...slugs])));
  const willHave = await tx
    .select({ slug: publicStory.slug })
    .from(publicStory)
    .where(and(ne(publicStory.id, storyId), inArray(publicStory.slug, [...slugs])));
  return new Set([...had, ...willHave].map(({ slug }) => slug));
}

/** Which of some slugs lead to another subject of the kind, now or from before. */
export async function subjectSlugsOfOthers(
  tx: Transaction,
  {
    id,
    kind,
    slugs,
  }: { id: string; kind: (typeof subjectSlug.$inferSelect)['kind']; slugs: readonly string[] },
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ slug: subjectSlug.slug })
    .from(subjectSlug)
    .where(
      and(
        eq(subjectSlug.kind, kind),
        inArray(subjectSlug.slug, [...slugs]),
        ne(subjectSlug.subjectId, id),
      ),
    );
  return new Set(rows.map(({ slug }) => slug));
}

/** Whether readers' pages say that they are a demo. */
export async function showsDemo(db: Queryable): Promise<boolean> {
  const [row] = await db.select({ demo: publicOrganisation.demo }).from(publicOrganisation);
  return row?.demo ?? false;
}
