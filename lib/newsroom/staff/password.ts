import { hash, verify } from '@node-rs/argon2';
import { Semaphore } from 'async-mutex';

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane; about 40 ms here. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Two at once, so that a burst of sign-ins leaves a core and some memory for those who write. */
const hashing = new Semaphore(2);

/**
 * The PHC string of a password, by argon2id with a fresh salt. NFKC first (RFC 8265 §4.2), so that
 * every keyboard's é is the same.
 */
export function hashPassword(password: string): Promise<string> {
  return hashing.runExclusive(() => hash(password.normalize('NFKC'), COST));
}

let nobody: Promise<string> | undefined;

/**
 * Whether the password is the one that was hashed. `null` (an unknown e-mail, a person who may not
 * sign in) takes as long and answers false, so that the time tells nobody which addresses have an
 * account.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody signs in with this');
  const against = stored ?? (await nobody);
  const right = await hashing.runExclusive(() => verify(against, password.normalize('NFKC')));
  return stored !== null && right;
}
