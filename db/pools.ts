import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { openPool, type SteadyPool } from './client/pool.ts';
import { withSteadyTransactions } from './client/transaction.ts';
import type { Database } from './queryable.ts';

/** Connections of one account to one server. */
interface Connections {
  steady: SteadyPool;
  database: Database;
}

/** `primaryReader`: readers' account on the primary, where `reader` is a replica. */
type Account = 'staff' | 'reader' | 'primaryReader';

interface Pools {
  opened: Map<Account, Connections>;
  /** With which account readers' queries are made now. */
  readers: 'reader' | 'primaryReader';
}

const accounts: Record<Account, { variable: string; name: string }> = {
  staff: { variable: 'DATABASE_URL', name: 'galley newsroom' },
  reader: { variable: 'READER_DATABASE_URL', name: 'galley reader' },
  primaryReader: { variable: 'PRIMARY_READER_DATABASE_URL', name: 'galley reader' },
};

/*
 * On globalThis, because the server under lib/server/ and Next's bundles are different module
 * graphs in one process and must share their connections.
 */
const kept = globalThis as typeof globalThis & { [key: symbol]: Pools | undefined };
const key = Symbol.for('galley.pools');
const pools: Pools = (kept[key] ??= { opened: new Map(), readers: 'reader' });

/**
 * A connection string of the environment.
 *
 * @param name The variable's name.
 * @throws Error when it is not set.
 */
export function requiredUrl(name: string): string {
  const url = process.env[name];
  if (!url)
    throw new Error(
      `${name} is not set: lib/server/start.ts sets it before anything reads the database`,
    );
  return url;
}

function connectionsOf(account: Account): Connections {
  const known = pools.opened.get(account);
  if (known) return known;
  const { variable, name } = accounts[account];
  const steady = openPool(requiredUrl(variable), name);
  const made = { steady, database: withSteadyTransactions(drizzle(steady.pool), steady) };
  pools.opened.set(account, made);
  return made;
}

/** The account's pool; opened when it is first asked for. */
export const poolOf = (account: Account): pg.Pool => connectionsOf(account).steady.pool;

/** The account's pool as drizzle knows it. */
export const databaseOf = (account: Account): Database => connectionsOf(account).database;

/**
 * Whether the last that was asked of PostgreSQL over the account's pool came to nothing; false
 * where nothing was asked.
 */
export const isAway = (account: Account): boolean =>
  pools.opened.get(account)?.steady.patience.isAway ?? false;

/** The account that readers' queries are made with now. */
export const readersAccount = (): Account => pools.readers;

/** Chooses the account that readers' queries are made with from now on. */
export function setReadersAccount(account: Pools['readers']): void {
  pools.readers = account;
}

/** Closes all pools; for shutdown and tests. */
export async function closePools(): Promise<void> {
  const open = [...pools.opened.values()];
  pools.opened.clear();
  pools.readers = 'reader';
  await Promise.all(open.map(({ steady }) => steady.pool.end()));
}
