import type pg from 'pg';
import { databaseOf, isAway, poolOf, readersAccount, setReadersAccount } from './pools.ts';
import type { Database } from './queryable.ts';

/**
 * The pool of the publication wing: a role that can SELECT the `public_*` views and nothing else.
 */
export const readerPool = (): pg.Pool => poolOf(readersAccount());

/** The publication wing's database: the `public_*` views and nothing else. */
export const readerDb = (): Database => databaseOf(readersAccount());

/** The pool of READER_DATABASE_URL, whether or not it may be read from now. */
export const replicaPool = (): pg.Pool => poolOf('reader');

/**
 * Lets readers' queries go to the primary while the replica behind READER_DATABASE_URL lacks what
 * has been published.
 */
export const readFromPrimary = (yes: boolean): void =>
  setReadersAccount(yes ? 'primaryReader' : 'reader');

/** Whether the last that readers' pages asked of PostgreSQL came to nothing. */
export const isReaderDatabaseAway = (): boolean => isAway(readersAccount());
