import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { inNode } from '../testing/in-node.ts';
import { sourceOf } from '../testing/source-of.ts';

// What open-pages.ts, ensure-build.ts and handed-on.ts take from Next as it is installed.

const OPENED = `
const own = process.nextTick;
const next = require('next');
// As next() itself does once it is made ready.
require('next/dist/server/lib/start-server');
require('next/dist/server/next-server');
const kept = globalThis[Symbol.for('next.fast-set-immediate.originals')];
const ticks = { replaced: process.nextTick !== own, kept: kept?.nextTick === own };
const { EventEmitter } = require('node:events');
const httpServer = new EventEmitter();
const app = next({ dev: false, dir: '/', httpServer });
const taken = [];
app.init = { requestHandler: async () => 0, upgradeHandler: (...asked) => taken.push(asked) };
const before = httpServer.listenerCount('upgrade');
app.getRequestHandler()({}, {}).then(() => {
  httpServer.emit('upgrade', 'request', 'socket', 'head');
  const given = app.upgradeHandler === app.init.upgradeHandler;
  console.log(JSON.stringify({ ticks, before, given, taken }));
});
`;
const opened = (await inNode(OPENED)) as {
  ticks: { replaced: boolean; kept: boolean };
  before: number;
  given: boolean;
  taken: unknown[];
};

it('Next has an upgrade handler beside its public one, and hangs it on `httpServer` itself', () => {
  expect(
    opened.given,
    'The server that `next()` makes has no `upgradeHandler` any more: find what takes the ' +
      'development socket over, and change `upgradeOf` in open-pages.ts.',
  ).toBe(true);
  expect(
    { before: opened.before, taken: opened.taken },
    'Next no longer hangs its upgrade handler on the `httpServer` option at the first request: ' +
      'see what it listens to now, so that it does not take sockets that we refuse.',
  ).toEqual({ before: 0, taken: [['request', 'socket', 'head']] });
});

it('Next puts its own function in the place of `process.nextTick`, and keeps Node’s', () => {
  expect(
    opened.ticks.replaced,
    'Next leaves `process.nextTick` alone now: `giveBackNextTick` in open-pages.ts can go.',
  ).toBe(true);
  expect(
    opened.ticks.kept,
    'Next keeps Node’s `nextTick` in another place: change the symbol in open-pages.ts, or ' +
      'the port answers 7 % fewer requests.',
  ).toBe(true);
});

it('the build is made by `next/dist/bin/next`', () =>
  expect(
    () => createRequire(import.meta.url).resolve('next/dist/bin/next'),
    'Next’s program has moved: change the path in ensure-build.ts.',
  ).not.toThrow());

const handler = await sourceOf('next/dist/server/app-render/action-handler.js');

it.each([
  ['process.env.__NEXT_PRIVATE_ORIGIN', 'asks itself at another address: see open-pages.ts'],
  ["set('x-action-forwarded', '1')", 'marks what it hands on in another way: staff-request.ts'],
  ["req.headers['x-action-forwarded']", 'knows what was handed on in another way: handed-on.ts'],
  ['...nodeHeadersToRecord(requestHeaders)', 'does not repeat all headers: see handed-on.ts'],
])('a server action that is handed on: %s', (words, changed) =>
  expect(handler.includes(words), `Next ${changed}. Read app-render/action-handler.js.`).toBe(true),
);
