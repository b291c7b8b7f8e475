import { describe, expect, test } from 'vitest';
import { isDesk, planOf, readPage, type AskedOfWorker, type Plan } from './plan.ts';

const site = 'https://news.example.org';
const story = '0198f000-0000-7000-8000-000000000001';
const sha = 'a'.repeat(64);
const files = new Set(['/_next/static/chunks/a1.js', '/fonts/serif.woff2']);

const page = (path: string): AskedOfWorker => ({
  method: 'GET',
  mode: 'navigate',
  url: site + path,
  forNext: false,
});
const part = (path: string): AskedOfWorker => ({ ...page(path), mode: 'cors' });

test.each<[string, AskedOfWorker, Plan]>([
  ['my work', page('/newsroom'), 'page'],
  ['a room with its filters', page('/newsroom/stories?status=draft'), 'page'],
  ['a desk', page(`/newsroom/stories/${story}`), 'page'],
  ['the sign-in page', page('/login'), 'pass'],
  ['the front page', page('/'), 'pass'],
  ['a reader’s page that begins alike', page('/newsroom-tour'), 'pass'],
  ['a file of the newsroom shown by itself', page('/newsroom/search.json'), 'pass'],
  ['a form that is sent', { ...page('/newsroom/stories'), method: 'POST' }, 'pass'],
  ['a server action', { ...part('/newsroom/stories'), method: 'POST', forNext: true }, 'pass'],
  ['data of a page', { ...part('/newsroom/stories'), forNext: true }, 'pass'],
  ['data of a page, by its address', part('/newsroom/stories?_rsc=1abc'), 'pass'],
  ['a search', part('/newsroom/search.json?q=a'), 'pass'],
  ['who is signed in', part('/api/auth/session'), 'pass'],
  ['a file of this release', part('/_next/static/chunks/a1.js'), 'file'],
  ['a file of another release', part('/_next/static/chunks/b2.js'), 'pass'],
  ['a font', part('/fonts/serif.woff2'), 'spare'],
  ['a picture', part(`/media/${sha}/960.webp`), 'picture'],
  ['what is said of a picture', part(`/api/media/${story}`), 'picture'],
  ['a picture that is sent', { ...part('/api/media'), method: 'POST' }, 'pass'],
  [
    'another site',
    {
      ...part('/_next/static/chunks/a1.js'),
      url: 'https://elsewhere.example/_next/static/chunks/a1.js',
    },
    'pass',
  ],
])('%s', (_, asked, plan) => expect(planOf(asked, site, files)).toBe(plan));

test.each([
  [`/newsroom/stories/${story}`, true],
  [`/newsroom/stories/${story}/preview`, false],
  [`/newsroom/stories/${story}/history`, false],
  ['/newsroom/stories', false],
  ['/newsroom/stories/new', false],
])('%s is a desk: %s', (path, desk) => expect(isDesk(path)).toBe(desk));

describe('what a page says of itself', () => {
  const html = (start: string) =>
    `<!DOCTYPE html><html ${start}><head><link rel="stylesheet" ` +
    `href="/_next/static/chunks/c3.css" data-precedence="next"/><title>Cats &amp; dogs · ` +
    `Galley</title></head><body></body></html>`;

  test('for whom it was made, its title, looks and sheets', () => {
    expect(readPage(html(`lang="en" data-person="${story}" data-theme="dark"`))).toEqual({
      person: story,
      title: 'Cats & dogs',
      looks: ' data-theme="dark"',
      sheets: ['/_next/static/chunks/c3.css'],
    });
  });

  test('one that was made for nobody is not kept', () =>
    expect(readPage(html('lang="en"'))).toBeNull());
});
