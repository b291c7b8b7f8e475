import { networkInterfaces } from 'node:os';
import { eq, lt, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { staffDb } from '#db/staff.ts';
import { serverProcess } from '#db/schema/newsroom/index.ts';
import { log } from '#lib/log/log.ts';
import { readAddress } from './ask.ts';

const every = 5_000;
const alive = '15 seconds';

/**
 * The address by which the other processes reach one that listens there: its own where that is one,
 * else the machine's first private one.
 */
export function addressFor(host: string, port: number): string {
  const named = host === 'localhost' ? '127.0.0.1' : host;
  const own = [
    named,
    ...Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .map(({ address }) => address),
  ];
  const written = (address: string) =>
    address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
  const candidates = own.map(written).filter((address) => readAddress(address));
  // Listening everywhere: others may be on other machines, where this one's loopback is theirs.
  const far = candidates.filter((address) => !/^(127\.|\[::1\])/.test(address));
  return (
    (named === candidates[0]?.replace(/:\d+$/, '') ? candidates[0] : far[0]) ?? `127.0.0.1:${port}`
  );
}

/**
 * Says every 5 s that this process serves, until the given function is called; a crashed one is
 * forgotten after 15 s.
 */
export async function announce(address: string): Promise<() => Promise<void>> {
  const id = uuidv7();
  const say = async () => {
    const seenAt = sql`now()`;
    await staffDb()
      .insert(serverProcess)
      .values({ id, address })
      .onConflictDoUpdate({ target: serverProcess.id, set: { seenAt } });
    await staffDb()
      .delete(serverProcess)
      .where(lt(serverProcess.seenAt, sql`now() - interval '1 minute'`));
  };
  await say();
  const timer = setInterval(
    () =>
      void say().catch((error: unknown) =>
        log.warn({ err: error }, 'This process could not say that it serves'),
      ),
    every,
  );
  timer.unref();
  return async () => {
    clearInterval(timer);
    await staffDb()
      .delete(serverProcess)
      .where(eq(serverProcess.id, id))
      .catch(() => undefined);
  };
}

/** Addresses of the processes that serve now, each once. */
export async function liveProcesses(): Promise<string[]> {
  const rows = await staffDb()
    .selectDistinct({ address: serverProcess.address })
    .from(serverProcess)
    .where(sql`${serverProcess.seenAt} > now() - ${alive}::interval`)
    .orderBy(serverProcess.address);
  return rows.map(({ address }) => address);
}
