import pg from 'pg';
import { wasNotSent } from '../trouble.ts';
import { Patience } from './patience.ts';
import { alive, SteadyClient } from './steady-client.ts';

/**
 * A pool whose connections may die at any time: what died is tried again where that is safe, and is
 * never more than an error of its query.
 */
export interface SteadyPool {
  pool: pg.Pool;
  patience: Patience;
}

/**
 * Milliseconds after which no answer comes any more: the network has dropped what was asked, or the
 * answer. Nothing here takes as long.
 */
const LONGEST = 30_000;

export function openPool(url: string, name: string, longest = LONGEST): SteadyPool {
  const pool = new pg.Pool({
    Client: SteadyClient,
    connectionString: url,
    max: 10,
    application_name: name,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
    query_timeout: longest,
    ...alive,
  });
  // An idle connection that PostgreSQL closes is the pool's error too.
  pool.on('error', () => undefined);
  const patience = new Patience();
  repeatReads(pool, patience);
  return { pool, patience };
}

/**
 * Plain reads have no effect however often they are made; anything else is sent again only where it
 * was never sent.
 */
const isRead = (text: string): boolean => /^\s*select\b/i.test(text);

function repeatReads(pool: pg.Pool, patience: Patience): void {
  const once = pool.query.bind(pool) as (...asked: unknown[]) => Promise<unknown>;
  const query = (...asked: unknown[]): unknown => {
    // With a callback it is pg's own business.
    if (asked.some((one) => typeof one === 'function')) return once(...asked);
    return patience.spend(
      () => once(...asked),
      (error) => isRead(textOf(asked[0])) || wasNotSent(error),
    );
  };
  pool.query = query as typeof pool.query;
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query;
  return typeof query === 'object' &&
    query !== null &&
    'text' in query &&
    typeof query.text === 'string'
    ? query.text
    : '';
}
