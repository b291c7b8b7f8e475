import { sql } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { LIST_KINDS, LISTS } from '#lib/publication/lists/kinds.ts';
import { LONGEST_COUNT, type ListFacts, type PublicFacts } from './public-pages.ts';

interface Row extends Record<string, unknown> {
  guid: string;
  slug: string | null;
  headline: string;
  notice: string;
  state: PublicFacts['state'];
  n: number | null;
  shown_headline: string | null;
  updated_at: string | null;
  news: boolean;
  newer: number;
  newer_on_front: number | null;
}

/**
 * Reads what readers must have of a story now: from the tables and views of the publication, on the
 * primary, past every cache. Null: the newsroom has no such story. `sitemap`: its file, where that
 * is known already; counting a large archive takes a second.
 */
export async function publicFacts(storyId: string, sitemap?: string): Promise<PublicFacts | null> {
  const {
    rows: [row],
  } = await staffDb().execute<Row>(sql`
    SELECT s.guid, p.slug, coalesce(w.content->>'headline', (SELECT content->>'headline'
    FROM publication.edition WHERE story_id = s.id ORDER BY n DESC LIMIT 1), '') AS headline,
      coalesce(a.notice, '') AS notice, coalesce(a.state, 'unseen') AS state, w.n,
      w.content->>'headline' AS shown_headline, w.updated_at::text,
      coalesce(w.first_published_at > now() - interval '48 hours', false) AS news,
      (SELECT count(*)::int FROM (SELECT FROM publication.public_listing l WHERE l.kind = 'all'
        AND (l.first_published_at, l.story_id) > (p.first_published_at, s.id) LIMIT ${LONGEST_COUNT}) newer) AS newer,
      CASE WHEN w.language = h.language THEN (SELECT count(*)::int FROM (SELECT FROM publication.public_story o
        WHERE o.language = h.language AND (o.first_published_at,
        o.story_id) > (w.first_published_at, s.id) LIMIT ${LONGEST_COUNT}) newer) END AS newer_on_front
    FROM newsroom.story s
    LEFT JOIN publication.story p ON p.id = s.id
    LEFT JOIN publication.public_story w ON w.story_id = s.id
    LEFT JOIN LATERAL (SELECT state, notice FROM publication.public_address a WHERE a.story_id = s.id LIMIT 1) a ON true
    LEFT JOIN publication.house h ON h.id = 1
    WHERE s.id = ${storyId}`);
  if (!row) return null;
  return {
    guid: row.guid,
    slug: row.slug,
    headline: row.headline,
    notice: row.notice,
    news: row.news,
    newer: row.newer,
    newerOnFront: row.newer_on_front,
    state: row.state === 'visible' && row.n === null ? 'unseen' : row.state,
    shown:
      row.n === null || row.updated_at === null
        ? null
        : { n: row.n, headline: row.shown_headline ?? '', updatedAt: new Date(row.updated_at) },
    ...(await addressesOf(storyId)),
    lists: await listsOf(storyId),
    sitemap: sitemap ?? (await sitemapOf(storyId)),
  };
}

/** The address that it has in public now, and up to three that it had. */
async function addressesOf(storyId: string): Promise<{ formerSlugs: string[]; slug?: string }> {
  const { rows } = await staffDb().execute<{ slug: string; current: string }>(sql`
    SELECT slug, current_slug AS current FROM publication.public_address WHERE story_id = ${storyId}
    ORDER BY slug LIMIT 20`);
  const current = rows[0]?.current;
  return {
    formerSlugs: rows
      .filter(({ slug }) => slug !== current)
      .slice(0, 3)
      .map(({ slug }) => slug),
    ...(current && { slug: current }),
  };
}

/** By which field of an edition a story stands in which of the lists that readers have. */
const FIELDS = sql.join(
  LIST_KINDS.map((kind) => sql`(${kind}, ${LISTS[kind].field})`),
  sql`, `,
);

/** The lists that the last two editions name: the new one joins some, and may have left others. */
async function listsOf(storyId: string): Promise<ListFacts[]> {
  const { rows } = await staffDb().execute<ListFacts & Record<string, unknown>>(sql`
    WITH edition AS (SELECT content FROM publication.edition WHERE story_id = ${storyId} ORDER BY n DESC LIMIT 2),
    named AS (
      SELECT k.kind, jsonb_array_elements_text(CASE jsonb_typeof(content->k.field) WHEN 'array'
      THEN content->k.field ELSE jsonb_build_array(content->k.field) END) AS target
      FROM edition, (VALUES ${FIELDS}) k(kind, field)),
    list AS (
      SELECT DISTINCT c.kind, c.id, c.slug, c.name FROM named
      JOIN publication.subject o ON o.id = named.target::uuid AND o.kind = named.kind
      JOIN publication.subject c ON c.id = coalesce(o.merged_into, o.id))
    SELECT list.kind, list.slug, list.name,
      EXISTS (SELECT FROM publication.public_listing l WHERE l.kind = list.kind
      AND l.target = list.id AND l.story_id = ${storyId})
      -- A withdrawn story stands in no list, but its notice stands in their feeds.
      OR EXISTS (SELECT FROM publication.public_withdrawal_listing l WHERE l.kind = list.kind
      AND l.target = list.id AND l.story_id = ${storyId}) AS current,
      (SELECT count(*)::int FROM (SELECT FROM publication.public_listing l WHERE l.kind = list.kind
      AND l.target = list.id
        AND (l.first_published_at, l.story_id) > (s.first_published_at, s.id) LIMIT ${LONGEST_COUNT}) newer) AS newer
    FROM list, publication.story s WHERE s.id = ${storyId} ORDER BY list.kind, list.slug`);
  return rows;
}

const PER_FILE = 50_000;

/**
 * The whole sitemap, or, where there is too much for one file, the part of the month that has this
 * story's line.
 */
async function sitemapOf(storyId: string): Promise<string> {
  const {
    rows: [found],
  } = await staffDb().execute<{ entries: number }>(sql`
    SELECT (SELECT count(*) FROM (SELECT FROM publication.public_showing
    LIMIT ${PER_FILE + 1}) s)::int + (SELECT count(*) FROM publication.public_subject)::int AS entries`);
  // Lists without stories have no line; a part is answered whether it is needed or not.
  if ((found?.entries ?? 0) <= PER_FILE) return '/sitemap.xml';
  const {
    rows: [place],
  } = await staffDb().execute<{ month: string; older: number }>(sql`
    SELECT to_char(s.first_published_at AT TIME ZONE 'UTC', 'YYYYMM') AS month, (
      SELECT count(*)::int FROM publication.public_showing o
      WHERE date_trunc('month', o.first_published_at AT TIME ZONE 'UTC') = date_trunc('month',
      s.first_published_at AT TIME ZONE 'UTC')
        AND (o.first_published_at, o.story_id) < (s.first_published_at, s.id)) AS older
    FROM publication.story s WHERE s.id = ${storyId}`);
  const file = Math.floor((place?.older ?? 0) / PER_FILE) + 1;
  return `/sitemap-${place?.month ?? ''}${file === 1 ? '' : String(file).padStart(2, '0')}.xml`;
}
