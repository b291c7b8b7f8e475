import { expect, it } from 'vitest';
import { entryOf } from './entry.ts';
import { redirectWith } from './redirect-entry.ts';

const made = (status: number) =>
  entryOf({
    key: '/stories/old',
    finished: { status, headers: { location: '/stories/new' }, body: Buffer.alloc(0) },
    tags: [],
    until: Infinity,
    endless: false,
    before: undefined,
  });

it.each([301, 308])(
  'a %d is kept once and leads with each query that it is asked with',
  async (status) => {
    const entry = await made(status);
    for (const query of ['utm_source=x&a=b', 'c']) {
      const { whole, head } = redirectWith(entry, query).variants.br;
      expect(whole[whole.indexOf('location') + 1]).toBe(`/stories/new?${query}`);
      expect(head).toContain(`location: /stories/new?${query}\r\n`);
    }
    expect(redirectWith(entry, '').variants.br.head).toContain('location: /stories/new\r\n');
  },
);

it('any other answer stays as it is', async () => {
  const entry = await made(200);
  expect(redirectWith(entry, 'a=b')).toBe(entry);
});
