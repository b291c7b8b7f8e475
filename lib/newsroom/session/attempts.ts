import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { staffPool } from '#db/client.ts';
import { fail, ok, type Result } from '#lib/errors.ts';

const MINUTES = 15;

/** Tries within 15 minutes before the wait: of one e-mail, and from one address (a whole newsroom may sit behind it). */
export const TRIES = { email: 8, address: 60 } as const;
type Kind = keyof typeof TRIES;

const limiters = new Map<Kind, Promise<RateLimiterPostgres>>();

function limiter(kind: Kind): Promise<RateLimiterPostgres> {
  const known = limiters.get(kind);
  if (known) return known;
  const made = make(kind);
  limiters.set(kind, made);
  made.catch(() => limiters.delete(kind));
  return made;
}

/** The library names its statements, which a pooler in transaction mode would look for on the wrong connection. */
const unnamed = { query: ({ text, values }: { text: string; values: unknown[] }) => staffPool().query(text, values) };

/** The library makes its own table, `newsroom.sign_in_tries`, and cleans it up. */
function make(kind: Kind): Promise<RateLimiterPostgres> {
  return new Promise((resolve, reject) => {
    const made: RateLimiterPostgres = new RateLimiterPostgres(
      {
        storeClient: unnamed, storeType: 'client', schemaName: 'newsroom', tableName: 'sign_in_tries',
        keyPrefix: kind, points: TRIES[kind], duration: MINUTES * 60,
      },
      (error?: Error) => (error ? reject(error) : resolve(made)),
    );
  });
}

const keyOf = (text: string): string => createHash('sha256').update(text.trim().toLowerCase()).digest('base64url');

/**
 * Counts one try to sign in before the password is looked at, so that parallel tries cannot pass together.
 * @returns how many more tries of this e-mail are left, or the failure with the wait in minutes.
 */
export async function countTry(email: string, address: string): Promise<Result<number>> {
  try {
    await (await limiter('address')).consume(keyOf(address));
    const { remainingPoints } = await (await limiter('email')).consume(keyOf(email));
    return ok(remainingPoints);
  } catch (thrown) {
    if (!(thrown instanceof RateLimiterRes)) throw thrown;
    return fail('unavailable', `Too many tries. Signing in works again in ${minutes(thrown.msBeforeNext)}.`);
  }
}

/** After a right password the e-mail starts anew, and the address gets its try back. */
export async function forgetTries(email: string, address: string): Promise<void> {
  await (await limiter('email')).delete(keyOf(email));
  await (await limiter('address')).reward(keyOf(address));
}

function minutes(ms: number): string {
  const whole = Math.max(1, Math.ceil(ms / 60_000));
  return whole === 1 ? '1 minute' : `${whole} minutes`;
}
