import { and, arrayOverlaps, desc, eq, inArray, lt, or, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { staffDb } from '#db/staff.ts';
import { event, staff, story, workingCopy } from '#db/schema/newsroom/index.ts';
import type { Actor } from '../actor.ts';
import { can, desksWhere, reachOf } from '../policy.ts';
import { bylinesOf } from '../stories/lists/bylines-of.ts';
import type { EventRule } from './event-rule.ts';
import { EVENTS } from './kinds.ts';
import { kindsOf } from './sentence.ts';

const PAGE = 50;

/** The filters of the activity page, as its address has them; what is wrong counts as not set. */
export const EventFilters = z.object({
  /** A family (`story`) or one kind (`story.killed`). */
  what: z
    .string()
    .max(40)
    .regex(/^[a-z]+(\.[a-z_]+)?$/)
    .optional()
    .catch(undefined),
  who: z.uuid().optional().catch(undefined),
  story: z.uuid().optional().catch(undefined),
  /** The last number of the page before. */
  before: z.coerce
    .number()
    .int()
    .positive()
    .max(Number.MAX_SAFE_INTEGER)
    .optional()
    .catch(undefined),
});
export type EventFilters = z.output<typeof EventFilters>;

export interface LoggedEvent {
  n: number;
  at: Date;
  kind: string;
  by: string | null;
  storyId: string | null;
  /**
   * What it is about, as it is named now where that is a story that the person may read, else as it
   * was.
   */
  subject: string;
  from: string | null;
  to: string | null;
  reason: string;
  /** What kind of change a publication was, or what Legal decided; null for other events. */
  detail: string | null;
}

/** `detail` in SQL, for whoever tells events. */
export const eventDetail = sql<
  string | null
>`case when ${isDetailedBy('change')} then ${event.payload} ->> 'kind' when ${isDetailedBy('to')} then ${event.to} end`;

function isDetailedBy(by: NonNullable<EventRule['details']>['by']): SQL {
  return inArray(
    event.kind,
    Object.entries(EVENTS)
      .filter(([, { details }]) => details?.by === by)
      .map(([kind]) => kind),
  );
}

/**
 * The log as far as the person may read it, newest first, 50 at a time. `next` goes on with older
 * ones; null where there are none.
 */
export async function listEvents(
  actor: Actor,
  filters: EventFilters,
): Promise<{ rows: LoggedEvent[]; next: number | null }> {
  const asked = askedFor(filters);
  const names = await bylinesOf(actor);
  const arms = readableBy(actor, names);
  if (arms.length === 0) return { rows: [], next: null };
  const rows = await staffDb()
    .select({
      n: event.n,
      at: event.at,
      kind: event.kind,
      by: staff.name,
      storyId: event.storyId,
      subject: sql<string>`coalesce(nullif(case when ${readsStory(actor, names)}
      then ${workingCopy.headline} end, ''), ${event.subject})`,
      from: event.from,
      to: event.to,
      reason: event.reason,
      detail: eventDetail,
    })
    .from(event)
    .leftJoin(staff, eq(staff.id, event.actorId))
    .leftJoin(story, eq(story.id, event.storyId))
    .leftJoin(workingCopy, eq(workingCopy.storyId, event.storyId))
    .where(arms === 'all' ? asked : inArray(event.n, newestOf(arms, asked)))
    .orderBy(desc(event.n))
    .limit(PAGE + 1);
  return {
    rows: rows.slice(0, PAGE),
    next: rows.length > PAGE ? (rows[PAGE - 1]?.n ?? null) : null,
  };
}

function askedFor({ what, who, story: storyId, before }: EventFilters): SQL | undefined {
  const kinds = what === undefined ? null : what.includes('.') ? [what] : kindsOf(what);
  return and(
    kinds ? (kinds.length > 0 ? inArray(event.kind, kinds) : sql`false`) : undefined,
    who ? eq(event.actorId, who) : undefined,
    storyId ? eq(event.storyId, storyId) : undefined,
    before ? lt(event.n, before) : undefined,
  );
}

/**
 * Each arm gives its newest by itself: of an OR over several tables PostgreSQL makes a walk through
 * the whole log.
 */
function newestOf(arms: readonly SQL[], asked: SQL | undefined): SQL {
  const each = arms.map(
    (arm) =>
      sql`(select ${event.n} from ${event} left join ${story} on ${story.id} = ${event.storyId}
        where ${and(arm, asked)} order by ${event.n} desc limit ${PAGE + 1})`,
  );
  return sql`(select n from (${sql.join(each, sql` union `)}) newest)`;
}

/**
 * `story.read` in SQL: a story that went to another desk keeps its new headline from those it left,
 * but not from its own writers.
 */
function readsStory(actor: Actor, names: string[]): SQL {
  const desks = desksWhere(actor, 'story.read');
  if (desks === 'all') return sql`true`;
  if (!can(actor, 'story.read')) return sql`false`;
  return sql`(${or(desks.length > 0 ? inArray(story.deskId, desks) : undefined, eq(story.createdBy, actor.staffId), signedBy(names))})`;
}

const signedBy = (names: string[]): SQL | undefined =>
  names.length > 0 ? arrayOverlaps(workingCopy.authorIds, names) : undefined;

/**
 * `event.read` in SQL: everything, or what is said on the own desks, one's own actions, and what is
 * said of one's own stories.
 */
function readableBy(actor: Actor, names: string[]): 'all' | SQL[] {
  const reaches = actor.roles
    .map(({ role, deskId }) => ({ reach: reachOf('event.read', role), deskId }))
    .filter(({ reach }) => reach !== undefined);
  if (reaches.some(({ reach, deskId }) => reach === 'all' || (reach === 'desk' && deskId === null)))
    return 'all';
  const desks = reaches.flatMap(({ reach, deskId }) =>
    reach === 'desk' && deskId !== null ? [deskId] : [],
  );
  const signed = signedBy(names);
  const own = [
    eq(event.actorId, actor.staffId),
    eq(story.createdBy, actor.staffId),
    ...(signed ? [inArray(event.storyId, storiesWhere(signed))] : []),
  ];
  return reaches.length === 0
    ? []
    : [...(desks.length > 0 ? [inArray(event.deskId, desks)] : []), ...own];
}

const storiesWhere = (signed: SQL): SQL =>
  sql`(select ${workingCopy.storyId} from ${workingCopy} where ${signed})`;

/** Everyone who can stand in the log, for the filter. */
export const peopleInLog = (): Promise<{ id: string; name: string }[]> =>
  staffDb().select({ id: staff.id, name: staff.name }).from(staff).orderBy(staff.name, staff.id);
