import { sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import { staffDb } from '#db/staff.ts';
import * as newsroom from '#db/schema/newsroom/index.ts';
import * as publication from '#db/schema/publication/index.ts';

const tables = [...Object.values(newsroom), ...Object.values(publication)]
  .filter((table) => table instanceof PgTable)
  .map((table) => sql`${table}`);

/**
 * Empties both wings. Only for a demo whose filling was interrupted, and for a database that holds
 * nothing but reference rows: it takes the guards off the append-only tables for the length of one
 * transaction.
 */
export async function clearNewsroom(): Promise<void> {
  await staffDb().transaction(async (tx) => {
    for (const table of tables) await tx.execute(sql`alter table ${table} disable trigger user`);
    await tx.execute(sql`truncate ${sql.join(tables, sql`, `)} restart identity`);
    for (const table of tables) await tx.execute(sql`alter table ${table} enable trigger user`);
  });
}
