import { expect, it } from 'vitest';
import { builtSheet } from './built-sheet.ts';

it.each([
  '/print.css',
  '/_next/static/../../.env.css',
  '/_next/static/chunks/../x.css',
  '/_next/static/chunks/x.js',
  'https://evil.example/_next/static/chunks/x.css',
  '',
])('%j is no stylesheet of the build', (href) => expect(builtSheet(href)).toBeNull());

it('one that the build has not got cannot be read, and is looked for again', async () => {
  const first = builtSheet('/_next/static/chunks/no-such-file.css');
  await expect(first).rejects.toThrow('ENOENT');
  const second = builtSheet('/_next/static/chunks/no-such-file.css');
  expect(second).not.toBe(first);
  await expect(second).rejects.toThrow('ENOENT');
});
