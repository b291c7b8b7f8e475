import { sql } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';

const TIMES: [string, string[]][] = [
  [
    'newsroom.story',
    [
      'embargo_until',
      'publish_at',
      'first_published_at',
      'public_updated_at',
      'held_at',
      'unpublished_at',
      'killed_at',
      'submitted_at',
      'spiked_at',
    ],
  ],
  [
    'publication.story',
    ['first_published_at', 'embargo_until', 'held_at', 'unpublished_at', 'killed_at'],
  ],
  ['publication.slug_history', ['visible_from']],
  ['publication.showing', ['first_published_at', 'updated_at', 'visible_from', 'visible_until']],
  ['publication.listing', ['first_published_at', 'visible_from', 'visible_until']],
  ['publication.record', ['first_published_at', 'visible_from', 'visible_until']],
];

/**
 * Lets time pass for everything that stands in the database. PostgreSQL's clock cannot be set, so
 * every stored time moves back instead.
 * @param milliseconds how much time passes.
 */
export async function elapse(milliseconds: number): Promise<void> {
  const by = sql`make_interval(secs => ${milliseconds / 1_000})`;
  await staffDb().transaction(async (tx) => {
    for (const [table, columns] of TIMES) {
      const moved = columns.map((column) => sql`${sql.raw(column)} = ${sql.raw(column)} - ${by}`);
      await tx.execute(sql`update ${sql.raw(table)} set ${sql.join(moved, sql`, `)}`);
    }
  });
}
