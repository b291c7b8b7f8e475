import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { OperatorError } from '../operator-error.ts';
import { scramVerifier } from './scram.ts';

/** What a reader's query may call: the search query, what it is made of, and what words are like. */
const functions = [
  'publication.search_query(text, text)',
  'publication.search_configuration(text)',
  'publication.trigram_letters(text)',
];

/**
 * Makes the login role `<database>_reader` and gives back its connection string; its password
 * follows from the secret.
 */
export async function ensureReaderRole(
  client: pg.Client,
  url: string,
  authSecret: string,
): Promise<{ role: string; readerUrl: string }> {
  const { rows } = await client.query<{ may: boolean; role: string; there: boolean }>(
    `SELECT (rolsuper OR rolcreaterole) AS may, left(current_database(), 56) || '_reader' AS role,
            EXISTS (SELECT FROM pg_roles r WHERE r.rolname = left(current_database(), 56) || '_reader') AS there
     FROM pg_roles WHERE rolname = current_user`,
  );
  const [found] = rows;
  if (!found?.may) {
    throw new OperatorError(
      "DATABASE_URL's role may not create roles: create one for readers (CREATE ROLE … LOGIN " +
        'PASSWORD …) and set READER_DATABASE_URL.',
    );
  }
  const password = createHmac('sha256', authSecret)
    .update(`galley reader role ${found.role}`)
    .digest('base64url');
  const name = client.escapeIdentifier(found.role);
  if (!found.there) await client.query(`CREATE ROLE ${name}`);
  await client
    .query(
      `ALTER ROLE ${name} LOGIN NOINHERIT PASSWORD ${client.escapeLiteral(scramVerifier(password))}`,
    )
    .catch((cause: Error) => {
      throw new OperatorError(
        `The role ${found.role} exists, but DATABASE_URL's role may not change it: set READER_DATABASE_URL.`,
        { cause },
      );
    });
  // A search that a reader sends in must not keep a processor busy.
  await client.query(`ALTER ROLE ${name} SET statement_timeout = '10s'`);
  return { role: found.role, readerUrl: withAccount(url, found.role, password) };
}

/**
 * The role that READER_DATABASE_URL logs in as. Throws OperatorError when it is unknown or as
 * strong as the owner.
 */
export async function givenReaderRole(client: pg.Client, readerUrl: string): Promise<string> {
  const role = decodeURIComponent(new URL(readerUrl).username);
  const { rows } = await client.query<{ strong: boolean }>(
    "SELECT rolsuper OR rolname = current_user OR pg_has_role(rolname, current_user, 'MEMBER') " +
      'AS strong FROM pg_roles WHERE rolname = $1',
    [role],
  );
  if (!rows[0]) throw new OperatorError(`READER_DATABASE_URL: there is no role ${role}.`);
  if (rows[0].strong)
    throw new OperatorError(
      "READER_DATABASE_URL must log in as a role that does not own the newsroom's tables.",
    );
  return role;
}

/**
 * Leaves the role exactly this: SELECT on the views `publication.public_*` and EXECUTE of the
 * search query.
 */
export async function grantToReader(client: pg.Client, role: string): Promise<void> {
  const name = client.escapeIdentifier(role);
  const { rows } = await client.query<{ database: string; views: string }>(
    `SELECT quote_ident(current_database()) AS database, string_agg(format('publication.%I', relname), ', ') AS views
     FROM pg_class WHERE relnamespace = 'publication'::regnamespace AND relkind = 'v' AND relname LIKE 'public\\_%'`,
  );
  const { database, views } = rows[0] ?? { database: '', views: '' };
  await client
    .query(`
    BEGIN;
    REVOKE TEMP ON DATABASE ${database} FROM PUBLIC;
    REVOKE ALL ON DATABASE ${database} FROM ${name};
    GRANT CONNECT ON DATABASE ${database} TO ${name};
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    REVOKE ALL ON SCHEMA newsroom, publication FROM PUBLIC, ${name};
    REVOKE ALL ON ALL TABLES IN SCHEMA newsroom, publication FROM PUBLIC, ${name};
    REVOKE ALL ON ALL SEQUENCES IN SCHEMA newsroom, publication FROM PUBLIC, ${name};
    REVOKE ALL ON ALL FUNCTIONS IN SCHEMA newsroom, publication FROM PUBLIC, ${name};
    GRANT USAGE ON SCHEMA publication TO ${name};
    GRANT SELECT ON ${views} TO ${name};
    GRANT EXECUTE ON FUNCTION ${functions.join(', ')} TO ${name};
    COMMIT`)
    .catch(async (cause: Error) => {
      await client.query('ROLLBACK');
      throw cause;
    });
}

/**
 * By a grant of its own, through another role or as pg_read_all_data: what is revoked above does
 * not reach all of these.
 */
export async function requireReaderApart(client: pg.Client, role: string): Promise<void> {
  const {
    rows: [seen],
  } = await client.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c
     WHERE c.relnamespace IN ('newsroom'::regnamespace, 'publication'::regnamespace) AND c.relkind IN ('r', 'p')
       AND (has_table_privilege($1, c.oid, 'SELECT')
       OR has_any_column_privilege($1, c.oid, 'SELECT')) ORDER BY 1 LIMIT 1`,
    [role],
  );
  if (seen)
    throw new OperatorError(
      `READER_DATABASE_URL: the role ${role} can read the table ${seen.name}. Take its ` +
        `memberships and grants away, or name another role.`,
    );
}

function withAccount(url: string, role: string, password: string): string {
  const reader = new URL(url);
  reader.username = encodeURIComponent(role);
  reader.password = encodeURIComponent(password);
  return reader.href;
}
