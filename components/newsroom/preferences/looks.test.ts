import { expect, it } from 'vitest';
import { looksAttributes, readLooks, writeLooks } from './looks.ts';

it('follows the device, dense, with letters, until told otherwise', () => {
  expect(readLooks(undefined)).toEqual({ theme: 'system', density: 'dense', letters: 'on', slash: 'on' });
  expect(readLooks('<script>')).toEqual({ theme: 'system', density: 'dense', letters: 'on', slash: 'on' });
});

it('reads what it wrote', () => {
  const looks = { theme: 'dark', density: 'roomy', letters: 'off', slash: 'on' } as const;
  expect(readLooks(writeLooks(looks))).toEqual(looks);
  const plain = { theme: 'system', density: 'dense', letters: 'on', slash: 'off' } as const;
  expect(readLooks(writeLooks(plain))).toEqual(plain);
});

it('marks only what differs from the sheet', () => {
  expect(looksAttributes(readLooks(undefined))).toEqual({});
  expect(looksAttributes(readLooks('light.roomy.on'))).toEqual({ 'data-theme': 'light', 'data-density': 'roomy' });
});
