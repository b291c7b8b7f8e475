import { resolve } from 'node:path';
import type { z } from 'zod';
import { OperatorError } from '#db/operator-error.ts';
import { withSecretFiles, type Variables } from './secret-files.ts';
import { address, variables } from './variables.ts';

/**
 * The environment, checked and filled with its defaults. Secrets are in it: never log it as a
 * whole.
 */
export type Env = z.output<typeof variables> & { HOST: string; SITE_URL: string };

/**
 * Reads and checks the environment. An empty variable counts as not set; DATA_DIR comes back
 * absolute, SITE_URL as an origin without a slash at the end, TRUST_PROXY as the number of proxies.
 * Throws OperatorError with one line for each mistake; a line names the variable, never its value.
 */
export function readEnv(source: Variables = process.env): Env {
  const { found, mistakes } = withSecretFiles(source);
  const parsed = variables.safeParse(found);
  const all = [
    ...mistakes,
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
  ];
  if (!parsed.data || all.length > 0) throw new OperatorError([...new Set(all)].join('\n'));
  const given = parsed.data;
  // The demo accounts' password is in the README: they are for this machine only.
  const HOST = given.HOST ?? (given.DATABASE_URL ? '0.0.0.0' : '127.0.0.1');
  return {
    ...given,
    HOST,
    SITE_URL: originOf(given),
    DATA_DIR: resolve(/* turbopackIgnore: true */ given.DATA_DIR),
  };
}

/**
 * Origin of the site without a slash at the end, as links, feeds and canonical addresses print it.
 */
export function siteUrl(): string {
  return originOf(
    address.parse({
      PORT: process.env.PORT || undefined,
      SITE_URL: process.env.SITE_URL || undefined,
    }),
  );
}

function originOf(given: z.output<typeof address>): string {
  return given.SITE_URL ?? `http://localhost:${given.PORT}`;
}
