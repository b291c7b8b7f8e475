import { expect, test } from '../support/test.ts';

const others = [
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/news-sitemap.xml',
  '/robots.txt',
  '/latest?page=2',
  '/search',
  '/search?q=court',
  '/corrections',
  '/feeds',
  '/indicators',
  '/speculation-rules.json',
  '/icons/icon.svg',
  '/fonts/public-sans-latin.woff2',
];

test('every public address is answered from memory the second time, in every encoding from the same page', async ({
  request,
}) => {
  const sitemap = await (await request.get('/sitemap.xml')).text();
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = '']) => new URL(url).pathname,
  );
  expect(listed.length).toBeGreaterThan(50);
  for (const path of [...listed, ...others]) {
    const first = await request.get(path);
    expect(first.status(), path).toBe(200);
    // A page that names the time may be made anew once a minute.
    await expect(async () =>
      expect((await request.get(path)).headers()['cache-status'], path).toBe('galley; hit'),
    ).toPass({ timeout: 5_000 });
  }
});

test('pages carry what a cache in front needs, and no script', async ({ request }) => {
  const page = await request.get('/');
  const headers = page.headers();
  expect(headers['surrogate-key']).toMatch(/^[\w-]{6}( [\w-]{6})*$/);
  expect(headers['cache-tag']?.split(',')).toEqual(headers['surrogate-key']?.split(' '));
  expect(headers['content-security-policy']).toContain("script-src 'none'");
  expect(headers['speculation-rules']).toBe('"/speculation-rules.json"');
  expect(await page.text()).not.toMatch(/<script(?! type="application\/ld\+json")/);
  expect(
    (await request.get('/', { headers: { 'if-none-match': headers.etag ?? '' } })).status(),
  ).toBe(304);
});

test('the browser takes the rules, and fetches the page of a link that is pointed at', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const rules = page.waitForResponse((response) =>
    response.url().endsWith('/speculation-rules.json'),
  );
  await page.goto('/');
  expect((await rules).headers()['content-type']).toBe('application/speculationrules+json');
  expect(complaints).toEqual([]);
});

test('a publication is to be seen at once, whoever asked before', async ({ request }) => {
  const missing = await request.get('/stories/not-there-yet');
  expect(missing.status()).toBe(404);
  expect((await request.get('/stories/not-there-yet?utm=1')).headers()['cache-status']).toBe(
    'galley; hit',
  );
});
