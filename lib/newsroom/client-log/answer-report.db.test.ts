import { beforeAll, expect, test } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { sessionCookieName } from '../session/request/cookie.ts';
import { openSession } from '../session/open.ts';
import { answerReport } from './answer-report.ts';

useDatabase();

let cookie = '';
beforeAll(async () => {
  const { staffId } = await makeStaff({ roles: ['reporter'] });
  cookie = `${sessionCookieName()}=${await openSession(staffDb(), staffId)}`;
});

const send = async (body: string, by = cookie) =>
  (
    await answerReport(
      new Request('http://localhost/api/client-log', {
        method: 'POST',
        body,
        headers: { cookie: by },
      }),
    )
  ).status;

test('takes a report of somebody who is signed in, and of nobody else', async () => {
  expect(
    await send(
      JSON.stringify({
        happened: 'An editor failed',
        detail: 'TypeError',
        part: 'body',
        letters: 3,
      }),
    ),
  ).toBe(204);
  expect(await send(JSON.stringify({ happened: 'An editor failed' }), '')).toBe(401);
});

test.each([
  ['no JSON', 'oh no'],
  ['nothing that happened', '{}'],
  ['too much', JSON.stringify({ happened: 'x'.repeat(201) })],
  ['far too much', JSON.stringify({ happened: 'x', detail: 'y'.repeat(30_000) })],
  ['no number', JSON.stringify({ happened: 'x', letters: 'many' })],
])('refuses %s', async (_name, body) => expect(await send(body)).toBe(422));

test('a window that reports without end is told to stop, and for how long', async () => {
  const { staffId } = await makeStaff({ roles: ['reporter'] });
  const busy = `${sessionCookieName()}=${await openSession(staffDb(), staffId)}`;
  const report = () =>
    answerReport(
      new Request('http://localhost/api/client-log', {
        method: 'POST',
        body: '{"happened":"x"}',
        headers: { cookie: busy },
      }),
    );
  for (let n = 0; n < 10; n += 1) expect((await report()).status).toBe(204);
  const refused = await report();
  expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([
    429,
    expect.closeTo(600, -1),
  ]);
});
