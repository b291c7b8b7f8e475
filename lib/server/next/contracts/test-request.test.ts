import { cookies, headers } from 'next/headers';
import { forbidden, notFound, redirect } from 'next/navigation';
import { expect, it } from 'vitest';
import { visit } from '../testing/next-request.ts';

const CHANGED =
  'Next keeps what it knows of a request, or says how it ends, in another way: change ' +
  'testing/next-request.ts, or tests of pages and actions ask nothing.';

it.each([
  ['a redirect', () => redirect('/login'), { is: 'redirect', to: '/login', set: [] }],
  ['not found', () => notFound(), { is: 404 }],
  ['forbidden', () => forbidden(), { is: 403 }],
])('%s ends a visit as it ends a page', async (_, end, expected) =>
  expect(await visit({}, async () => end()), CHANGED).toEqual(expected),
);

it('a page reads headers and cookies of the visit, and sets its own', async () => {
  const answer = await visit({ cookie: 'a=1', headers: { 'x-said': 'yes' } }, async () => {
    const jar = await cookies();
    jar.set('b', '2');
    return [jar.get('a')?.value, (await headers()).get('x-said')];
  });
  expect(answer, CHANGED).toMatchObject({ is: 'answer', value: ['1', 'yes'] });
  expect(answer.is === 'answer' && answer.set.join(), CHANGED).toContain('b=2');
});
