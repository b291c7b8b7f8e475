import { createHash } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { staffPool } from '#db/staff.ts';
import { ok, type Result } from '#lib/errors.ts';

const MINUTES = 15;

/**
 * Tries within 15 minutes before the wait: of one e-mail from one place or one known browser, and
 * from one place over all e-mails (a whole newsroom may sit behind it).
 */
export const TRIES = { email: 8, address: 60 } as const;
/**
 * So many tries each e-mail has at a place that has used up its own: whoever sits there beside a
 * guesser still gets in.
 */
const ALWAYS = 2;
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

/**
 * The library names its statements, which a pooler in transaction mode would look for on the wrong
 * connection.
 */
const unnamed = {
  query: ({ text, values }: { text: string; values: unknown[] }) => staffPool().query(text, values),
};

/** The library makes its own table, `newsroom.sign_in_tries`, and cleans it up. */
function make(kind: Kind): Promise<RateLimiterPostgres> {
  return new Promise((resolve, reject) => {
    const made: RateLimiterPostgres = new RateLimiterPostgres(
      {
        storeClient: unnamed,
        storeType: 'client',
        schemaName: 'newsroom',
        tableName: 'sign_in_tries',
        keyPrefix: kind,
        points: TRIES[kind],
        duration: MINUTES * 60,
      },
      (error?: Error) => (error ? reject(error) : resolve(made)),
    );
  });
}

const keyOf = (text: string): string =>
  createHash('sha256').update(text.trim().toLowerCase()).digest('base64url');

/**
 * Where a try comes from, so that nobody is kept waiting for what somebody elsewhere does: the
 * address, of IPv6 its network (/64).
 */
function placeOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/i, '').replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const front = head.split(':').filter((part) => part !== '');
  const back = tail.split(':').filter((part) => part !== '');
  const all = plain.includes('::')
    ? [
        ...front,
        ...Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0'),
        ...back,
      ]
    : front;
  return all
    .slice(0, 4)
    .map((part) => part.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':');
}

interface Try {
  email: string;
  address: string;
  /** Number of the browser, where it is known to the account. */
  device: string | null;
}

/** A known browser is counted by itself: nobody else can use up its tries. */
const accountKey = ({ email, address, device }: Try): string =>
  keyOf(`${email} ${device === null ? placeOf(address) : `device ${device}`}`);

/**
 * Counts one try to sign in before the password is looked at, so that parallel tries cannot pass
 * together.
 * @returns how many more tries of this e-mail are left here, or the failure with the wait in
 * minutes.
 */
export async function countTry(one: Try): Promise<Result<number>> {
  try {
    const { remainingPoints } = await (await limiter('email')).consume(accountKey(one));
    if (one.device !== null) return ok(remainingPoints);
    await (await limiter('address')).consume(keyOf(placeOf(one.address))).catch((full: unknown) => {
      if (!(full instanceof RateLimiterRes) || TRIES.email - remainingPoints > ALWAYS) throw full;
    });
    return ok(remainingPoints);
  } catch (thrown) {
    if (!(thrown instanceof RateLimiterRes)) throw thrown;
    return {
      ok: false,
      error: {
        code: 'too_many',
        sentence: `Too many tries. Signing in works again in ${minutes(thrown.msBeforeNext)}.`,
        againIn: Math.max(1, Math.ceil(thrown.msBeforeNext / 1_000)),
      },
    };
  }
}

/** After a right password the e-mail starts anew here, and the place gets its try back. */
export async function forgetTries(one: Try): Promise<void> {
  await (await limiter('email')).delete(accountKey(one));
  if (one.device === null) await (await limiter('address')).reward(keyOf(placeOf(one.address)));
}

function minutes(ms: number): string {
  const whole = Math.max(1, Math.ceil(ms / 60_000));
  return whole === 1 ? '1 minute' : `${whole} minutes`;
}
