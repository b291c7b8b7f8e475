import { expect, test } from 'vitest';
import { linkInPaste } from './paste.ts';

test.each([
  [' https://example.org/a. ', 'https://example.org/a.'],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
  ['www.example.org', 'https://www.example.org'],
  ['desk@example.org', 'mailto:desk@example.org'],
  ['Booking.com', null],
  ['https://example.org and more', null],
  ['See https://example.org', null],
  ['javascript:alert(1)', null],
  ['', null],
])('%j pasted onto chosen words links them to %j', (text, address) =>
  expect(linkInPaste(text)).toBe(address),
);
