import type pg from 'pg';
import { databaseOf, poolOf, requiredUrl } from './pools.ts';
import type { Database } from './queryable.ts';

/** The pool of the newsroom wing: owner of both schemas. */
export const staffPool = (): pg.Pool => poolOf('staff');

/** The newsroom wing's database: owner of both schemas. */
export const staffDb = (): Database => databaseOf('staff');

/**
 * Connection string of PostgreSQL itself, for what a pooler in transaction mode cannot carry:
 * LISTEN, session locks, named statements.
 */
export const directUrl = (): string =>
  process.env.DIRECT_DATABASE_URL || requiredUrl('DATABASE_URL');
