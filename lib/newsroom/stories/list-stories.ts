import { and, desc, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { story, workingCopy } from '#db/schema/index.ts';
import { now } from '#lib/clock.ts';
import { wellFormed } from '#lib/document/well-formed.ts';
import type { Actor } from '../actor.ts';
import { asRow, onDesksOf, readingAs, storyRows, taggedWith, writtenBy, type StoryRow } from './row-of.ts';
import { STATUSES } from './facts.ts';
import { searchable } from './searchable.ts';

const PAGE = 50;

/** ECMA-262 §21.4.1.1: no Date lies further from the epoch, in milliseconds. */
const LAST_INSTANT = 8.64e15;

function isCursor(after: string): boolean {
  const [time = '', id, ...rest] = after.split('_');
  return /^\d{1,16}$/.test(time) && Number(time) <= LAST_INSTANT && z.uuid().safeParse(id).success && rest.length === 0;
}

/** The filters of the stories list, as they stand in its address. What cannot be read is left out, never an error page. */
export const StoryFilters = z.object({
  q: z.string().max(1_000).transform(wellFormed).pipe(z.string().trim().max(200)).optional().catch(undefined),
  status: z.enum(STATUSES as [string, ...string[]]).optional().catch(undefined),
  desk: z.uuid().optional().catch(undefined),
  tag: z.uuid().optional().catch(undefined),
  author: z.uuid().optional().catch(undefined),
  /** Where the page before ended: changedAt in milliseconds, then the id. */
  after: z.string().max(60).refine(isCursor).optional().catch(undefined),
});
export type StoryFilters = z.infer<typeof StoryFilters>;

async function matching(filters: StoryFilters, at: Date): Promise<(SQL | undefined)[]> {
  const { q, status, desk, tag, author, after } = filters;
  return [
    q ? sql`to_tsvector('simple', ${workingCopy.search}) @@ to_tsquery('simple', ${beginnings(q)})` : undefined,
    status ? readingAs(status as Parameters<typeof readingAs>[0], at) : undefined,
    desk ? sql`${story.deskId} = ${desk}` : undefined,
    tag ? await taggedWith(tag) : undefined,
    author ? writtenBy(author) : undefined,
    after ? pastCursor(after) : undefined,
  ];
}

/** Every word as the beginning of one in the text, so that a search finds while it is being typed. */
const beginnings = (q: string): string =>
  searchable(q).split(/[^\p{L}\p{N}]+/u).filter(Boolean).slice(0, 8).map((word) => `${word}:*`).join(' & ');

function pastCursor(after: string): SQL {
  const [time = '0', id = ''] = after.split('_');
  return sql`(${story.changedAt}, ${story.id}) < (${new Date(Number(time))}, ${id}::uuid)`;
}

const cursorOf = ({ changedAt, id }: StoryRow): string => `${changedAt.getTime()}_${id}`;

/** Stories that the person may read, last changed first, a page at a time. `next` is the cursor of the following page. */
export async function listStories(actor: Actor, filters: StoryFilters): Promise<{ rows: StoryRow[]; next: string | null }> {
  const at = now();
  const found = await storyRows()
    .where(and(onDesksOf(actor, 'story.read'), ...(await matching(filters, at))))
    .orderBy(sql`${desc(story.changedAt)} nulls first`, sql`${desc(story.id)} nulls first`)
    .limit(PAGE + 1);
  const rows = found.slice(0, PAGE).map((row) => asRow(row, at));
  const last = rows.at(-1);
  return { rows, next: found.length > PAGE && last ? cursorOf(last) : null };
}
