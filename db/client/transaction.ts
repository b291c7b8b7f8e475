import { NodePgSession, NodePgTransaction, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { PgDialect } from 'drizzle-orm/pg-core';
import type pg from 'pg';
import { noteRoom } from '../room.ts';
import { troubleOf, UnknownOutcome } from '../trouble.ts';
import type { SteadyPool } from './pool.ts';

/**
 * Gives a database transactions that outlive their connections. drizzle's own keep a connection for
 * ever whose BEGIN failed, and tell of the ROLLBACK that a dead one cannot do instead of what went
 * wrong. One that breaks before its COMMIT was sent has left nothing behind and is made again from
 * its beginning; one that breaks after it is an UnknownOutcome.
 */
export function withSteadyTransactions<Schema extends Record<string, unknown>>(
  database: NodePgDatabase<Schema>,
  { pool, patience }: SteadyPool,
): NodePgDatabase<Schema> {
  const { schema, fullSchema, tableNamesMap } = database._;
  const dialect = new PgDialect();
  const transaction: (typeof database)['transaction'] = (work, config) =>
    patience.spend(async () => {
      const client = await pool.connect();
      const session = new NodePgSession(
        client,
        dialect,
        schema && { schema, fullSchema, tableNamesMap },
      );
      const tx = new NodePgTransaction<Schema, NonNullable<typeof schema>>(
        dialect,
        session,
        schema && { schema, fullSchema, tableNamesMap },
      );
      return perform(client, async () => {
        if (config) await tx.setTransaction(config);
        return work(tx);
      });
    });
  return Object.assign(database, { transaction });
}

async function perform<T>(client: pg.PoolClient, work: () => Promise<T>): Promise<T> {
  let committing = false;
  try {
    await client.query('BEGIN');
    const value = await work();
    committing = true;
    const { command } = await client.query('COMMIT');
    // PostgreSQL answers so where a statement had failed and `work` went on as if it had not.
    if (command === 'ROLLBACK')
      throw new Error(
        'A transaction was rolled back by its COMMIT: one of its statements had failed',
      );
    client.release();
    noteRoom('database');
    return value;
  } catch (error) {
    const broken = troubleOf(error) === 'away' || !(await rolledBack(client));
    client.release(broken);
    if (committing && troubleOf(error) === 'away')
      throw new UnknownOutcome('The connection broke while a change was being committed', {
        cause: error,
      });
    throw error;
  }
}

const rolledBack = (client: pg.PoolClient): Promise<boolean> =>
  client.query('ROLLBACK').then(
    () => true,
    () => false,
  );
