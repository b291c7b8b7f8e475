import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inBuild, STATIC } from '#lib/server/next/build/build-paths.ts';
import type { APIRequestContext, Page } from '@playwright/test';
import { root } from '../support/server/environment.ts';
import { consoleErrors, expect, expectNoViolations, test } from '../support/test.ts';

/** Stories of the demo newsroom that readers cannot read (db/demo/stories/withdrawn.ts). */
const HELD = '/stories/port-city-cancels-its-second-mayoral-run-off';
const UNPUBLISHED = '/stories/poll-says-trust-in-counts-is-rising';
const KILLED = '/stories/audit-office-paid-for-a-vanished-bridge';

const PAGES = [
  '/',
  '/latest',
  '/sections/courts',
  '/countries',
  '/countries/peru',
  '/topics',
  '/agencies',
  '/agencies/agencia-sur',
  '/authors',
  '/authors/ines-calderon',
  '/indicators',
  '/feeds',
  '/corrections',
  '/search',
  '/search?q=court',
  '/search?q=zzzzzz',
  HELD,
  UNPUBLISHED,
  KILLED,
  '/stories/there-is-no-such-story',
];

const leadStory = async (page: Page): Promise<string> => {
  await page.goto('/');
  return (await page.locator('.lead-headline a').getAttribute('href')) ?? '';
};

const storyIn = async (page: Page, language: string): Promise<string> => {
  await page.goto('/');
  return (await page.locator(`.tongues a[hreflang="${language}"]`).getAttribute('href')) ?? '';
};

/** The site's whole stylesheet, as the build has it. */
const builtStyles = async (): Promise<string> => {
  const folder = inBuild(root, STATIC, 'chunks');
  const sheets = await Promise.all(
    (await readdir(folder))
      .filter((name) => name.endsWith('.css'))
      .map((name) => readFile(join(folder, name), 'utf8')),
  );
  return sheets.find((sheet) => sheet.includes('.masthead-plate')) ?? '';
};

/**
 * Where each element of a page stands and how it is drawn. Pictures of pages differ by what a
 * browser has decoded before; this does not.
 */
const drawnOn = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      const looks = [
        'display',
        'visibility',
        'opacity',
        'color',
        'background-color',
        'font',
        'text-decoration',
        'border',
        'outline',
        'transform',
      ].map((name) => style.getPropertyValue(name));
      return [element.tagName, x, y, width, height, ...looks].join(' ');
    }),
  );

/** The text that a page shows, without what differs by the minute. */
const shownText = async (page: Page): Promise<string> =>
  (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ');

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    // The readers' policy allows no script at all: axe is one.
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' }, bypassCSP: true });

    const looked = colorScheme === 'dark' ? 'colours' : undefined;

    test('every page of the site can be used by everybody', async ({ page }) => {
      test.setTimeout(240_000);
      for (const path of [...PAGES, await leadStory(page), await storyIn(page, 'ar')]) {
        await page.goto(path);
        await expect(page.getByRole('banner'), path).toBeVisible();
        await expect(page.getByRole('main'), path).toBeVisible();
        await expect(page.getByRole('contentinfo'), path).toBeVisible();
        await expect(page.locator('h1'), path).toHaveCount(1);
        await expectNoViolations(page, looked);
      }
    });
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 800 }, hasTouch: true });

  test('nothing is wider than the window', async ({ page }) => {
    for (const path of [...PAGES, await leadStory(page), await storyIn(page, 'ar')]) {
      await page.goto(path);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider, path).toBeLessThanOrEqual(0);
    }
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    test('a button opens the sections', async ({ page }) => {
      await page.goto('/sections/courts');
      const entry = page
        .getByRole('navigation', { name: 'Sections' })
        .getByRole('link', { name: 'Elections' });
      await expect(entry).toBeHidden();
      await page.getByRole('button', { name: 'Sections' }).click();
      await entry.click();
      await expect(page.getByRole('heading', { level: 1, name: 'Elections' })).toBeVisible();
    });
  });
});

test('every page looks the same with and without scripts, logs no error, asks nobody else and keeps nothing', async ({
  browser,
  baseURL,
  page,
}) => {
  test.slow();
  const plain = await (
    await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false })
  ).newPage();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(baseURL ?? '').origin)
      foreign.push(request.url());
  });
  const paths = [...PAGES, await leadStory(page), await storyIn(page, 'ar')];
  const styles = await builtStyles();
  const errors = [consoleErrors(page), consoleErrors(plain)];
  // As tall as the pages: without scripts Chromium loads pictures that are far below, with scripts
  // it does not.
  for (const seen of [page, plain]) await seen.setViewportSize({ width: 1_280, height: 9_000 });
  for (const path of paths) {
    // A page that names the time may be made anew between the two looks.
    await expect(async () => {
      await Promise.all([page, plain].map((seen) => seen.goto(path, { waitUntil: 'networkidle' })));
      expect(await shownText(page), path).toBe(await shownText(plain));
      // The page carries what it uses of its stylesheet: the whole of it changes nothing.
      await page.addStyleTag({ content: styles });
      expect(await drawnOn(page), path).toEqual(await drawnOn(plain));
    }).toPass({ timeout: 60_000 });
    await expect(page.locator('script:not([type="application/ld+json"])'), path).toHaveCount(0);
    await expect(page.locator('link[rel="stylesheet"]:not([media="print"])'), path).toHaveCount(0);
  }
  expect(styles).not.toBe('');
  expect(foreign).toEqual([]);
  // The browser itself complains of a document that is missing, gone or not to be made just now.
  expect(
    errors.flat().filter((error) => !/the server responded with a status of 4(04|10)/.test(error)),
  ).toEqual([]);
  expect(await page.context().cookies()).toEqual([]);
  await plain.context().close();
});

test('a story says of itself what it shows', async ({ page }) => {
  await page.goto('/corrections');
  const corrected = page
    .locator('.ledger-of-errors li', { has: page.locator('div:not([lang])') })
    .filter({ hasText: /^Correction/ })
    .first();
  await corrected.getByRole('link').click();
  const article = page.getByRole('article').first();
  const node = JSON.parse(
    await page.locator('script[type="application/ld+json"]').innerText(),
  ) as Record<string, never> & ArticleNode;
  await expect(article.getByRole('heading', { level: 1 })).toHaveText(node.headline);
  await expect(article.locator(`time[datetime="${node.datePublished}"]`).first()).toBeVisible();
  for (const { name } of node.author) await expect(article.locator('.byline')).toContainText(name);
  for (const { caption, creditText } of node.image ?? []) {
    await expect(article.locator('figure.story-lead figcaption')).toContainText(caption);
    await expect(article.locator('figure.story-lead figcaption')).toContainText(creditText);
  }
  const corrections = page.getByRole('region', { name: 'Corrections' });
  expect(node.correction?.length).toBeGreaterThan(0);
  for (const { text } of node.correction ?? []) await expect(corrections).toContainText(text);
  await expect(article.locator('.story-body > p').first().locator('.dateline')).toHaveText(/ - $/);
  const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
  expect(new URL(canonical ?? '').pathname).toBe(new URL(page.url()).pathname);
  expect(node.mainEntityOfPage).toBe(canonical);
  await expect(page.locator('meta[property="article:published_time"]')).toHaveAttribute(
    'content',
    node.datePublished,
  );
});

interface ArticleNode {
  headline: string;
  datePublished: string;
  mainEntityOfPage: string;
  author: { name: string }[];
  image?: { caption: string; creditText: string }[];
  correction?: { text: string }[];
}

test('a story in another language has a document in that language', async ({ page }) => {
  await page.goto(await storyIn(page, 'ar'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
});

test.describe('what readers cannot read', () => {
  const answer = async (request: APIRequestContext, path: string) => {
    const got = await request.get(path, { maxRedirects: 0 });
    return { status: got.status(), text: await got.text() };
  };

  test('answers by what became of it', async ({ request }) => {
    const held = await answer(request, HELD);
    expect(held.status).toBe(200);
    expect(held.text).toContain('This story is being checked');
    expect(held.text).toMatch(/<meta name="robots" content="noindex/);
    const unpublished = await answer(request, UNPUBLISHED);
    expect([
      unpublished.status,
      unpublished.text.includes('This story has been withdrawn'),
    ]).toEqual([410, true]);
    const killed = await answer(request, KILLED);
    expect(killed.status).toBe(410);
    expect(killed.text).toContain('we have since found to be forged');
    for (const { text } of [held, unpublished, killed])
      expect(text).not.toMatch(/mayoral run-off|trust in vote counts|bridge that vanished/i);
  });

  test('is nowhere else', async ({ request }) => {
    for (const path of [
      '/',
      '/latest',
      '/sections/elections',
      '/search?q=run-off',
      '/search?q=bridge',
      '/sitemap.xml',
      '/feed.xml',
    ]) {
      expect((await answer(request, path)).text, path).not.toMatch(
        /second mayoral run-off|trust in vote counts is rising|bridge that vanished/i,
      );
    }
  });

  test('never existed: a page of the site with 404', async ({ request, page }) => {
    for (const path of [
      '/stories/there-is-no-such-story',
      '/nothing',
      '/sections/nothing',
      '/sections/courts?page=9999',
      '/sections/courts?page=01',
      '/stories/%',
      '/not-found',
    ]) {
      expect((await answer(request, path)).status, path).toBe(path === '/stories/%' ? 400 : 404);
    }
    await page.goto('/nothing/at/all');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'There is no page at this address',
    );
    await expect(page.getByRole('search')).toBeVisible();
  });
});

test('a search shows what it found and keeps what was asked', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Search', exact: true }).first().click();
  await page.getByLabel('Words').fill('court');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page.getByLabel('Words')).toHaveValue('court');
  await expect(page.locator('.rows mark').first()).toHaveText(/court/i);
  await page.getByLabel('Direction').selectOption('Mixed');
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/direction=mixed/);
  await page.goto('/search?q=zzzzzz');
  await expect(page.getByText('Nothing that we have published has “zzzzzz”.')).toBeVisible();
});

test('the keyboard gets past the masthead', async ({ page }) => {
  await page.goto(await leadStory(page));
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});

test('every link of the front page and of the footer leads somewhere', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  await page.goto('/');
  const paths = await page
    .locator('a[href^="/"]')
    .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href') ?? ''))]);
  expect(paths.length).toBeGreaterThan(40);
  for (const path of paths) expect((await request.get(path)).status(), path).toBe(200);
});
