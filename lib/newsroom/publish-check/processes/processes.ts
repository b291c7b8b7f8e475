import { networkInterfaces } from 'node:os';
import { eq, lt, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { staffDb } from '#db/staff.ts';
import { serverProcess } from '#db/schema/newsroom/index.ts';
import { log } from '#lib/log/log.ts';
import { hereAt, hostAndPort, isEverywhere } from '#lib/http/host.ts';
import { isPrivate } from './process-address.ts';

const every = 5_000;
const alive = '15 seconds';

/** Addresses of this machine at which a port that is bound everywhere answers others. */
function farAddresses(host: string): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => !internal && (host === '::' || family === 'IPv4'))
    .map(({ address }) => address);
}

/**
 * The address by which the other processes reach one that listens at `host`, an IP address: that
 * one, and where it listens everywhere the machine's first private one, else its loopback.
 */
export function addressFor(host: string, port: number): string {
  // Others may be on other machines, where this one's loopback is theirs.
  const far = isEverywhere(host)
    ? farAddresses(host)
        .map((address) => hostAndPort(address, port))
        .find((address) => isPrivate(address))
    : undefined;
  return far ?? hostAndPort(hereAt(host), port);
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
