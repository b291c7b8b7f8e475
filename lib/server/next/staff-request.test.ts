import type { IncomingHttpHeaders } from 'node:http';
import { expect, it } from 'vitest';
import { HandedOn } from './handed-on.ts';
import { cleanStaffRequest } from './staff-request.ts';

const facts = {
  siteUrl: 'http://localhost:3000',
  own: new Set(['http://localhost:3000']),
  clientAddress: '192.0.2.7',
  requestId: 'abcd',
  policy: 'own',
  handedOn: new HandedOn(),
  isHandedOn: false,
  dev: false,
};

const cleaned = (headers: IncomingHttpHeaders, { dev = false, isHandedOn = false } = {}) => {
  const request = { url: '/newsroom', headers: { host: 'localhost:3000', ...headers } };
  cleanStaffRequest(request, { ...facts, dev, isHandedOn });
  return request.headers as IncomingHttpHeaders;
};

it.each([
  'x-middleware-subrequest',
  'x-nextjs-html-request-id',
  'x-nextjs-request-id',
  'x-matched-path',
  'x-forwarded-server',
  'x-galley-role',
  'x-galley-handed-on',
  'x-action-forwarded',
  'forwarded',
])('takes %s away', (name) => {
  expect(cleaned({ [name]: 'forged' })).not.toHaveProperty(name);
});

it.each(['cookie', 'next-action', 'rsc', 'x-nextjs-data'])('leaves %s as it is', (name) => {
  expect(cleaned({ [name]: 'own' })).toHaveProperty(name, 'own');
});

it("says itself who asks, for which page, at which of the site's own names", () => {
  expect(
    cleaned({
      host: 'evil.example',
      'x-forwarded-for': '198.51.100.1',
      'x-forwarded-host': 'evil.example',
      'content-security-policy': 'none',
    }),
  ).toMatchObject({
    host: 'localhost:3000',
    'x-forwarded-for': '192.0.2.7',
    'x-forwarded-host': 'localhost:3000',
    'x-galley-path': '/newsroom',
    'content-security-policy': 'own',
  });
});

it('lets the development server know the tab that asks, and nothing else of what Next tells itself', () => {
  const headers = cleaned(
    {
      'x-nextjs-request-id': '1f',
      'x-nextjs-html-request-id': '2f',
      'x-middleware-subrequest': 'forged',
    },
    { dev: true },
  );
  expect(headers).toMatchObject({ 'x-nextjs-request-id': '1f', 'x-nextjs-html-request-id': '2f' });
  expect(headers).not.toHaveProperty('x-middleware-subrequest');
});

it('marks an action that may be handed on, and knows it again by a word that this process alone has', () => {
  const action = cleaned({ 'next-action': '40f6' });
  expect(
    [action, cleaned({}), cleaned({ 'x-galley-handed-on': 'A'.repeat(32) })].map((headers) =>
      facts.handedOn.knows(headers),
    ),
  ).toEqual([true, false, false]);
  expect(new HandedOn().knows(action)).toBe(false);
  expect(cleaned({ 'x-action-forwarded': '1' }, { isHandedOn: true })).toHaveProperty(
    'x-action-forwarded',
    '1',
  );
});
