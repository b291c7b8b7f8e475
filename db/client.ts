import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import * as schema from './schema/index.ts';

export type Database = NodePgDatabase<typeof schema>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
/** What a query needs: the pool, or the transaction it belongs to. */
export type Queryable = Database | Transaction;

interface Pools {
  staff?: pg.Pool;
  reader?: pg.Pool;
  /** Readers' account on the primary, where `reader` is a replica; made when it is first needed. */
  primaryReader?: pg.Pool;
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

function open(url: string, name: string): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: 10, application_name: name, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000 });
  // An idle connection that PostgreSQL closes must not end the process; the next query opens another.
  pool.on('error', () => undefined);
  return pool;
}

function required(name: string): string {
  const url = process.env[name];
  if (!url) throw new Error(`${name} is not set: lib/server/start.ts sets it before anything reads the database`);
  return url;
}

/** Connection string of PostgreSQL itself, for what a pooler in transaction mode cannot carry: LISTEN, session locks, named statements. */
export function directUrl(): string {
  return process.env.DIRECT_DATABASE_URL || required('DATABASE_URL');
}

/** The pool of the newsroom wing: owner of both schemas. */
export function staffPool(): pg.Pool {
  return (pools.staff ??= open(required('DATABASE_URL'), 'galley newsroom'));
}

/** The pool of the publication wing: a role that can SELECT the `public_*` views and nothing else. */
export function readerPool(): pg.Pool {
  return pools.fromPrimary ? (pools.primaryReader ??= open(required('PRIMARY_READER_DATABASE_URL'), 'galley reader')) : replicaPool();
}

/** The pool of READER_DATABASE_URL, whether or not it may be read from now. */
export function replicaPool(): pg.Pool {
  return (pools.reader ??= open(required('READER_DATABASE_URL'), 'galley reader'));
}

/** Lets readers' queries go to the primary while the replica behind READER_DATABASE_URL lacks what has been published. */
export function readFromPrimary(yes: boolean): void {
  pools.fromPrimary = yes;
}

export function staffDb(): Database {
  return (pools.staffDatabase ??= drizzle(staffPool(), { schema }));
}

export function readerDb(): Database {
  if (pools.fromPrimary) return (pools.primaryReaderDatabase ??= drizzle(readerPool(), { schema }));
  return (pools.readerDatabase ??= drizzle(readerPool(), { schema }));
}

/** Closes all pools; for shutdown and tests. */
export async function closePools(): Promise<void> {
  const open = [pools.staff, pools.reader, pools.primaryReader].filter((pool) => pool !== undefined);
  for (const name of Object.keys(pools) as (keyof Pools)[]) delete pools[name];
  await Promise.all(open.map((pool) => pool.end()));
}
