import { startServer } from './server.ts';

/** One server for the whole run, on a demo newsroom of its own. */
export default async function setUp(): Promise<() => Promise<void>> {
  const server = await startServer('shared');
  process.env.GALLEY_E2E_URL = server.url;
  return () => server.remove();
}
