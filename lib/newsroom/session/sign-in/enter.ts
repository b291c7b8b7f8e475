import { and, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { staffDb } from '#db/staff.ts';
import { staff } from '#db/schema/newsroom/index.ts';
import { fail, ok, type Result } from '#lib/errors.ts';
import { noteTrouble } from '../../database-failure.ts';
import { verifyPassword } from '../../staff/password.ts';
import { countTry, forgetTries } from './attempts.ts';
import { deviceOf, rememberDevice } from '../request/device.ts';
import { openSession } from '../open.ts';

const Entry = z.object({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(1_000),
});

export interface Entrance {
  email: unknown;
  password: unknown;
  /** Network address of the caller, as the server knows it. */
  address: string;
  userAgent?: string;
  /** The browser's cookie of before, if any. */
  device?: string | undefined;
}

interface Entered {
  staffId: string;
  name: string;
  token: string;
  device: string;
}

/**
 * Signs a person in: e-mail and password against the account, in constant work, behind the limit of
 * tries.
 * @returns the new session's token for the cookie. A wrong password, an unknown e-mail and a
 * deactivated account answer alike.
 */
export async function enter(entrance: Entrance): Promise<Result<Entered>> {
  try {
    return await tryToEnter(entrance);
  } catch (error) {
    const trouble = noteTrouble(error);
    if (trouble === null) throw error;
    // A database that cannot be asked says nothing about a password.
    return fail(
      'unavailable',
      `Signing in cannot be asked just now. ` +
        `${trouble === 'full' ? 'The disk of the newsroom is full' : 'The database does not answer'}; ` +
        `your password was not looked at. Try again in a moment.`,
    );
  }
}

async function tryToEnter({
  email,
  password,
  address,
  userAgent,
  device,
}: Entrance): Promise<Result<Entered>> {
  const entry = Entry.safeParse({ email, password });
  if (!entry.success) return fail('invalid', 'Signing in takes an email and a password.');
  const one = { email: entry.data.email, address, device: deviceOf(device, entry.data.email) };
  const left = await countTry(one);
  const person = await accountOf(entry.data.email);
  // Also of a try that is one too many: how long an answer takes must tell nothing.
  const right = await verifyPassword(
    person?.active ? person.passwordHash : null,
    entry.data.password,
  );
  if (!left.ok) return left;
  const token = person && right ? await openWhileRight(person, userAgent) : null;
  if (!person || token === null)
    return fail('invalid', `Email and password do not match. ${warning(left.value)}`.trim());
  await forgetTries(one);
  return ok({
    staffId: person.id,
    name: person.name,
    token,
    device: rememberDevice(device, entry.data.email),
  });
}

/**
 * Opens the session only if the password that was verified is still the account's. The lock makes a
 * reset or a deactivation wait for the session's row, which it then ends, or this wait for them,
 * and open none.
 */
export async function openWhileRight(
  { id, passwordHash }: { id: string; passwordHash: string | null },
  userAgent?: string,
): Promise<string | null> {
  return staffDb().transaction(async (tx) => {
    const [still] = await tx
      .select({ id: staff.id })
      .from(staff)
      .where(and(eq(staff.id, id), staff.active, eq(staff.passwordHash, passwordHash ?? '')))
      .for('share');
    return still ? openSession(tx, id, userAgent) : null;
  });
}

async function accountOf(email: string) {
  const [person] = await staffDb()
    .select({
      id: staff.id,
      name: staff.name,
      active: staff.active,
      passwordHash: staff.passwordHash,
    })
    .from(staff)
    .where(eq(sql`lower(${staff.email})`, email.toLowerCase()));
  return person;
}

function warning(left: number): string {
  if (left > 5) return '';
  if (left === 0) return 'This email now waits 15 minutes here.';
  return `After ${left} more ${left === 1 ? 'try' : 'tries'} this email waits 15 minutes here.`;
}
