import { describe, expect, test } from 'vitest';
import { hereAt, hostAndPort, hostInUrl, plainHost } from './host.ts';

describe('a host', () => {
  test.each([
    ['127.0.0.1', '127.0.0.1', '127.0.0.1:80'],
    ['::1', '[::1]', '[::1]:80'],
    ['2001:db8::7', '[2001:db8::7]', '[2001:db8::7]:80'],
    ['fe80::1%eth0', '[fe80::1%25eth0]', '[fe80::1%eth0]:80'],
    ['wire.example', 'wire.example', 'wire.example:80'],
  ])('%s stands in a URL as %s', (host, inUrl, withPort) => {
    expect(hostInUrl(host)).toBe(inUrl);
    expect(hostAndPort(host, 80)).toBe(withPort);
  });

  test.each([
    ['0.0.0.0', '127.0.0.1'],
    ['::', '::1'],
    ['::1', '::1'],
    ['fd00::4', 'fd00::4'],
    ['::ffff:10.0.0.4', '10.0.0.4'],
    ['localhost', 'localhost'],
  ])('that is bound to %s answers at %s', (host, here) => {
    expect(hereAt(host)).toBe(here);
  });

  test('of IPv4 within IPv6 is one of IPv4', () => {
    expect(plainHost('::FFFF:10.0.0.4')).toBe('10.0.0.4');
    expect(plainHost('::ffff:abcd:1')).toBe('::ffff:abcd:1');
  });
});
