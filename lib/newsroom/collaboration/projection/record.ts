import { isDeepStrictEqual } from 'node:util';
import { eq } from 'drizzle-orm';
import type { Transaction } from '#db/queryable.ts';
import { section, story, workingCopy } from '#db/schema/newsroom/index.ts';
import { sha256Of } from '#lib/story/text/canonical.ts';
import { renderText } from '#lib/story/render/render-text.ts';
import { countStoryWords } from '#lib/story/content/count-story-words.ts';
import { FIELDS } from '#lib/story/fields/fields.ts';
import type { StoryContent } from '../../stories/content.ts';
import type { StoryFacts } from '../../stories/facts.ts';
import { openMend, settleMends } from '../../stories/review/mends.ts';
import { hasTextChanged } from '../../stories/edition/readers-text.ts';
import type { StorySubject } from '../../stories/story-row.ts';
import { FOLD_VERSION } from '#lib/search/fold-version.ts';
import { foldedColumns } from '../../stories/lists/fold-content.ts';
import { searchTextOf } from '../../stories/lists/searchable.ts';
import { autosaveRevision } from './autosave-revision.ts';
import type { Projection } from './project.ts';
import type { RefusedField } from '../protocol/refusals.ts';
import { reopen } from '../store/reopen.ts';

/** Who changed the content when, and whether their own words came into it. */
export interface Change {
  staffId: string;
  at: Date;
  hand: boolean;
  /**
   * Whether what they change in the text is a mend of its second reader, as long as it is small.
   */
  mends?: boolean;
}

/** The working copy after a change, as open desks are told it. */
export interface Recorded {
  version: number;
  sha256: string;
  deskState: StoryFacts['deskState'];
  changedAt: Date;
  refused: RefusedField[];
}

const SECTION = FIELDS.sectionId.name;

/** A section must exist: the row points at it. */
async function requireSection(
  tx: Transaction,
  { content, refused, note }: Projection,
  last: StoryContent,
): Promise<Projection> {
  const { sectionId } = content;
  if (sectionId === null || sectionId === last.sectionId) return { content, refused, note };
  const [row] = await tx.select({ id: section.id }).from(section).where(eq(section.id, sectionId));
  if (row) return { content, refused, note };
  return {
    content: { ...content, sectionId: last.sectionId },
    note,
    refused: [...refused, { field: SECTION, sentence: `${SECTION}: there is no such section.` }],
  };
}

/** The columns that lists, search and policy read beside the content. */
export function columnsOf(content: StoryContent) {
  const text = renderText(content.body);
  return {
    headline: content.headline,
    slug: content.slug,
    slugline: content.slugline,
    sectionId: content.sectionId,
    language: content.language,
    urgency: content.urgency,
    words: countStoryWords(content, text),
    tagIds: [...content.topics, ...content.countries],
    authorIds: content.authors,
    search: searchTextOf(content, text),
  };
}

/** Columns that differ: a long search text and its index are written only when they must be. */
function whatChanged<Columns extends object>(
  columns: Columns,
  copy: Readonly<Record<keyof Columns, unknown>>,
): Partial<Columns> {
  const names = Object.keys(columns) as (keyof Columns)[];
  return Object.fromEntries(
    names
      .filter((name) => !isDeepStrictEqual(columns[name], copy[name]))
      .map((name) => [name, columns[name]]),
  ) as Partial<Columns>;
}

/** Whether the index has to know of a change. */
const isFoundOtherwise = (
  changed: Partial<ReturnType<typeof columnsOf>>,
  copy: StorySubject['copy'],
  content: StoryContent,
): boolean =>
  copy.foldVersion !== FOLD_VERSION ||
  (['search', 'language', 'slug', 'tagIds', 'authorIds'] as const).some(
    (name) => name in changed,
  ) ||
  !isDeepStrictEqual(content.agencies, copy.content.agencies);

/**
 * Who has edited the text once it reads like `content`. A second reader who mends has not, as long
 * as it stays a mend.
 */
async function editorsAfter(
  tx: Transaction,
  subject: StorySubject,
  content: StoryContent,
  { staffId, hand, mends }: Change,
): Promise<string[]> {
  const { copy } = subject;
  if (!hasTextChanged(copy.content, content)) return copy.editors;
  const isMend = hand && mends === true;
  await settleMends(tx, subject, content, isMend ? staffId : null);
  if (isMend && !subject.mends.some((open) => open.staffId === staffId))
    await openMend(tx, subject, staffId);
  const [row] =
    subject.mends.length > 0
      ? await tx
          .select({ editors: workingCopy.editors })
          .from(workingCopy)
          .where(eq(workingCopy.storyId, copy.storyId))
      : [copy];
  return [...new Set([...(row?.editors ?? copy.editors), ...(hand && !isMend ? [staffId] : [])])];
}

/**
 * Writes the plain form of a story's document after a change, in the transaction that appended the
 * change, with the story's row locked. A changed content is a new version, keeps who had a hand in
 * it, and voids an approval or opens the update of a live story; a note alone does none of that.
 */
export async function recordContent(
  tx: Transaction,
  subject: StorySubject,
  projection: Projection,
  change: Change,
): Promise<Recorded> {
  const { copy } = subject;
  const { content, note, refused } = await requireSection(tx, projection, copy.content);
  const sha256 = sha256Of(content);
  const { staffId, at } = change;
  const touched = { note, refused, changedAt: at, changedBy: staffId };
  if (sha256 === copy.sha256) {
    await tx.update(workingCopy).set(touched).where(eq(workingCopy.storyId, copy.storyId));
    await tx.update(story).set({ changedAt: at }).where(eq(story.id, copy.storyId));
    return {
      version: copy.version,
      sha256,
      deskState: subject.story.deskState,
      changedAt: at,
      refused,
    };
  }
  await autosaveRevision(tx, copy.storyId, at);
  const editors = await editorsAfter(tx, subject, content, change);
  const version = copy.version + 1;
  const changed = whatChanged({ ...columnsOf(content), editors }, copy);
  const found = isFoundOtherwise(changed, copy, content) ? await foldedColumns(tx, content) : {};
  await tx
    .update(workingCopy)
    .set({ ...touched, ...changed, ...found, content, sha256, version })
    .where(eq(workingCopy.storyId, copy.storyId));
  const deskState = await reopen(tx, subject, change);
  return { version, sha256, deskState, changedAt: at, refused };
}
