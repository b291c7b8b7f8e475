import * as names from 'next/dist/client/components/app-router-headers.js';
import { filterInternalHeaders } from 'next/dist/server/lib/server-ipc/utils.js';
import { expect, it } from 'vitest';
import { planOf } from '#lib/server/offline/plan.ts';
import { ACTION, asksForData, isTooling, STATIC_PATH, TOOLING_SOCKET } from '../request-parts.ts';
import { cleanStaffRequest } from '../staff-request.ts';
import { sourceOf } from '../testing/source-of.ts';

// The names that Next and its pages have for headers, parameters and addresses.

it('a server action is called by the header that the gate and the cache look for', () =>
  expect(
    names.ACTION_HEADER,
    'Next calls server actions by another header: the gate would let one through to a reader’s ' +
      'page. Change ACTION in request-parts.ts, and the service worker (service-worker.ts).',
  ).toBe(ACTION));

it('a page asks for data by the header and the parameter that the service worker passes', () => {
  expect(
    asksForData({ [names.RSC_HEADER]: '1' }),
    'Next asks for data by another header: change request-parts.ts and service-worker.ts.',
  ).toBe(true);
  const url = `https://news.example/newsroom?${names.NEXT_RSC_UNION_QUERY}=1`;
  const asked = { method: 'GET', mode: 'navigate', url, forNext: false };
  expect(
    planOf(asked, 'https://news.example', new Set()),
    'Next asks for data by another parameter: the service worker would keep it as a page. ' +
      'Change `planOf` in lib/server/offline/plan.ts.',
  ).toBe('pass');
});

/** What is left of a header of staff's browser when the request was cleaned. */
function cleaned(name: string, dev: boolean): string | string[] | undefined {
  const headers = { [name]: 'forged' };
  cleanStaffRequest(
    { headers, url: '/newsroom' },
    {
      siteUrl: 'https://news.example',
      own: new Set(),
      clientAddress: '192.0.2.1',
      requestId: '1',
      policy: '',
      handedOn: { mark: () => undefined },
      isHandedOn: false,
      dev,
    },
  );
  return headers[name];
}

const source = await sourceOf('next/dist/server/lib/server-ipc/utils.js');
const listed = /INTERNAL_HEADERS = \[([^\]]*)\]/.exec(source)?.[1] ?? '';
const internal = [...listed.matchAll(/'([\w-]+)'/g)].map(([, name = '']) => name);

it('Next still has a list of headers that nobody outside may send', () =>
  expect(
    internal.length,
    'The list INTERNAL_HEADERS is no longer in server-ipc/utils.js: find where it is now.',
  ).toBeGreaterThan(5));

/** Asked for by the browser itself, and let through; Next takes the others out as well. */
const LEFT_TO_NEXT = ['x-nextjs-data', 'next-resume'];

it.each(internal)('%s, internal to Next, is not taken from outside', (name) => {
  const left = { [name]: 'forged' };
  filterInternalHeaders(left);
  expect(left, `Next no longer takes ${name} out by itself.`).toEqual({});
  if (!LEFT_TO_NEXT.includes(name))
    expect(
      cleaned(name, false),
      `Next has a new internal header, ${name}: add it to \`internal\` in staff-request.ts.`,
    ).not.toBe('forged');
});

it.each([names.NEXT_REQUEST_ID_HEADER, names.NEXT_HTML_REQUEST_ID_HEADER])(
  '%s reaches the development server, and no other',
  (name) =>
    expect(
      [cleaned(name, true), cleaned(name, false)],
      'The development client names its tab by another header: change `debugging` in ' +
        'staff-request.ts, or its pages wait for ever.',
    ).toEqual(['forged', undefined]),
);

it.each([
  ['next/dist/client/dev/hot-reloader/app/web-socket.js', `}${TOOLING_SOCKET}?`],
  ['next/dist/server/lib/router-server.js', `}${TOOLING_SOCKET}\``],
])('the development server’s socket is where upgrade.ts lets it through: %s', async (file, at) =>
  expect(
    (await sourceOf(file)).includes(at),
    'The development server’s socket has another address: change TOOLING_SOCKET.',
  ).toBe(true),
);

it('the development server’s own addresses are known as such', async () => {
  const tools = await sourceOf('next/dist/server/dev/middleware-turbopack.js');
  const addresses = [...tools.matchAll(/pathname [!=]== '([^']+)'/g)].map(([, at = '']) => at);
  expect(addresses.length, 'middleware-turbopack.js names no addresses any more.').toBeGreaterThan(
    2,
  );
  expect(
    addresses.filter((at) => !isTooling(at)),
    'The development server has addresses that `isTooling` in request-parts.ts does not know.',
  ).toEqual([]);
});

it('files of the build are asked for where the gate looks for them', async () =>
  expect(
    (await sourceOf('next/dist/server/lib/router-server.js')).includes(STATIC_PATH.slice(0, -1)),
    'Next serves the build’s files at another address: change STATIC_PATH.',
  ).toBe(true));
