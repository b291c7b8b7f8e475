import { beforeAll, describe, expect, test, vi } from 'vitest';
import { staffDb } from '#db/staff.ts';
import { log } from '#lib/log/log.ts';
import { sessionCookieName } from '#lib/newsroom/session/request/cookie.ts';
import { openSession } from '#lib/newsroom/session/open.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { POST as report } from './client-log/route.ts';
import { GET as picture } from './media/[id]/route.ts';
import { POST as upload } from './media/route.ts';

useDatabase();

const cookies: Record<string, string> = {};

beforeAll(async () => {
  for (const role of ['reporter', 'admin'] as const) {
    const { staffId } = await makeStaff({ roles: [role] });
    cookies[role] = `${sessionCookieName()}=${await openSession(staffDb(), staffId)}`;
  }
});

const ask = (path: string, who: string, given: RequestInit = {}) =>
  new Request(`http://localhost${path}`, { ...given, headers: { cookie: cookies[who] ?? '' } });
const codeOf = async (answer: Response) => ({
  status: answer.status,
  code: ((await answer.json()) as { error: { code: string } }).error.code,
});

describe('a picture', () => {
  test.each<[string, string, number, string]>([
    ['nobody', 'x', 401, 'signed_out'],
    ['reporter', 'not-an-id', 404, 'not_found'],
    ['reporter', '0198a6a0-0000-7000-8000-000000000001', 404, 'not_found'],
  ])('asked for by %s under “%s” answers %i', async (who, id, status, code) => {
    expect(
      await codeOf(
        await picture(ask(`/api/media/${id}`, who), { params: Promise.resolve({ id }) }),
      ),
    ).toEqual({ status, code });
  });

  test.each<[string, string, number, string]>([
    ['nobody', 'x', 401, 'signed_out'],
    ['admin', 'x', 403, 'forbidden'],
    ['reporter', 'no picture at all', 422, 'invalid'],
  ])('sent by %s answers what it is', async (who, body, status, code) => {
    expect(await codeOf(await upload(ask('/api/media', who, { method: 'POST', body })))).toEqual({
      status,
      code,
    });
  });
});

describe('a report of a window', () => {
  const send = (who: string, body: string) =>
    report(ask('/api/client-log', who, { method: 'POST', body }));

  test.each<[string, string, number]>([
    ['nobody', '{"happened":"It failed"}', 401],
    ['reporter', 'no JSON', 422],
    ['reporter', '{}', 422],
    ['reporter', `{"happened":"${'x'.repeat(30_000)}"}`, 422],
  ])('of %s that cannot be taken answers with a sentence', async (who, body, status) => {
    expect((await codeOf(await send(who, body))).status).toBe(status);
  });

  test('stands in the log, and not for ever', async () => {
    const error = vi.spyOn(log, 'error').mockReturnValue(undefined);
    expect((await send('reporter', '{"happened":"An editor failed","letters":12}')).status).toBe(
      204,
    );
    expect(error.mock.calls[0]?.[0]).toMatchObject({
      client: { happened: 'An editor failed', letters: 12 },
    });
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => send('reporter', '{"happened":"Again"}')),
    );
    expect(
      answers.some(
        ({ status, headers }) => status === 429 && Number(headers.get('retry-after')) > 0,
      ),
    ).toBe(true);
  });
});
