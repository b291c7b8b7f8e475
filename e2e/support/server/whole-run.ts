import { rm } from 'node:fs/promises';
import { makeDemo } from './demo.ts';
import { startServer } from './own-server.ts';

/**
 * One server for the whole run, and the demo newsroom that it and the private ones begin with;
 * GALLEY_E2E_DEMO names one that is there already.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const given = process.env.GALLEY_E2E_DEMO;
  if (!given) process.stdout.write('Writing the demo newsroom …\n');
  const demo = given ?? (await makeDemo());
  process.env.GALLEY_E2E_DEMO = demo;
  const removeDemo = async () => {
    if (!given) await rm(demo, { recursive: true, force: true });
  };
  process.stdout.write('Starting the server …\n');
  const server = await startServer('shared').catch(async (failure: unknown) => {
    await removeDemo();
    throw failure;
  });
  process.env.GALLEY_E2E_URL = server.url;
  process.env.GALLEY_E2E_DATA_DIR = server.dataDir;
  return async () => {
    await server.remove();
    await removeDemo();
  };
}
