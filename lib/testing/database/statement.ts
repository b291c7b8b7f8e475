import pg from 'pg';

/** Runs SQL on a connection of its own, as what creates and drops databases must be. */
export async function runOnce(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Removes a test's database and the reader role that the migration made for it. */
export const dropDatabase = (url: string, name: string): Promise<void> =>
  runOnce(
    url,
    `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`,
    `DROP ROLE IF EXISTS ${name}_reader`,
  );
