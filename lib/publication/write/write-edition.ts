import { and, desc, eq, gt, isNull, lte, ne, or, sql, type SQL } from 'drizzle-orm';
import type { Queryable, Transaction } from '#db/queryable.ts';
import {
  edition,
  editionPicture,
  listing,
  publicStory,
  indicatorUse,
  editionVisibility,
  slugHistory,
} from '#db/schema/publication/index.ts';
import { FOLD_VERSION } from '#lib/search/fold-version.ts';
import { searchedWords } from '#lib/story/content/searched-words.ts';
import type { EditionContent } from '../edition.ts';
import { idsNamed, SUBJECT_KINDS } from '../lists/kinds.ts';
import { tagOf } from '../freshness/cache-tags.ts';
import { foldEditions } from '../search/index/words-of-edition.ts';
import { invalidateTags, tagsOfStory } from './invalidate-tags.ts';

/** The target of the list of everything. */
export const ALL = '00000000-0000-0000-0000-000000000000';

export interface NewEdition {
  id: string;
  storyId: string;
  guid: string;
  n: number;
  kind: 'first' | 'update' | 'correction' | 'clarification' | 'minor';
  correctionText: string | null;
  content: EditionContent;
  /** ProseMirror JSON without notes to the desk. */
  body: object;
  text: string;
  sha256: string;
  /** From when readers see it. */
  visibleFrom: Date;
  firstPublishedAt: Date;
  updatedAt: Date;
  createdAt: Date;
  embargoUntil: Date | null;
}

/**
 * Writes an immutable edition and everything by which readers find it: address, lists, record,
 * search, pictures. The edition on show until then ends when this one begins.
 */
export async function writeEdition(tx: Transaction, made: NewEdition): Promise<void> {
  const { content } = made;
  await tx.insert(edition).values({
    id: made.id,
    storyId: made.storyId,
    n: made.n,
    kind: made.kind,
    correctionText: made.correctionText,
    content,
    body: made.body,
    text: made.text,
    sha256: made.sha256,
    createdAt: made.createdAt,
  });
  await tx
    .insert(publicStory)
    .values({
      id: made.storyId,
      guid: made.guid,
      slug: content.slug,
      firstPublishedAt: made.firstPublishedAt,
      embargoUntil: made.embargoUntil,
    })
    .onConflictDoUpdate({
      target: publicStory.id,
      set: { slug: content.slug, embargoUntil: made.embargoUntil },
    });
  await takeSlug(tx, made);
  const before = await tagsOfStory(tx, made.storyId);
  await endEarlier(tx, made);
  await show(tx, made);
  // What was corrected was wrong: an old copy of it is no stand-in.
  const withdraws = made.kind === 'correction' || made.kind === 'clarification';
  await invalidateTags(
    tx,
    [
      ...before,
      ...(await tagsOfStory(tx, made.storyId)),
      ...(made.n > 1 ? [tagOf.corrections] : []),
    ],
    { withdraws },
  );
}

/** An address belongs to one story for good; throws where another has it. */
async function takeSlug(
  tx: Transaction,
  { content: { slug }, storyId, visibleFrom }: NewEdition,
): Promise<void> {
  await tx.insert(slugHistory).values({ slug, storyId, visibleFrom }).onConflictDoNothing();
  const [taken] = await tx
    .select({ by: slugHistory.storyId })
    .from(slugHistory)
    .where(eq(slugHistory.slug, slug));
  if (taken?.by !== storyId) throw new Error(`The slug ${slug} belongs to another story`);
}

async function endEarlier(tx: Transaction, made: NewEdition): Promise<void> {
  const until = { visibleUntil: made.visibleFrom };
  for (const table of [editionVisibility, listing, indicatorUse]) {
    const earlier = and(
      eq(table.storyId, made.storyId),
      or(isNull(table.visibleUntil), gt(table.visibleUntil, made.visibleFrom)),
    );
    await tx.update(table).set(until).where(earlier);
  }
  // Lists keep no rows that nobody can see any more; the editions themselves stay.
  for (const table of [listing, indicatorUse]) {
    await tx
      .delete(table)
      .where(and(eq(table.storyId, made.storyId), lte(table.visibleUntil, made.createdAt)));
  }
}

async function show(tx: Transaction, made: NewEdition): Promise<void> {
  const { content } = made;
  const place = {
    editionId: made.id,
    storyId: made.storyId,
    firstPublishedAt: made.firstPublishedAt,
    visibleFrom: made.visibleFrom,
  };
  const [folded = ''] = await foldEditions(tx, [made]);
  await tx.insert(editionVisibility).values({
    ...place,
    slug: content.slug,
    language: content.language,
    sectionId: content.sectionId,
    urgency: content.urgency,
    updatedAt: made.updatedAt,
    search: searchVector(content, made.text),
    folded: sql`${folded}::tsvector`,
    foldVersion: FOLD_VERSION,
  });
  await tx
    .insert(listing)
    .values(listsOf(content).map((list) => ({ ...place, ...list })))
    .onConflictDoNothing();
  const uses = content.indicators.map((use, position) => ({ ...place, ...use, position }));
  if (uses.length) await tx.insert(indicatorUse).values(uses);
  const pictures = Object.values(content.pictures).map(({ mediaId, sha256 }) => ({
    editionId: made.id,
    mediaId,
    sha256,
  }));
  if (pictures.length) await tx.insert(editionPicture).values(pictures);
}

/** PostgreSQL refuses to take more apart. */
const MOST_LETTERS = 60_000;

/**
 * Words by their weight in readers' search, as the fields declare it and versions without `folded`
 * look for them.
 */
function searchVector(content: EditionContent, text: string): SQL {
  const [a, b, d] = (['A', 'B', 'D'] as const).map((weight) =>
    searchedWords(content, text, weight).slice(0, MOST_LETTERS).toWellFormed(),
  );
  return sql`publication.search_vector(${content.language}, ${a}, ${b}, ${d})`;
}

const listsOf = (
  content: EditionContent,
): Pick<typeof listing.$inferInsert, 'kind' | 'target'>[] => [
  { kind: 'all', target: ALL },
  ...SUBJECT_KINDS.flatMap((kind) => idsNamed(kind, content).map((target) => ({ kind, target }))),
];

/** Moves the instant from which a scheduled edition is seen; with it ends the edition before. */
export async function moveEdition(
  tx: Transaction,
  storyId: string,
  editionId: string,
  visibleFrom: Date,
  first: boolean,
): Promise<void> {
  const [was] = await tx
    .select({ from: editionVisibility.visibleFrom })
    .from(editionVisibility)
    .where(eq(editionVisibility.editionId, editionId));
  if (!was) return;
  const times = first ? { visibleFrom, firstPublishedAt: visibleFrom } : { visibleFrom };
  for (const table of [editionVisibility, listing, indicatorUse]) {
    await tx
      .update(table)
      .set({ visibleUntil: visibleFrom })
      .where(
        and(
          eq(table.storyId, storyId),
          ne(table.editionId, editionId),
          eq(table.visibleUntil, was.from),
        ),
      );
    await tx.update(table).set(times).where(eq(table.editionId, editionId));
  }
  await tx
    .update(editionVisibility)
    .set({ updatedAt: visibleFrom })
    .where(
      and(eq(editionVisibility.editionId, editionId), eq(editionVisibility.updatedAt, was.from)),
    );
  await tx
    .update(slugHistory)
    .set({ visibleFrom })
    .where(and(eq(slugHistory.storyId, storyId), eq(slugHistory.visibleFrom, was.from)));
  if (first)
    await tx
      .update(publicStory)
      .set({ firstPublishedAt: visibleFrom })
      .where(eq(publicStory.id, storyId));
  await invalidateTags(tx, [...(await tagsOfStory(tx, storyId)), tagOf.corrections]);
}

/**
 * Takes a scheduled edition back before its time: the one before goes on; a story that was never
 * seen is forgotten in public.
 */
export async function cancelEdition(
  tx: Transaction,
  storyId: string,
  editionId: string,
): Promise<void> {
  const [was] = await tx
    .select({ from: editionVisibility.visibleFrom })
    .from(editionVisibility)
    .where(eq(editionVisibility.editionId, editionId));
  if (!was) return;
  await invalidateTags(tx, [...(await tagsOfStory(tx, storyId)), tagOf.corrections]);
  for (const table of [editionVisibility, listing, indicatorUse]) {
    await tx.delete(table).where(eq(table.editionId, editionId));
    await tx
      .update(table)
      .set({ visibleUntil: null })
      .where(and(eq(table.storyId, storyId), eq(table.visibleUntil, was.from)));
  }
  await tx.delete(editionPicture).where(eq(editionPicture.editionId, editionId));
  await tx
    .delete(slugHistory)
    .where(and(eq(slugHistory.storyId, storyId), eq(slugHistory.visibleFrom, was.from)));
  const [left] = await tx
    .select({ slug: editionVisibility.slug })
    .from(editionVisibility)
    .where(and(eq(editionVisibility.storyId, storyId), isNull(editionVisibility.visibleUntil)));
  if (left)
    await tx.update(publicStory).set({ slug: left.slug }).where(eq(publicStory.id, storyId));
  else await tx.delete(publicStory).where(eq(publicStory.id, storyId));
}

/** The edition of a story that its times show at an instant; null for none. */
export async function editionAt(
  tx: Transaction,
  storyId: string,
  at: Date,
): Promise<string | null> {
  const shown = and(
    eq(editionVisibility.storyId, storyId),
    lte(editionVisibility.visibleFrom, at),
    or(isNull(editionVisibility.visibleUntil), gt(editionVisibility.visibleUntil, at)),
  );
  const [row] = await tx
    .select({ id: editionVisibility.editionId })
    .from(editionVisibility)
    .where(shown)
    .orderBy(desc(editionVisibility.visibleFrom))
    .limit(1);
  return row?.id ?? null;
}

/** When readers are told that an edition was last changed; null where it is not shown. */
export async function updatedAtOf(tx: Transaction, editionId: string): Promise<Date | null> {
  const [row] = await tx
    .select({ at: editionVisibility.updatedAt })
    .from(editionVisibility)
    .where(eq(editionVisibility.editionId, editionId));
  return row?.at ?? null;
}

/**
 * The hash of the newsroom's content that an edition was made from: SHA-256 in hexadecimal. Null:
 * there is no such edition.
 */
export async function editionHash(tx: Queryable, editionId: string): Promise<string | null> {
  const [row] = await tx
    .select({ sha256: edition.sha256 })
    .from(edition)
    .where(eq(edition.id, editionId));
  return row?.sha256 ?? null;
}
