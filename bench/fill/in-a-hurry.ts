import type pg from 'pg';

/**
 * What PostgreSQL does for safety and tidiness beside the writing; all of it can be taken back
 * while it runs.
 */
const SETTINGS = {
  max_wal_size: '24GB',
  checkpoint_timeout: '1h',
  autovacuum: 'off',
  max_parallel_maintenance_workers: '1',
};

/**
 * Takes an action on a server that is ours alone with fewer checkpoints and no tidying up in
 * between; then all is as before.
 */
export async function inAHurry<Value>(
  client: pg.ClientBase,
  action: () => Promise<Value>,
): Promise<Value> {
  for (const [name, value] of Object.entries(SETTINGS))
    await client.query(`ALTER SYSTEM SET ${name} = '${value}'`);
  await client.query('SELECT pg_reload_conf()');
  try {
    return await action();
  } finally {
    for (const name of Object.keys(SETTINGS)) await client.query(`ALTER SYSTEM RESET ${name}`);
    await client.query('SELECT pg_reload_conf()');
  }
}
