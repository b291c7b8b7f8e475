import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { session, staff } from '#db/schema/newsroom/index.ts';
import { tagVersion } from '#db/schema/publication/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { purge } from './purge.ts';

useDatabase();

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

it('removes sign-ins that ended more than 30 days ago, and no others', async () => {
  const staffId = uuidv7();
  await staffDb()
    .insert(staff)
    .values({ id: staffId, email: 'purge@example.org', name: 'Purge', passwordHash: 'x' });
  const signIn = (tokenSha256: string, expiresAt: Date, revokedAt: Date | null = null) => ({
    id: uuidv7(),
    staffId,
    tokenSha256,
    expiresAt,
    revokedAt,
  });
  await staffDb()
    .insert(session)
    .values([
      signIn('lasting', daysAgo(-1)),
      signIn('ended', daysAgo(29)),
      signIn('long ended', daysAgo(31)),
      signIn('revoked', daysAgo(-1), daysAgo(2)),
      signIn('long revoked', daysAgo(-1), daysAgo(31)),
    ]);
  await purge();
  const left = await staffDb().select({ token: session.tokenSha256 }).from(session);
  expect(left.map(({ token }) => token).sort()).toEqual(['ended', 'lasting', 'revoked']);
});

it('removes versions of tags that every process has long seen', async () => {
  await staffDb()
    .insert(tagVersion)
    .values([
      { tag: 'old', at: daysAgo(2) },
      { tag: 'new', at: daysAgo(0) },
    ]);
  await purge();
  expect(
    (await staffDb().select({ tag: tagVersion.tag }).from(tagVersion)).map(({ tag }) => tag),
  ).toEqual(['new']);
});
