import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Seen } from './on-public-pages.tsx';

it('tells nobody has looked from nobody could be asked', () => {
  const away = {
    ok: false,
    error: { code: 'unavailable', sentence: 'The database does not answer now.' },
  } as const;
  expect(renderToStaticMarkup(<Seen asked={{ ok: true, value: null }} />)).toContain(
    'Nobody has looked yet.',
  );
  expect(renderToStaticMarkup(<Seen asked={away} />)).toBe(
    '<p class="error">The database does not answer now. It is being tried again.</p>',
  );
  expect(renderToStaticMarkup(<Seen asked={null} />)).toBe('');
});
