import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { openPool, type SteadyPool } from './client/pool.ts';
import { withSteadyTransactions } from './client/transaction.ts';
import * as schema from './schema/index.ts';

export type Database = NodePgDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
/** What a query needs: the pool, or the transaction it belongs to. */
export type Queryable = Database | Transaction;

interface Pools {
  staff?: SteadyPool;
  reader?: SteadyPool;
  /** Readers' account on the primary, where `reader` is a replica; made when it is first needed. */
  primaryReader?: SteadyPool;
  staffDatabase?: Database;
  readerDatabase?: Database;
  primaryReaderDatabase?: Database;
  fromPrimary?: boolean;
}

/*
 * On globalThis, because the server under lib/server/ and Next's bundles are different module graphs in one process
 * and must share their connections.
 */
const kept = globalThis as typeof globalThis & { [key: symbol]: Pools | undefined };
const key = Symbol.for('galley.pools');
const pools: Pools = (kept[key] ??= {});

function required(name: string): string {
  const url = process.env[name];
  if (!url) throw new Error(`${name} is not set: lib/server/start.ts sets it before anything reads the database`);
  return url;
}

/** Connection string of PostgreSQL itself, for what a pooler in transaction mode cannot carry: LISTEN, session locks, named statements. */
export function directUrl(): string {
  return process.env.DIRECT_DATABASE_URL || required('DATABASE_URL');
}

const staff = (): SteadyPool => (pools.staff ??= openPool(required('DATABASE_URL'), 'galley newsroom'));
const replica = (): SteadyPool => (pools.reader ??= openPool(required('READER_DATABASE_URL'), 'galley reader'));
const primaryReader = (): SteadyPool => (pools.primaryReader ??= openPool(required('PRIMARY_READER_DATABASE_URL'), 'galley reader'));

/** The pool of the newsroom wing: owner of both schemas. */
export const staffPool = (): pg.Pool => staff().pool;

/** The pool of the publication wing: a role that can SELECT the `public_*` views and nothing else. */
export const readerPool = (): pg.Pool => (pools.fromPrimary ? primaryReader() : replica()).pool;

/** The pool of READER_DATABASE_URL, whether or not it may be read from now. */
export const replicaPool = (): pg.Pool => replica().pool;

/** Lets readers' queries go to the primary while the replica behind READER_DATABASE_URL lacks what has been published. */
export function readFromPrimary(yes: boolean): void {
  pools.fromPrimary = yes;
}

/** Whether the last that readers' pages asked of PostgreSQL came to nothing. */
export const isReaderDatabaseAway = (): boolean => (pools.fromPrimary ? pools.primaryReader : pools.reader)?.patience.isAway ?? false;

const databaseOn = (steady: SteadyPool): Database => withSteadyTransactions(drizzle(steady.pool, { schema }), steady);

export function staffDb(): Database {
  return (pools.staffDatabase ??= databaseOn(staff()));
}

export function readerDb(): Database {
  if (pools.fromPrimary) return (pools.primaryReaderDatabase ??= databaseOn(primaryReader()));
  return (pools.readerDatabase ??= databaseOn(replica()));
}

/** Closes all pools; for shutdown and tests. */
export async function closePools(): Promise<void> {
  const open = [pools.staff, pools.reader, pools.primaryReader].filter((pool) => pool !== undefined);
  for (const name of Object.keys(pools) as (keyof Pools)[]) delete pools[name];
  await Promise.all(open.map(({ pool }) => pool.end()));
}
