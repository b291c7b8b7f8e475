import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { staff } from '#db/schema/newsroom/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { hashPassword } from '../../staff/password.ts';
import { actorOfToken } from '../request/actor-of-cookies.ts';
import { TRIES } from './attempts.ts';
import { enter, openWhileRight } from './enter.ts';

useDatabase();

const PASSWORD = 'right and proper';
const at = (email: string, password: string, address = '192.0.2.1') =>
  enter({ email, password, address });

async function withPassword(name: string, active = true): Promise<string> {
  const { staffId, email } = await makeStaff({ name, active });
  await staffDb()
    .update(staff)
    .set({ passwordHash: await hashPassword(PASSWORD) })
    .where(eq(staff.id, staffId));
  return email;
}

let vera: string;
beforeAll(async () => {
  vera = await withPassword('Vera');
});

describe('the door', () => {
  it('opens a session for the right password, whatever the case of the email', async () => {
    const entered = await at(vera.toUpperCase(), PASSWORD);
    expect(entered.ok && (await actorOfToken(entered.value.token))?.email).toBe(vera);
  });

  it('answers a wrong password, an unknown email and a deactivated account alike', async () => {
    const gone = await withPassword('Gone', false);
    const answers = await Promise.all([
      at(vera, 'wrong'),
      at('nobody@example.org', PASSWORD),
      at(gone, PASSWORD),
    ]);
    for (const answer of answers)
      expect(answer).toMatchObject({
        ok: false,
        error: { code: 'invalid', sentence: 'Email and password do not match.' },
      });
  });

  it('takes as long for whom it does not know as for whom it knows, and for a try too many', async () => {
    const known = await withPassword('Slow');
    const tired = await withPassword('Tired');
    for (let n = 0; n < TRIES.email; n += 1) await at(tired, 'wrong');
    const took: Record<string, number[]> = {};
    for (let n = 0; n < 4; n += 1) {
      for (const email of [known, tired, `nobody-${n}@example.org`]) {
        const began = performance.now();
        await at(email, 'wrong', email === tired ? '192.0.2.1' : `192.0.2.${10 + n}`);
        (took[email.startsWith('nobody') ? 'nobody' : email] ??= []).push(
          performance.now() - began,
        );
      }
    }
    // The shortest of each: the rest is what else the machine had to do.
    const shortest = Object.values(took).map((times) => Math.min(...times));
    expect(shortest).toHaveLength(3);
    expect(Math.max(...shortest) / Math.min(...shortest)).toBeLessThan(2);
  });

  it('wants both', async () => {
    expect(await enter({ email: vera, password: undefined, address: '192.0.2.1' })).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
    expect(
      await enter({ email: { $ne: '' }, password: PASSWORD, address: '192.0.2.1' }),
    ).toMatchObject({ ok: false });
  });
});

describe('a password that was reset while it was being verified', () => {
  it('opens nothing, and neither does an account deactivated meanwhile', async () => {
    const email = await withPassword('Reset');
    const [before] = await staffDb().select().from(staff).where(eq(staff.email, email));
    if (!before) throw new Error('no account');
    expect(await openWhileRight(before)).toEqual(expect.any(String));
    await staffDb().update(staff).set({ active: false }).where(eq(staff.id, before.id));
    expect(await openWhileRight(before)).toBeNull();
    await staffDb()
      .update(staff)
      .set({ active: true, passwordHash: 'another' })
      .where(eq(staff.id, before.id));
    expect(await openWhileRight(before)).toBeNull();
  });
});

describe('too many tries', () => {
  it('of one email make it wait at that place, also with the right password; it says how long', async () => {
    const email = await withPassword('Tried');
    for (let i = 0; i < TRIES.email; i += 1) await at(email, 'wrong', `2001:db8:0:7::${i}`);
    expect(await at(email, PASSWORD, '2001:db8::7:1:2:3:4')).toMatchObject({
      ok: false,
      error: {
        code: 'too_many',
        againIn: expect.any(Number),
        sentence: expect.stringMatching(
          /^Too many tries\. Signing in works again in 1[45] minutes\.$/,
        ),
      },
    });
  });

  it('keep nobody out who is elsewhere, nor a browser that has signed in before', async () => {
    const email = await withPassword('Attacked');
    const before = await at(email, PASSWORD, '192.0.2.200');
    const device = before.ok ? before.value.device : '';
    for (let i = 0; i < TRIES.email + 2; i += 1) await at(email, 'wrong', '192.0.2.200');
    expect((await at(email, PASSWORD, '192.0.2.200')).ok).toBe(false);
    expect((await at(email, PASSWORD, '192.0.2.201')).ok).toBe(true);
    expect((await enter({ email, password: PASSWORD, address: '192.0.2.200', device })).ok).toBe(
      true,
    );
  });

  it('in parallel let no more pass than one by one', async () => {
    const email = await withPassword('Hammered');
    const answers = await Promise.all(
      Array.from({ length: TRIES.email + 4 }, () => at(email, 'wrong', '203.0.113.5')),
    );
    expect(answers.filter((answer) => !answer.ok && answer.error.code === 'invalid')).toHaveLength(
      TRIES.email,
    );
  });

  it('are announced before, and forgotten after the right password', async () => {
    const email = await withPassword('Forgetful');
    for (let i = 0; i < TRIES.email - 2; i += 1) await at(email, 'wrong');
    expect(await at(email, 'wrong')).toMatchObject({
      error: {
        sentence:
          'Email and password do not match. After 1 more try this email waits 15 minutes here.',
      },
    });
    expect((await at(email, PASSWORD)).ok).toBe(true);
    expect(await at(email, 'wrong')).toMatchObject({
      error: { sentence: 'Email and password do not match.' },
    });
  });

  it('from one address are counted over all emails, of which each keeps its first two', async () => {
    const address = '198.51.100.77';
    const colleague = await withPassword('Colleague');
    await Promise.all(
      Array.from({ length: TRIES.address }, (_, i) =>
        at(`nobody${i}@example.org`, 'wrong', address),
      ),
    );
    const another = () => at('another@example.org', 'wrong', address);
    expect([await another(), await another(), await another()]).toMatchObject([
      { error: { code: 'invalid' } },
      { error: { code: 'invalid' } },
      { error: { code: 'too_many' } },
    ]);
    expect((await at(colleague, PASSWORD, address)).ok).toBe(true);
  });
});
