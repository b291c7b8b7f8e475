import { createElement, Suspense, type ReactNode } from 'react';
import { renderToReadableStream } from 'react-dom/server';
import { expect, it } from 'vitest';
import { removeScripts } from '../remove-scripts.ts';
import { attributesOf, scan } from '../scan.ts';

// How React writes a page, which remove-scripts.ts and scan.ts read.

const page = (content: ReactNode) =>
  createElement('html', null, createElement('head'), createElement('body', null, content));

const drawn = async (content: ReactNode, whole: boolean): Promise<string> => {
  const stream = await renderToReadableStream(page(content));
  if (whole) await stream.allReady;
  return new Response(stream).text();
};

/** A part of a page that is there a little later than the page. */
function late(): () => ReactNode {
  const { promise, resolve } = Promise.withResolvers<string>();
  setTimeout(resolve, 20, 'late');
  return async () => createElement('p', null, await promise);
}
const waiting = () => createElement(Suspense, { fallback: '…' }, createElement(late()));

it('a part that came late is marked, so that no reader gets a page without it', async () => {
  await expect(
    drawn(waiting(), false).then((html) => removeScripts(html)),
    'React marks an unfinished part in another way: change `refuseUnfinished` in ' +
      'remove-scripts.ts, or readers get pages with parts that need a script to appear.',
  ).rejects.toThrow('Suspense');
});

it('a part that was waited for stands in its place, between comments that go', async () => {
  const html = await drawn(waiting(), true);
  expect(
    html,
    'React no longer puts comments round a finished part: see what it puts there instead.',
  ).toContain('<!--$--><p>late</p><!--/$-->');
  expect(await removeScripts(html)).toMatch(/<body><p>late<\/p><\/body>/);
});

it('an attribute reads back as it was given', async () => {
  const given = `"a" & <b> it's 'c' — é`;
  const html = await drawn(createElement('p', { title: given, className: 'one two' }), true);
  const [read] = [...scan(html)].flatMap((piece) =>
    piece.kind === 'start' && piece.name === 'p' ? [attributesOf(piece.attributes)] : [],
  );
  expect(
    Object.fromEntries(read ?? []),
    'React escapes attributes in another way: change `entities` in scan.ts.',
  ).toEqual({ title: given, class: 'one two' });
});

it('a stylesheet keeps its address and the word by which its link is known', async () => {
  const link = createElement('link', { rel: 'stylesheet', href: '/a.css', precedence: 'next' });
  expect(
    await drawn(link, true),
    'React writes stylesheets in another way: see remove-scripts.ts and `readPage` in plan.ts.',
  ).toContain('<link rel="stylesheet" href="/a.css" data-precedence="next"/>');
});
