import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '#db/migrate.ts';
import { startEmbedded } from '#db/embedded.ts';
import { AUTH_SECRET, sibling } from '../address.ts';
import { dropDatabase, runOnce } from './statement.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * Address of a database from which others may be created, and the name of the migrated one to
     * copy.
     */
    postgres: { url: string; template: string };
  }
}

interface Server {
  url: string;
  stop(): Promise<void>;
}

/**
 * A PostgreSQL for one run of Vitest: that of TEST_DATABASE_URL (its role must be a superuser),
 * else an embedded one that is thrown away.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startThrowAway();
  const template = `galley_test_template_${Date.now()}`;
  await runOnce(server.url, `CREATE DATABASE ${template}`);
  await migrate(sibling(server.url, template), { authSecret: AUTH_SECRET });
  project.provide('postgres', { url: server.url, template });
  return async () => {
    await dropDatabase(server.url, template);
    await server.stop();
  };
}

async function startThrowAway(): Promise<Server> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-test-'));
  const embedded = await startEmbedded(folder, { throwAway: true });
  return {
    url: embedded.url,
    async stop() {
      await embedded.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
