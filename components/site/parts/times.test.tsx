import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Page } from '#lib/publication/pages/pages.ts';
import { Day } from './times.tsx';

const pageAt = (now: string) =>
  ({
    organisation: { timeZone: 'Europe/Berlin' },
    language: 'en',
    now: new Date(now),
  }) as unknown as Page;

test.each([
  ['2026-11-24T12:00:00Z', '2026-11-25T12:00:00Z', 'Tuesday 24 November'],
  ['2026-11-24T12:00:00Z', '2027-01-02T12:00:00Z', 'Tuesday 24 November 2026'],
  ['2026-12-31T23:30:00Z', '2026-12-31T23:40:00Z', 'Friday 1 January'],
])('the day of %s, read at %s, is %s', (at, now, words) => {
  const html = renderToString(<Day at={new Date(at)} page={pageAt(now)} />);
  expect(html).toContain(`>${words}<`);
});
