import { and, eq, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { staffDb } from '#db/staff.ts';
import { story } from '#db/schema/newsroom/index.ts';
import { askedWords } from '#lib/story/text/asked-words.ts';
import { having } from '#lib/findable-keys.ts';
import type { Actor } from '../../actor.ts';
import { desksWhere } from '../../policy.ts';
import { readWords } from './asked-words.ts';
import { findStories, type Question } from './find.ts';
import { ownElsewhere } from './own-elsewhere.ts';
import {
  asRow,
  lastChangedFirst,
  onDesksOf,
  readingAs,
  statusesOf,
  storyRows,
  withMerged,
  type StoryRow,
} from './row-of.ts';
import { STATUSES, type Status, type StoryFacts } from '../facts.ts';
import { storyClock } from '../schedule/story-clock.ts';

const PAGE = 50;

/** ECMA-262 §21.4.1.1: no Date lies further from the epoch, in milliseconds. */
const LAST_INSTANT = 8.64e15;

function isCursor(after: string): boolean {
  const [time = '', id, ...rest] = after.split('_');
  return (
    /^\d{1,16}$/.test(time) &&
    Number(time) <= LAST_INSTANT &&
    z.uuid().safeParse(id).success &&
    rest.length === 0
  );
}

/**
 * The filters of the stories list, as they stand in its address. What cannot be read is left out,
 * never an error page.
 */
export const StoryFilters = z.object({
  q: askedWords(200).optional(),
  status: z
    .enum(STATUSES as [string, ...string[]])
    .optional()
    .catch(undefined),
  legal: z.enum(['required', 'cleared', 'blocked']).optional().catch(undefined),
  desk: z.uuid().optional().catch(undefined),
  tag: z.uuid().optional().catch(undefined),
  author: z.uuid().optional().catch(undefined),
  /** Where the page before ended: changedAt in milliseconds, then the id. */
  after: z.string().max(60).refine(isCursor).optional().catch(undefined),
});
export type StoryFilters = z.infer<typeof StoryFilters>;

/** The keys that the index of findable stories is asked for, whoever asks. */
async function keysOf({ status, tag, author }: StoryFilters): Promise<string[]> {
  return [
    ...(tag ? [having('tag', ...(await withMerged(tag)))] : []),
    ...(author ? [having('author', author)] : []),
    ...(status ? [having('standing', ...statusesOf(status as Status))] : []),
  ];
}

function deskKeys(actor: Actor, { desk }: StoryFilters): string[] {
  const desks = desk ? [desk] : desksWhere(actor, 'story.read');
  return desks !== 'all' && desks.length > 0 ? [having('desk', ...desks)] : [];
}

/** A status or a desk alone: the stories' own indexes have them in their order. */
const isPlain = ({ q, tag, author }: StoryFilters, keys: readonly string[]): boolean =>
  !q && !tag && !author && keys.length < 2;

const timeOf = (after: string): Date => new Date(Number(after.split('_')[0]));

const pastCursor = (after: string): SQL =>
  sql`(${story.changedAt}, ${story.id}) < (${timeOf(after)}, ${after.split('_')[1]}::uuid)`;

const cursorOf = ({ changedAt, id }: StoryRow): string => `${changedAt.getTime()}_${id}`;

/** Those on the person's desks. */
function onDesks(
  actor: Actor,
  filters: StoryFilters,
  question: Question,
): ReturnType<typeof findStories> {
  const where = and(onDesksOf(actor, 'story.read'), question.where);
  const keys = [...question.keys, ...deskKeys(actor, filters)];
  return isPlain(filters, keys)
    ? storyRows().where(where).orderBy(lastChangedFirst).limit(question.most)
    : findStories({ ...question, keys, where });
}

const inOrder = <Row extends { facts: StoryFacts }>(rows: Row[]): Row[] =>
  rows.toSorted(
    ({ facts: a }, { facts: b }) =>
      b.changedAt.getTime() - a.changedAt.getTime() || (a.id < b.id ? 1 : -1),
  );

/**
 * Stories that the person may read: their desks' and their own. Last changed first, a page at a
 * time. `next` is the cursor of the following page; null on the last.
 */
export async function listStories(
  actor: Actor,
  filters: StoryFilters,
): Promise<{ rows: StoryRow[]; next: string | null }> {
  const { q, status, legal, desk, after } = filters;
  const words = q ? await readWords(q) : undefined;
  // A search without a letter or digit finds nothing.
  if (words?.folded === '' || words?.terms === '') return { rows: [], next: null };
  const at = await storyClock(staffDb());
  const asked = and(
    status ? readingAs(status as Status, at) : undefined,
    legal ? eq(story.legal, legal) : undefined,
    desk ? eq(story.deskId, desk) : undefined,
    after ? pastCursor(after) : undefined,
  );
  const question = {
    keys: await keysOf(filters),
    ...(words && { words }),
    where: asked,
    before: after ? timeOf(after) : null,
    most: PAGE + 1,
  };
  const [found, own] = await Promise.all([
    onDesks(actor, filters, question),
    ownElsewhere(actor, question),
  ]);
  const all = own.length > 0 ? inOrder([...found, ...own]) : found;
  const rows = all.slice(0, PAGE).map((row) => asRow(row, at));
  const last = rows.at(-1);
  return { rows, next: all.length > PAGE && last ? cursorOf(last) : null };
}
