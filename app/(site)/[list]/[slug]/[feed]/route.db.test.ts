import { beforeAll, describe, expect, test } from 'vitest';
import { listPath } from '#lib/publication/addresses.ts';
import { EditionContent } from '#lib/publication/edition.ts';
import { FEED_FORMATS, feedPath, FORMATS } from '#lib/publication/feeds/formats.ts';
import { LIST_KINDS, LISTS } from '#lib/publication/lists/kinds.ts';
import { sampleContent, showEdition } from '#lib/publication/samples/published.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeOrganisation } from '#lib/testing/database/test-newsroom.ts';
import { makeIndicator, makeSection, makeSubject } from '#lib/testing/make-subjects.ts';
import { GET as getEverything, HEAD as headEverything } from '../../route.ts';
import { GET, HEAD } from './route.ts';

useDatabase();

const site = 'https://news.example.org';
/** What was published: the first in a list of every kind, the second in another section alone. */
const published: string[] = [];

beforeAll(async () => {
  process.env.SITE_URL = site;
  await makeOrganisation({ name: 'The Testing Wire' });
  const named = await Promise.all(
    LIST_KINDS.map(async (kind) => {
      const id = await makeSubject(kind, 'One');
      return [LISTS[kind].field, kind === 'section' ? id : [id]] as const;
    }),
  );
  await makeIndicator('One');
  const other = sampleContent(await makeSection('Other'));
  const content = EditionContent.parse({ ...other, ...Object.fromEntries(named), slug: 'in-all' });
  for (const one of [content, other]) published.push(`urn:uuid:${await showEdition(one)}`);
});

type Method = 'GET' | 'HEAD';
const asked = (method: Method) => new Request(`${site}/`, { method });
const ask = (list: string, slug: string, feed: string, method: Method = 'GET') =>
  ({ GET, HEAD })[method](asked(method), { params: Promise.resolve({ list, slug, feed }) });
const askAll = (list: string, method: Method = 'GET') =>
  ({ GET: getEverything, HEAD: headEverything })[method](asked(method), {
    params: Promise.resolve({ list }),
  });
const guidsIn = (text: string): string[] =>
  [...new Set(text.match(/urn:uuid:[0-9a-f-]{36}/g))].filter((guid) => published.includes(guid));

describe.each(LIST_KINDS)('a list of the kind %s', (kind) => {
  const { segment } = LISTS[kind];

  test.each(FEED_FORMATS)('is a feed in %s', async (format) => {
    const { file, type } = FORMATS[format];
    const answer = await ask(segment, 'one', file);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      `${type}; charset=utf-8`,
    ]);
    const text = await answer.text();
    expect(guidsIn(text)).toEqual(published.slice(0, 1));
    expect(text).toContain(site + feedPath(format, listPath(kind, 'one')));
    const head = await ask(segment, 'one', file, 'HEAD');
    expect([head.status, Object.fromEntries(head.headers), await head.text()]).toEqual([
      200,
      Object.fromEntries(answer.headers),
      '',
    ]);
  });

  test.each(FEED_FORMATS)('that is not there has none in %s', async (format) => {
    const answer = await ask(segment, 'no-such', FORMATS[format].file);
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      404,
      'text/plain; charset=utf-8',
      'There is no such feed.\n',
    ]);
  });

  test.each(['feed', 'rss.xml', 'page', '__proto__'])('has nothing at %s', async (file) => {
    expect(await isUnknownPage(await ask(segment, 'one', file))).toBe(true);
  });
});

/**
 * The server draws the site's own page where a page answers 404: see
 * lib/server/http/answers/answer-reader.ts.
 */
const isUnknownPage = async (answer: Response) =>
  answer.status === 404 &&
  answer.headers.get('content-type') === 'text/html; charset=utf-8' &&
  (await answer.text()) !== '';

test.each([
  ['indicators', 'one'],
  ['stories', 'one'],
  ['Sections', 'one'],
  ['__proto__', 'one'],
  ['unknown', 'x'],
])('/%s/%s has no feeds', async (list, slug) => {
  for (const format of FEED_FORMATS)
    expect(await isUnknownPage(await ask(list, slug, FORMATS[format].file))).toBe(true);
});

test.each(FEED_FORMATS)('everything is a feed in %s', async (format) => {
  const answer = await askAll(FORMATS[format].file);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([
    200,
    `${FORMATS[format].type}; charset=utf-8`,
  ]);
  expect(guidsIn(await answer.text())).toHaveLength(2);
  expect(await (await askAll(FORMATS[format].file, 'HEAD')).text()).toBe('');
});

test.each(['unknown', 'sections', 'feed', 'constructor'])('/%s is no feed', async (file) =>
  expect(await isUnknownPage(await askAll(file))).toBe(true),
);
