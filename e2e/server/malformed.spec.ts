import fc from 'fast-check';
import { FORMATS } from '#lib/publication/feeds/formats.ts';
import { LISTS } from '#lib/publication/lists/kinds.ts';
import { actionIds, appAddresses } from '../support/server/app-addresses.ts';
import { signInByProgram } from '../support/sign-in.ts';
import { expect, people, test } from '../support/test.ts';
import { sendWire, type Wire } from '../support/server/wire.ts';

/** FUZZ_SEED and FUZZ_RUNS look further than the run of every day: `npm run faults -- input`. */
const seed = Number(process.env.FUZZ_SEED ?? 8);
const runs = Number(process.env.FUZZ_RUNS ?? 600);

const nobody = '0190f000-0000-7000-8000-000000000000';
/** What may stand where an address has a part of its own. */
const parts = [
  'x',
  nobody,
  '%00',
  '%E0%A4%A',
  '%',
  'a%2Fb',
  '%F0%9F%97%9E',
  '..%2f',
  '0',
  '-1',
  '9'.repeat(400),
  '%EF%BF%BF',
  '%ED%A0%80',
  "'",
  '%22',
  'a b',
];
const rest = [
  'session',
  'csrf',
  'providers',
  'signout',
  'callback/credentials',
  'signin/credentials',
  'error',
  '_log',
  'x/y',
  '%00',
  '%',
];
const queries = [
  '',
  '?q=%00',
  '?q=%',
  '?q=%E0%A4%A',
  '?q=a&q=b',
  '?page=-1',
  '?page=1e9',
  '?page=99999999999999999999',
  '?status[]=x',
  '?status=%F0%9F',
  '?news',
  '?_rsc=1',
  `?q=${'x'.repeat(3_000)}`,
  '?desk=1&tag=2&from=x&to=y',
  '?part=__proto__',
  '?next=//evil.example',
  '?next=%00',
  '?callbackUrl=http://evil.example',
  '?error=%00',
  '?n=1e400',
  '?after=NaN',
  '?__proto__=1',
  '?constructor',
];

/** Parts that only some words open: one address in four has another there. */
const files = Object.values(FORMATS).map(({ file }) => file);
const segments = Object.values(LISTS).map(({ segment }) => segment);
const opened = (words: readonly string[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...words) }, fc.constantFrom(...parts));

/** What next-auth knows: its steps, with and without the provider. */
const AUTH =
  'signin callback signout session csrf providers error _log x signin/credentials callback/credentials callback/x signin/x verify-request'.split(
    ' ',
  );

const addressOf = (pattern: string) =>
  fc
    .tuple(
      fc.constantFrom(...parts),
      fc.constantFrom(...rest),
      fc.constantFrom(...AUTH),
      opened(pattern === '/[list]' ? files : segments),
      opened(files),
    )
    .map(([part, more, auth, list, feed]) =>
      pattern
        .replaceAll('[...nextauth]', auth)
        .replaceAll(/\[?\[\.\.\.[^\]]+\]\]?/g, more)
        .replaceAll('[list]', list)
        .replaceAll('[feed]', feed)
        .replaceAll(/\[[^\]]+\]/g, part),
    );

/** Values as React's reply protocol writes them, and worse. */
const values = [
  '[]',
  '[null]',
  '[{}]',
  '["$undefined"]',
  '["$K1"]',
  '["$F1"]',
  '["$Q1"]',
  '["$W1"]',
  '["$@1"]',
  '["$n12345678901234567890"]',
  '["$Dnot a date"]',
  '["$1"]',
  '["$1:a:b"]',
  '["$B1"]',
  '["$R1"]',
  '["$$"]',
  '["$T"]',
  '["$-Infinity","$NaN"]',
  '["\\u0000"]',
  '["\\ud800"]',
  '["a\\u0000b",-1,1e308]',
  `["${nobody}",{"$":"x"}]`,
  `["${nobody}",1,2]`,
  `["topic","\\u0000"]`,
  `["author","\\u0000\\ud800"]`,
  `["topic",["${nobody}"]]`,
  `[{"action":"publish","storyId":"${nobody}","fields":{"reason":"\\u0000"}}]`,
  '[{"action":"__proto__"}]',
  `["${nobody}","9999-99-99T99:99"]`,
  '',
  '{',
  '0',
  '"x"',
  'null',
  '[',
  '[[[[',
  '['.repeat(5_000),
  `["${'x'.repeat(20_000)}"]`,
  '\0\u0001',
];
const jsonBodies = [
  ...values,
  '{"happened":1}',
  '{"happened":"\\u0000","storyId":"x"}',
  '{"happened":"x","letters":1e999}',
  '{"__proto__":{"x":1}}',
];

const field = (name: string, value: string, more = '') =>
  `--b\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
const multipart = (ids: readonly string[]) =>
  fc.oneof(
    fc.constantFrom(
      '',
      '--b',
      '--b--',
      '--b\r\n',
      '--b\r\n\r\n',
      '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--',
      '--other\r\n\r\n',
      `--b\r\n${'X: y\r\n'.repeat(3_000)}\r\n`,
      field('0', '["$K1"]'),
      `${field('0', '[]', '; filename="\0"')}--b--\r\n`,
    ),
    fc
      .tuple(
        fc.constantFrom(
          '0',
          '1',
          '_',
          '',
          '0\0',
          '$ACTION_KEY',
          '$ACTION_REF_1',
          '$ACTION_1:0',
          '$ACTION_1:1',
          '1_$ACTION_KEY',
          'email',
          'password',
          '__proto__',
          ...ids.map((id) => `$ACTION_ID_${id}`),
          ...ids.map((id) => `1_$ACTION_ID_${id}`),
        ),
        fc.constantFrom(...values),
        fc.boolean(),
      )
      .map(
        ([name, value, ended]) =>
          `${field('0', '["$K1"]')}${field(name, value)}${ended ? '--b--\r\n' : ''}`,
      ),
    // What React sends for an argument that is a form.
    fc
      .tuple(
        fc.constantFrom(
          '1_id',
          '1_name',
          '1_roles',
          '1_kind',
          '1_email',
          '1_password',
          '1_slug',
          '1_parentId',
          '1_timeZone',
        ),
        fc.constantFrom('\0', '\ud800', 'x', '', nobody, 'x:y', '__proto__', 'x'.repeat(30_000)),
        fc.constantFrom('', '; filename="a.txt"'),
      )
      .map(([name, value, file]) => `${field(name, value, file)}${field('0', '["$K1"]')}--b--\r\n`),
  );

const odd: (readonly [string, string])[] = [
  ['RSC', '1'],
  ['RSC', 'x'],
  ['Next-Router-State-Tree', '%'],
  ['Next-Router-State-Tree', '[]'],
  ['Next-Router-State-Tree', '%5B%22%22%2C%7B%7D%5D'],
  ['Next-Router-State-Tree', `"${'x'.repeat(2_000)}"`],
  ['Next-Router-Prefetch', '1'],
  ['Next-Router-Prefetch', '2'],
  ['Next-Router-Segment-Prefetch', '/_tree'],
  ['Next-Router-Segment-Prefetch', '\u00ff'],
  ['Next-Url', '//evil.example'],
  ['Next-HMR-Refresh', '1'],
  ['X-Nextjs-Data', '1'],
  ['Range', 'bytes=9-1'],
  ['Range', 'bytes=0-0,-1'],
  ['If-None-Match', '"'],
  ['If-Modified-Since', 'yesterday'],
  ['Accept', '*/*;q=x'],
  ['Accept-Encoding', 'br;q=9, \u00e9'],
  ['Accept-Language', '-'],
  ['User-Agent', '\u00ff\u0080'],
  ['Referer', '%'],
  ['Origin', 'x'],
  ['Expect', '100-continue'],
  ['Content-Encoding', 'gzip'],
  ['X-Forwarded-For', '\u00ff'],
  ['X-Request-Id', '\u00ff'],
  ['Authorization', 'Bearer \u00ff'],
  ['X-File-Name', '%E0%A4%A'],
  ['X-File-Name', '%00'],
  ['Upgrade', 'h2c'],
  ['Cookie', 'galley-session=%E0%A4%A; =; ;;'],
  ['Cookie', `galley-session=${'A'.repeat(43)}`],
  ['Cookie', 'galley-looks=%00%; galley-device=~.~; next-auth.csrf-token=%'],
  ['Cookie', '\u00ff=\u00ff'],
];
const types = [
  'text/plain;charset=UTF-8',
  'application/json',
  'application/x-www-form-urlencoded',
  'text/x-component',
  'multipart/form-data; boundary=b',
  'multipart/form-data; boundary="b"; charset=x',
  'multipart/mixed; boundary=b',
  'x',
  '',
];

interface World {
  addresses: string[];
  actions: string[];
  cookies: string[];
}

/** Requests that no page of ours sends: to any address, with or without an action, by anybody. */
function anyWire({ addresses, actions, cookies }: World): fc.Arbitrary<Wire> {
  const oddHeaders = fc.array(fc.constantFrom(...odd), { maxLength: 3 });
  const target = fc
    .tuple(fc.constantFrom(...addresses).chain(addressOf), fc.constantFrom(...queries))
    .map(([path, query]) => path + query);
  const cookie = fc
    .constantFrom(...cookies, '')
    .map((value) => (value === '' ? [] : [['Cookie', value] as const]));
  const read = fc.record({
    method: fc.constantFrom('GET', 'GET', 'HEAD'),
    target,
    headers: fc.tuple(cookie, oddHeaders).map((all) => all.flat()),
    body: fc.constant(Buffer.alloc(0)),
  });
  const body = fc
    .oneof(
      fc.constantFrom(...jsonBodies).map((text) => [text, fc.constantFrom(...types)] as const),
      multipart(actions).map(
        (text) => [text, fc.constantFrom('multipart/form-data; boundary=b')] as const,
      ),
    )
    .chain(([text, type]) => fc.tuple(fc.constant(Buffer.from(text)), type));
  const action = fc
    .option(fc.constantFrom(...actions, 'x', '0'.repeat(42), '', '__proto__'), {
      nil: null,
      freq: 6,
    })
    .map((id) => (id === null ? [] : [['Next-Action', id] as const]));
  const staffTarget = fc
    .tuple(
      fc
        .constantFrom(...addresses.filter((address) => /^\/(newsroom|login|api)/.test(address)))
        .chain(addressOf),
      fc.constantFrom('', '', ...queries),
    )
    .map(([path, query]) => path + query);
  const write = fc
    .tuple(
      fc.constantFrom('POST', 'POST', 'POST', 'PUT', 'PATCH', 'DELETE'),
      staffTarget,
      cookie,
      action,
      oddHeaders,
      body,
    )
    .map(([method, path, own, act, more, [bytes, type]]) => ({
      method,
      target: path,
      headers: [...own, ...act, ...more, ['Content-Type', type] as const],
      body: bytes,
    }));
  return fc.oneof(read, { arbitrary: write, weight: 3 });
}

/** In milliseconds: longer may no answer take to what nobody sends in earnest. */
const LONGEST = 1_000;

/**
 * Sends it; what took too long is sent again, for the machine may have been busy: what is slow by
 * what was sent is slow each time.
 */
async function timed(url: string, wire: Wire): Promise<{ status: number; ms: number }> {
  for (let tries = 1; ; tries += 1) {
    const began = performance.now();
    const status = await sendWire(url, wire);
    const ms = performance.now() - began;
    if (ms < LONGEST || tries === 3) return { status, ms };
  }
}

test('whatever is sent to whatever address, no answer is an error of the server, and none takes a second', async ({
  ownServer,
}) => {
  test.setTimeout(300_000);
  const server = await ownServer();
  const ids = await actionIds();
  // It would end the session with which the others are asked.
  const { signOut: _, ...others } = ids;
  const addresses = await appAddresses();
  expect(addresses).toContain('/newsroom/stories/[id]');
  expect(Object.keys(ids)).toContain('takeStoryAction');
  const cookies = [
    await signInByProgram(server.url, people.chief),
    await signInByProgram(server.url, people.admin),
  ];
  const faults = new Map<string, number>();
  const times: number[] = [];
  const told = (wire: Wire) =>
    `${wire.method} ${wire.target} ` +
    `${JSON.stringify(wire.headers.filter(([name]) => name !== 'Cookie'))} ` +
    JSON.stringify(wire.body.toString().slice(0, 300));
  await fc.assert(
    fc.asyncProperty(
      anyWire({ addresses, actions: Object.values(others), cookies }),
      async (wire) => {
        const { status, ms } = await timed(server.url, wire);
        times.push(ms);
        if (process.env.FUZZ_ALL && (status === 0 || status >= 500))
          return void faults.set(told(wire), status);
        expect(status, told(wire)).toBeGreaterThan(0);
        expect(status, told(wire)).toBeLessThan(500);
        expect(ms, told(wire)).toBeLessThan(LONGEST);
      },
    ),
    { seed, numRuns: runs, endOnFailure: true },
  );
  expect([...faults]).toEqual([]);
  times.sort((one, other) => one - other);
  process.stdout.write(
    `${times.length} answers: half within ${Math.round(times[times.length >> 1] ?? 0)} ms, 99 of ` +
      `100 within ${Math.round(times[Math.floor(times.length * 0.99)] ?? 0)} ms, the slowest ` +
      `${Math.round(times.at(-1) ?? 0)} ms\n`,
  );
  expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
});
