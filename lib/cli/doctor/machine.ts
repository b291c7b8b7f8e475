import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { readEnv, type Env } from '#lib/env/env.ts';
import { size } from '../say.ts';
import { Wrong, type Finding } from './finding.ts';
import { hereAt, hostInUrl } from '#lib/http/host.ts';

const LEAST_FREE = 500_000_000;

/**
 * Galley runs TypeScript without a build step, which Node.js does from 22.18 on; npm scripts bring
 * 24.
 */
export async function nodeVersion(): Promise<Finding> {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 18))
    throw new Wrong(
      `Node.js ${process.versions.node} is too old: run npm ci and use the npm scripts`,
    );
  return `Node.js ${process.versions.node}`;
}

export async function environment(): Promise<Finding> {
  return (
    `Environment is understood; the database is ` +
    (readEnv().DATABASE_URL ? 'that of DATABASE_URL' : 'the embedded one')
  );
}

export async function dataFolder({ DATA_DIR }: Env): Promise<Finding> {
  await mkdir(DATA_DIR, { recursive: true })
    .then(() => access(DATA_DIR, constants.R_OK | constants.W_OK | constants.X_OK))
    .catch((failure: NodeJS.ErrnoException) => {
      throw new Wrong(`DATA_DIR ${DATA_DIR} cannot be written (${failure.code})`);
    });
  return `DATA_DIR ${DATA_DIR} can be written`;
}

export async function freeDisk({ DATA_DIR }: Env): Promise<Finding> {
  const { bavail, bsize } = await statfs(DATA_DIR);
  const free = bavail * bsize;
  if (free < LEAST_FREE) throw new Wrong(`Only ${size(free)} are free under DATA_DIR`);
  return `${size(free)} are free under DATA_DIR`;
}

/** Free, or Galley's own. */
export async function port({ PORT, HOST }: Env): Promise<Finding> {
  const server = createServer().listen(PORT, HOST);
  const failure = await once(server, 'listening').then(
    () => null,
    (cause: NodeJS.ErrnoException) => cause,
  );
  server.close();
  if (!failure) return `Port ${PORT} on ${HOST} is free`;
  const answer = await fetch(`http://${hostInUrl(hereAt(HOST))}:${PORT}/healthz`, {
    signal: AbortSignal.timeout(3_000),
  }).catch(() => null);
  if (failure.code === 'EADDRINUSE' && answer?.ok) return `Galley answers on port ${PORT}`;
  throw new Wrong(`Port ${PORT} on ${HOST} cannot be used (${failure.code})`);
}
