import type pg from 'pg';
import { SteadyClient } from '../client/steady-client.ts';
import { OperatorError } from '../operator-error.ts';

const sentences: Record<string, (where: string, url: URL) => string> = {
  ECONNREFUSED: (where) => `nothing answers at ${where}.`,
  ENOENT: (where) => `nothing answers at ${where}.`,
  ENOTFOUND: (_, url) => `the host ${url.hostname} is unknown.`,
  EAI_AGAIN: (_, url) => `the host ${url.hostname} is unknown.`,
  ETIMEDOUT: (where) => `${where} does not answer.`,
  '28P01': (_, url) => `wrong password for ${url.username}.`,
  '28000': (_, url) => `PostgreSQL does not let ${url.username} in.`,
  '3D000': (_, url) => `there is no database ${databaseOf(url)}.`,
};

/**
 * Connects once, with 10 s of patience. Throws OperatorError with one sentence that names the
 * variable, never a secret.
 */
export async function connect(connectionString: string, variable: string): Promise<pg.Client> {
  const client = new SteadyClient({
    connectionString,
    application_name: 'galley setup',
    connectionTimeoutMillis: 10_000,
  });
  await client.connect().catch((cause: Error & { code?: string; errors?: { code?: string }[] }) => {
    throw new OperatorError(`${variable}: ${explain(cause, connectionString)}`);
  });
  return client;
}

function explain(
  cause: Error & { code?: string; errors?: { code?: string }[] },
  connectionString: string,
): string {
  const url = new URL(connectionString);
  const where = url.searchParams.get('host') ?? `${url.hostname}:${url.port || '5432'}`;
  // A name with several addresses fails as an AggregateError that carries the codes inside.
  const code = cause.code ?? cause.errors?.[0]?.code ?? '';
  const timedOut = cause.message.includes('timeout') ? 'ETIMEDOUT' : code;
  return (
    sentences[timedOut]?.(where, url) ??
    `${where} refused the connection${code ? ` (${code})` : ''}.`
  );
}

function databaseOf(url: URL): string {
  return decodeURIComponent(url.pathname.slice(1)) || url.username;
}
