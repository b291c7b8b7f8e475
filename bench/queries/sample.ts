import pg from 'pg';
import type { Actor, Role } from '#lib/newsroom/actor.ts';
import { LIST_KINDS, type ListKind } from '#lib/publication/lists/kinds.ts';

/** What the queries are asked about: rows from the archive, drawn evenly. */
export interface Sample {
  stories: number;
  slugs: string[];
  storyIds: string[];
  /** Ids by kind of list, the largest list first. */
  targets: Record<ListKind, string[]>;
  slugOf: Map<string, string>;
  desks: string[];
  tags: string[];
  authors: string[];
  chief: Actor;
  editor: Actor;
  reporter: Actor;
}

/** Reads from the database what the measured queries need as their input. */
export async function drawSample(url: string): Promise<Sample> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const ids = async (text: string, values: unknown[] = []) =>
    (await client.query<{ id: string }>(text, values)).rows.map(({ id }) => id);
  const stories = Number(
    (await client.query<{ n: string }>('SELECT count(*) AS n FROM newsroom.story')).rows[0]?.n ?? 0,
  );
  const every = Math.max(1, Math.floor(stories / 400));
  const some = (
    await client.query<{ id: string; slug: string }>(
      `SELECT id, slug FROM (SELECT id, slug, row_number() OVER (ORDER BY first_published_at) AS n
      FROM publication.story WHERE killed_at IS NULL AND unpublished_at IS NULL
      AND held_at IS NULL) s WHERE n % $1 = 0`,
      [every],
    )
  ).rows;
  const byKind: [kind: ListKind, ids: string[]][] = [];
  for (const kind of LIST_KINDS)
    byKind.push([
      kind,
      await ids(
        'SELECT target AS id FROM publication.listing WHERE kind = $1 GROUP BY target ORDER BY count(*) DESC',
        [kind],
      ),
    ]);
  // Every kind has its entry: the loop goes through all.
  const targets = Object.fromEntries(byKind) as Sample['targets'];
  const slugs = (
    await client.query<{ id: string; slug: string }>('SELECT id, slug FROM publication.subject')
  ).rows;
  const actor = (role: Role, order: 'ASC' | 'DESC') => drawActor(client, role, order);
  const sample: Sample = {
    stories,
    slugs: some.map(({ slug }) => slug),
    storyIds: some.map(({ id }) => id),
    targets,
    slugOf: new Map(slugs.map(({ id, slug }) => [id, slug])),
    desks: await ids(
      'SELECT desk_id AS id FROM newsroom.story GROUP BY desk_id ORDER BY count(*) DESC',
    ),
    tags: await ids(
      'SELECT id FROM (SELECT unnest(tag_ids) AS id FROM newsroom.working_copy) t GROUP BY id ORDER BY count(*) DESC',
    ),
    authors: targets.author,
    chief: await actor('chief_editor', 'ASC'),
    editor: await actor('editor', 'DESC'),
    reporter: await actor('reporter', 'DESC'),
  };
  await client.end();
  return sample;
}

/** The person of a role who began the most stories, or, for those who begin none, any. */
async function drawActor(client: pg.Client, role: Role, order: 'ASC' | 'DESC'): Promise<Actor> {
  const { rows } = await client.query<{
    staffId: string;
    name: string;
    email: string;
    deskId: string | null;
  }>(
    `SELECT s.id AS "staffId", s.name, s.email, r.desk_id AS "deskId" FROM newsroom.staff s
    JOIN newsroom.staff_role r ON r.staff_id = s.id
     WHERE r.role = $1 ORDER BY (SELECT count(*) FROM newsroom.story t
     WHERE t.created_by = s.id) ${order === 'ASC' ? 'ASC' : 'DESC'}, s.id LIMIT 1`,
    [role],
  );
  const [row] = rows;
  if (!row) throw new Error(`There is no ${role} in this newsroom; fill it with bench/fill.ts.`);
  return {
    staffId: row.staffId,
    name: row.name,
    email: row.email,
    sessionId: row.staffId,
    roles: [{ role, deskId: row.deskId }],
  };
}
