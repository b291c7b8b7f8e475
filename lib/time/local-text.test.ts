import { expect, test } from 'vitest';
import { instantOf } from './local-time.ts';
import { asLocal, shownLocal } from './local-text.ts';

test.each([
  ['2026-12-24 18:00', '2026-12-24T18:00'],
  ['2026-12-24T18:00', '2026-12-24T18:00'],
  ['2026-12-24 18:00:30', '2026-12-24T18:00:30'],
  [' 2026-1-4  6:05 ', '2026-01-04T06:05'],
  ['2026.12.24, 18.00', '2026-12-24T18:00'],
  ['2026/12/24 18h00', '2026-12-24T18:00'],
  ['٢٠٢٦-١٢-٢٤ ١٨:٠٠', '2026-12-24T18:00'],
  ['\u200F२०२६-१२-२४ १८:००', '2026-12-24T18:00'],
  ['２０２６－１２－２４　１８：００', '2026-12-24T18:00'],
  ['2026–12–24\u00A018:00', '2026-12-24T18:00'],
  ['', ''],
  ['tomorrow', 'tomorrow'],
  ['12/24/2026 6:00 PM', '12/24/2026 6:00 PM'],
  ['2026-12-24 6:00 PM', '2026-12-24 6:00 PM'],
])('%j is read as %j', (text, local) => expect(asLocal(text)).toBe(local));

test('is shown with a space, and read in the newsroom’s zone', () => {
  expect(shownLocal('2026-12-24T18:00')).toBe('2026-12-24 18:00');
  expect(instantOf('2026-12-24 18:00', 'Europe/Berlin', 'At')).toEqual({
    ok: true,
    value: new Date('2026-12-24T17:00:00Z'),
  });
  expect(instantOf('2026-12-24 6:00 PM', 'Europe/Berlin', 'At')).toMatchObject({
    ok: false,
    error: { sentence: expect.stringContaining('Write it as 2026-12-24 18:00.') },
  });
});
