import { expect, test } from 'vitest';
import { refusedLink, typedLink } from './links.ts';

test.each([
  ['https://example.org', 'https://example.org'],
  [' www.example.org/a ', 'https://www.example.org/a'],
  ['desk@example.org', 'mailto:desk@example.org'],
  ['javascript:alert(1)', null],
  ['javascript:alert(1).x', null],
  ['tel:+491', null],
  ['km/h', null],
  ['', null],
])('typed %j means %j', (typed, address) => expect(typedLink(typed)).toBe(address));

test('a long address is quoted in part', () =>
  expect(refusedLink(`data:${'x'.repeat(500)}`).length).toBeLessThan(180));
