import { sql } from 'drizzle-orm';
import type { Database } from '#db/queryable.ts';

const BATCH = 200;

/** What is committed later may have come to readers' eyes earlier, by so much. */
const LAG = sql`interval '5 minutes'`;

/**
 * Counts the words of the next editions that readers have come to see, in one short transaction. A
 * job does it, not who publishes: everybody who publishes would wait for everybody else at the
 * row of each common word.
 * @returns how many editions were counted; null where none is left.
 */
export async function countSomeWords(db: Database): Promise<number | null> {
  return db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ n: number }>(sql`
      WITH last AS (
        SELECT visible_from, edition_id FROM publication.words_counted WHERE id = 1
        UNION ALL SELECT '-infinity', '00000000-0000-0000-0000-000000000000'
        ORDER BY 1 DESC LIMIT 1
      ), next AS MATERIALIZED (
        SELECT w.edition_id, w.visible_from, w.language, w.story_id FROM publication.showing w, last
        WHERE w.visible_from >= last.visible_from AND w.visible_from <= now() - ${LAG}
          AND (w.visible_from, w.edition_id) > (last.visible_from, last.edition_id)
        ORDER BY w.visible_from, w.edition_id LIMIT ${BATCH}
      ), counted AS (
        SELECT next.language, u.lexeme AS text, count(*)::int AS n FROM next
        JOIN publication.findable f ON f.edition_id = next.edition_id, unnest(f.folded) AS u
        WHERE NOT EXISTS (SELECT FROM publication.withheld h WHERE h.id = next.story_id)
          AND u.lexeme ~ '^[^=~:0-9][^0-9./@_-]{2,39}$' GROUP BY 1, 2
      ), written AS (
        INSERT INTO publication.word AS w (language, text, n) SELECT * FROM counted ORDER BY 1, 2
        ON CONFLICT (language, text) DO UPDATE SET n = w.n + excluded.n
      ), place AS (
        INSERT INTO publication.words_counted (id, visible_from, edition_id)
        (SELECT 1, visible_from, edition_id FROM next ORDER BY visible_from DESC, edition_id DESC LIMIT 1)
        ON CONFLICT (id) DO UPDATE SET visible_from = excluded.visible_from, edition_id = excluded.edition_id
      ) SELECT count(*)::int AS n FROM next`);
    return rows[0]?.n ? rows[0].n : null;
  });
}
