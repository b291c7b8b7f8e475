import { describe, expect, it } from 'vitest';
import { removeScripts } from './remove-scripts.ts';
import { readSheet } from '../styles/sheet.ts';

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

describe("a reader's page", () => {
  it.each([
    ['a script by address', '<script src="/_next/static/a.js" async=""></script>'],
    ['inline flight data', '<script>self.__next_f.push([1,"</p> <p>text</p>"])</script>'],
    ['a module', '<script type="module">import "x"</script>'],
    ['an oddly written script', '<SCRIPT SRC=x></SCRIPT>'],
    ['a preloaded script', '<link rel="preload" as="script" href="/x.js"/>'],
    ['a preloaded module', '<link rel="modulepreload" href="/x.js"/>'],
    ['a comment', '<!--$-->'],
  ])('loses %s', async (_, noise) => {
    expect(await removeScripts(page(noise, `<p>a${noise}b</p>`))).toBe(page('', '<p>ab</p>'));
  });

  it.each([
    [
      'structured data',
      '<script type="application/ld+json">{"a":"\\u003c/script> <!-- <script>"}</script>',
    ],
    ['speculation rules', '<script type="speculationrules">{}</script>'],
    [
      'style',
      '<style>a > b { content: "<!-- x -->" }</style><link rel="stylesheet" href="/a.css"/>',
    ],
    ['a preloaded font', '<link rel="preload" as="font" href="/a.woff2" crossorigin=""/>'],
    ['entities, quotes and other alphabets', "<p title='\"'>&amp;&#x27;&nbsp;élan 選挙 ‏نص 🗞</p>"],
    [
      'pictures and drawings',
      '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg><img alt="" src="/a.jpg">',
    ],
  ])('keeps %s byte for byte', async (_, part) => {
    expect(await removeScripts(page('', part))).toBe(page('', part));
  });

  it('keeps what follows structured data', async () => {
    const data = '<script type="application/ld+json">{}</script>';
    expect(await removeScripts(page(`${data}<script>x</script>${data}`, '<p>y</p>'))).toBe(
      page(data + data, '<p>y</p>'),
    );
  });

  it.each(['B:0', 'P:1'])('is refused while a part is missing (%s)', async (id) => {
    await expect(
      removeScripts(page('', `<!--$?--><template id="${id}"></template><!--/$-->`)),
    ).rejects.toThrow('Suspense');
  });

  it('may have templates of its own', async () => {
    expect(await removeScripts(page('', '<template id="box"><b>x</b></template>'))).toContain(
      '<template id="box">',
    );
  });
});

describe('styles', () => {
  const find = (href: string) =>
    href === '/built.css' ? Promise.resolve(readSheet('.a{top:0}.b{top:1px}.c{top:2px}')) : null;
  const link = '<link rel="stylesheet" href="/built.css" data-precedence="next"/>';

  it('stand in the page as far as it uses them, in place of their link', async () => {
    expect(await removeScripts(page(`${link}<title>x</title>`, '<p class="c a">y</p>'), find)).toBe(
      page('<style>.a{top:0}.c{top:2px}</style><title>x</title>', '<p class="c a">y</p>'),
    );
  });

  it('are fetched where they are not of the build', async () => {
    const print = '<link rel="stylesheet" href="/print.css" media="print"/>';
    expect(await removeScripts(page(print, ''), find)).toBe(page(print, ''));
  });

  it('of two addresses stand where each stood, whatever the page says', async () => {
    expect(
      await removeScripts(
        page(link + link, '<p class="b" title="&lt;!--1-->">&lt;!--2--></p>'),
        find,
      ),
    ).toBe(
      page(
        '<style>.b{top:1px}</style>'.repeat(2),
        '<p class="b" title="&lt;!--1-->">&lt;!--2--></p>',
      ),
    );
  });
});
