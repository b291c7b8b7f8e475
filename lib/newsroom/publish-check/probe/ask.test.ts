import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { networkInterfaces } from 'node:os';
import { hostAndPort } from '#lib/http/host.ts';
import { boundTo } from '#lib/server/process/listen.ts';
import { addressFor } from '../processes/processes.ts';
import { ask } from './ask.ts';
import { readAddress } from '../processes/process-address.ts';

let headers: IncomingHttpHeaders = {};
const server = createServer((request, response) => {
  ({ headers } = request);
  response
    .writeHead(request.url === '/old' ? 301 : 200, { location: 'http://169.254.169.254/' })
    .end('read');
});
beforeAll(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => {
  server.close();
});
const address = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;

describe('an address of a process', () => {
  it.each([
    '127.0.0.1:3000',
    '10.0.0.4:3000',
    '172.31.0.1:80',
    '192.168.1.9:3000',
    '[::1]:3000',
    '[fd00::4]:3000',
  ])('may be %s', (text) => {
    expect(readAddress(text)).not.toBeNull();
  });

  it.each([
    '169.254.169.254:80',
    '8.8.8.8:80',
    '172.32.0.1:80',
    '[2001:db8::1]:80',
    '[::ffff:169.254.169.254]:80',
    'localhost:3000',
    'metadata.internal:80',
    '0x7f000001:80',
    '127.1:80',
    '127.0.0.1',
    '127.0.0.1:80@evil.example',
    '127.0.0.1:80/path',
    '',
  ])('is never %j', (text) => expect(readAddress(text)).toBeNull());
});

it('may be any of this machine’s own, also a public or link-local one', () => {
  for (const { address, family } of Object.values(networkInterfaces()).flatMap((all) => all ?? []))
    expect(readAddress(hostAndPort(address, 3000))).toMatchObject({
      port: 3000,
      host: expect.stringContaining(family === 'IPv6' ? ':' : '.'),
    });
});

describe('a process that listens at an address of IPv6', () => {
  it('is asked there', async (context) => {
    const six = createServer((_, response) => response.end('read by six'));
    const isUp = await once(six.listen(0, '::1'), 'listening').then(
      () => true,
      () => false,
    );
    // A machine without IPv6.
    if (!isUp) return context.skip();
    const { port } = six.address() as AddressInfo;
    const own = addressFor(boundTo(six), port);
    expect(own).toBe(`[::1]:${port}`);
    expect(await ask(own, '/', 'http://[::1]:4402')).toMatchObject({ text: 'read by six' });
    six.close();
  });
});

describe('asking a process', () => {
  it('names the site and brings nothing of its own', async () => {
    expect(await ask(address(), '/', 'https://news.example.org')).toMatchObject({
      status: 200,
      text: 'read',
    });
    expect(headers['host']).toBe('news.example.org');
    expect(headers).not.toHaveProperty('cookie');
  });

  it('follows no redirect', async () => {
    expect(await ask(address(), '/old', 'https://news.example.org')).toMatchObject({
      status: 301,
      location: 'http://169.254.169.254/',
    });
  });

  it('fails where nobody may be asked, and where nobody answers', async () => {
    await expect(ask('169.254.169.254:80', '/', 'https://news.example.org')).rejects.toThrow(
      'no loopback or private address',
    );
    await expect(ask('127.0.0.1:1', '/', 'https://news.example.org')).rejects.toThrow(
      /ECONNREFUSED|EACCES/,
    );
  });
});
