import pg from 'pg';
import { wasNotSent } from '../trouble.ts';
import { Patience } from './patience.ts';

/** A pool whose connections may die at any time: what died is tried again where that is safe, and is never more than an error of its query. */
export interface SteadyPool {
  pool: pg.Pool;
  patience: Patience;
}

export function openPool(url: string, name: string): SteadyPool {
  const pool = new pg.Pool({ connectionString: url, max: 10, application_name: name, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 10_000, keepAlive: true });
  listenForErrors(pool);
  const patience = new Patience();
  repeatReads(pool, patience);
  return { pool, patience };
}

/**
 * An idle connection that PostgreSQL closes must not end the process, nor one that is taken out: the pool listens to those
 * that it has, and to no other. Whatever is asked over a dead one fails by itself.
 */
function listenForErrors(pool: pg.Pool): void {
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
}

/** Plain reads have no effect however often they are made; anything else is sent again only where it was never sent. */
const isRead = (text: string): boolean => /^\s*select\b/i.test(text);

function repeatReads(pool: pg.Pool, patience: Patience): void {
  const once = pool.query.bind(pool) as (...asked: unknown[]) => Promise<unknown>;
  const query = (...asked: unknown[]): unknown => {
    // With a callback it is pg's own business.
    if (asked.some((one) => typeof one === 'function')) return once(...asked);
    return patience.spend(() => once(...asked), (error) => isRead(textOf(asked[0])) || wasNotSent(error));
  };
  pool.query = query as typeof pool.query;
}

function textOf(query: unknown): string {
  if (typeof query === 'string') return query;
  return typeof query === 'object' && query !== null && 'text' in query && typeof query.text === 'string' ? query.text : '';
}
