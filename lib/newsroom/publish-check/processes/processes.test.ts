import { describe, expect, it } from 'vitest';
import { readAddress } from './process-address.ts';
import { addressFor } from './processes.ts';

describe('a process announces', () => {
  it.each([
    ['127.0.0.1', '127.0.0.1:4402'],
    ['::1', '[::1]:4402'],
    ['10.0.0.4', '10.0.0.4:4402'],
    ['fd00::4', '[fd00::4]:4402'],
    ['2001:db8::7', '[2001:db8::7]:4402'],
    ['203.0.113.5', '203.0.113.5:4402'],
    ['::ffff:10.0.0.4', '10.0.0.4:4402'],
    ['fe80::1%eth0', '[fe80::1%eth0]:4402'],
  ])('%s, at which it listens, as %s', (host, address) => {
    expect(addressFor(host, 4402)).toBe(address);
  });

  it('where it listens everywhere, an address of this machine that is asked', () => {
    for (const host of ['0.0.0.0', '::']) {
      expect(readAddress(addressFor(host, 4402))).toMatchObject({ port: 4402 });
      if (host === '0.0.0.0') expect(addressFor(host, 4402)).toMatch(/^[\d.]+:4402$/);
    }
  });
});
