import { readdirSync, readFileSync } from 'node:fs';
import { DOMParser as ProseMirrorParser } from '@tiptap/pm/model';
import fc from 'fast-check';
import { DOMParser, parseHTML } from 'linkedom';
import { beforeAll, expect, test, vi } from 'vitest';
import { readBody } from '../text/body.ts';
import { NOTHING_LEFT } from './mess.ts';
import { cleanPastedHtml, readPasted } from './paste.ts';
import { PLACE_BLOCK } from './pictures.ts';
import { bodySchema } from '../text/schema.ts';

const folder = new URL('fixtures/', import.meta.url);
const fixture = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const names = readdirSync(folder)
  .filter((name) => !name.endsWith('.clean.html'))
  .map((name) => name.replace('.html', ''));

/** Browsers put loose HTML into a body, linkedom does not. */
class BrowserParser {
  parseFromString(html: string) {
    return new DOMParser().parseFromString(
      /<body/i.test(html) ? html : `<html><body>${html}</body></html>`,
      'text/html',
    );
  }
}

beforeAll(() => vi.stubGlobal('DOMParser', BrowserParser));

const clean = (html: string) => cleanPastedHtml(html).replaceAll('\u00A0', '&nbsp;');

function parsed(html: string): unknown {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  return ProseMirrorParser.fromSchema(bodySchema).parse(document.body).toJSON();
}

test.each(names)('%s keeps its meaning and loses its mess', (name) => {
  expect(clean(fixture(`${name}.html`))).toBe(
    fixture(`${name}.clean.html`)
      .replace(/>\n(?=<)/g, '>')
      .trim(),
  );
});

test.each(names)('%s becomes a body that is valid and the same when it is pasted again', (name) => {
  const once = cleanPastedHtml(fixture(`${name}.html`));
  expect(readBody(parsed(once))).toMatchObject({ ok: true });
  expect(cleanPastedHtml(once)).toBe(once);
});

test('what was copied from our own desk is left to the schema', () => {
  const own =
    '<figure class="pullquote" data-pm-slice="0 0 []"><blockquote><p>Counted.</p></blockquote></figure>';
  expect(cleanPastedHtml(own)).toBe(own);
  expect(parsed(own)).toMatchObject({
    content: [{ type: 'pullQuote', content: [{ type: 'text', text: 'Counted.' }] }],
  });
});

test('a forged mark of our own desk brings no link past the schema', () => {
  expect(
    JSON.stringify(parsed('<p data-pm-slice="1 1 []"><a href="javascript:alert(1)">x</a></p>')),
  ).not.toContain('javascript');
});

test('every element of ours survives copy and paste within the desk', () => {
  const body = parsed(
    '<section class="factbox"><h2>How</h2><p>So.</p></section><aside ' +
      'class="desk-note"><p>Ask.</p></aside><figure ' +
      'class="quote"><blockquote><p>q</p></blockquote><figcaption>Who</figcaption></figure><figure class="picture picture--wide" data-media-id="0193b3a0-0000-7000-8000-000000000001" data-alt="A" data-caption="C" data-credit="D"></figure>',
  );
  expect(body).toMatchObject({
    content: [
      { type: 'factBox' },
      { type: 'deskNote' },
      { type: 'quote', attrs: { attribution: 'Who' } },
      { type: 'picture', attrs: { alt: 'A', caption: 'C', credit: 'D', wide: true } },
    ],
  });
});

test('what is not seen is left out, marks are composed, soft line breaks are line breaks', () => {
  expect(
    clean(
      '<p>Die Bundes&shy;tags&shy;wahl. Null&#8203;breite, BOM&#65279;Wort, Cafe&#769;, 61&nbsp;%.</p>',
    ),
  ).toBe('<p>Die Bundestagswahl. Nullbreite, BOMWort, Café, 61&nbsp;%.</p>');
  expect(clean('<p>one&#8232;two\u2029three</p>')).toBe('<p>one<br>two<br>three</p>');
  expect(clean('<p>👩\u200D⚖️ می\u200Cخواهم</p>')).toBe('<p>👩\u200D⚖️ می\u200Cخواهم</p>');
});

const ESCAPED = '&lt;p&gt;The hall &lt;b&gt;opened&lt;/b&gt; at nine.&lt;/p&gt;';
const HEADER =
  'Version:0.9\r\nStartHTML:0000000105\r\nEndHTML:0000000300\r\nStartFragment:0000000141\r\nEndFragment:0000000264\r\n';

test.each([
  [
    'a fragment in a fragment',
    '<!--StartFragment--><!--StartFragment--><p>The hall <b>opened</b> at nine.</p><!--EndFragment--><!--EndFragment-->',
  ],
  [
    'the head of the clipboard as text',
    `${HEADER}<html><body><!--StartFragment--><p>The hall <b>opened</b> at nine.</p><!--EndFragment--></body></html>`,
  ],
  [
    'a page in a page',
    '<html><body><!--StartFragment--><html><head><meta charset="utf-8"></head><body><p>The hall <b>opened</b> at nine.</p></body></html><!--EndFragment--></body></html>',
  ],
  [
    'source that an editor showed as text',
    `<meta charset="utf-8"><div><span style="color:#800">${ESCAPED}</span></div>`,
  ],
  [
    'the same twice',
    `<pre>${ESCAPED.replaceAll('&', '&amp;').replace(/^/, '&lt;div&gt;').replace(/$/, '&lt;/div&gt;')}</pre>`,
  ],
  [
    'with both',
    `<p>${HEADER}&lt;html&gt;&lt;body&gt;&lt;!--StartFragment--&gt;${ESCAPED}&lt;!--EndFragment--&gt;&lt;/body&gt;&lt;/html&gt;</p>`,
  ],
])('HTML that was copied twice makes its text once: %s', (_, html) =>
  expect(clean(html)).toBe('<p>The hall <strong>opened</strong> at nine.</p>'),
);

test('source that a text speaks of stays text', () => {
  expect(clean('<p>Write &lt;p&gt; before and &lt;/p&gt; behind it.</p>')).toBe(
    '<p>Write &lt;p&gt; before and &lt;/p&gt; behind it.</p>',
  );
});

test('rows that come without their table are a table', () => {
  expect(clean('<tr><td>Puno</td><td>61</td></tr><tr><td>Ica</td><td>7</td></tr>')).toBe(
    '<table><tbody><tr><td>Puno</td><td>61</td></tr><tr><td>Ica</td><td>7</td></tr></tbody></table>',
  );
});

test('a table that is too large for one becomes several', () => {
  const row = `<tr>${'<td>x</td>'.repeat(21)}</tr>`;
  const html = cleanPastedHtml(`<table>${row.repeat(101)}</table>`);
  expect(html.split('<table>')).toHaveLength(5);
  expect(html.split('<td>x</td>')).toHaveLength(21 * 101 + 1);
  expect(readBody(parsed(html))).toMatchObject({ ok: true });
});

const span = fc.constantFrom(
  '',
  ' colspan=2',
  ' rowspan=2',
  ' colspan="3" rowspan="2"',
  ' colspan="x"',
);

test('any table keeps each word once, merged cells or not', () => {
  fc.assert(
    fc.property(fc.array(fc.array(span, { maxLength: 5 }), { maxLength: 6 }), (rows) => {
      let count = 0;
      const word = () => `w${String((count += 1)).padStart(3, '0')}`;
      const cells = (row: string[]) => row.map((said) => `<td${said}>${word()}</td>`).join('');
      const html = cleanPastedHtml(
        `<p>before</p><table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`,
      );
      const body = parsed(html);
      expect(readBody(body)).toMatchObject({ ok: true });
      const words = JSON.stringify(body).match(/w\d{3}/g) ?? [];
      expect(words.toSorted()).toEqual(
        Array.from({ length: count }, (_, n) => `w${String(n + 1).padStart(3, '0')}`),
      );
    }),
  );
});

test.each([
  ['a row', '<table><tr><td>a<td>b</table>', [['a', 'b']]],
  ['a column', '<table><tr><td>a<tr><td>b</table>', [['a'], ['b']]],
  [
    'empty cells',
    '<table><tr><td><td>a<tr><td><td><tr><td><td>b</table>',
    [
      ['', 'a'],
      ['', ''],
      ['', 'b'],
    ],
  ],
  ['a cell', '<table><tr><td>a</table>', []],
  ['cells among words', 'So: <table><tr><td>a<td>b</table>', []],
])('%s from a spreadsheet keeps its places where it goes into a table', (_, html, kept) => {
  const root = new DOMParser().parseFromString(
    `<body>${readPasted(html, true).html}</body>`,
    'text/html',
  );
  const rows = [...root.querySelectorAll('tr')];
  expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual(kept);
});

const CELLS = '<table><tr><td>1<td>2<tr><td>3<td>4</table>';
const TABLE =
  '<table><tbody><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></tbody></table>';

test.each([
  [
    'a table in an item',
    `<ol><li>a${CELLS}<li>b</ol>`,
    `<ol><li><p>a</p></li></ol>${TABLE}<ol start="2"><li><p>b</p></li></ol>`,
  ],
  ['a table that is the item', `<ul><li>${CELLS}<li>b</ul>`, `${TABLE}<ul><li><p>b</p></li></ul>`],
  [
    'a table in an inner list',
    `<ul><li>a<ul><li>b${CELLS}</ul><li>c</ul>`,
    `<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>${TABLE}<ul><li><p>c</p></li></ul>`,
  ],
  [
    'a quotation in a list beside its item',
    '<ul><li>a</li><ul><li>b<blockquote><p>No.</p></blockquote></ul></ul>',
    '<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul><blockquote><p>No.</p></blockquote>',
  ],
])('%s comes behind it, and nothing of it is lost', (_, html, kept) =>
  expect(cleanPastedHtml(html)).toBe(kept),
);

test('pictures that bring their bytes come with their captions, others are told', () => {
  const pasted = readPasted(
    '<p>Before.</p><figure><img src="data:image/png;base64,aGFsbA==" alt="A hall"><figcaption>The <b>hall</b>.</figcaption></figure>' +
      '<img src="data:image/png;base64,%%%"><img src="file:///C:/hall.png"><img src="blob:https://docs.example/1"><img src="https://pics.example/a.jpg">',
  );
  expect(pasted.pictures).toEqual([
    { type: 'image/png', bytes: 'aGFsbA==', caption: 'The hall.', alt: 'A hall' },
  ]);
  expect(pasted.html).toBe(`<p>Before.</p>${PLACE_BLOCK.html}`);
  expect(pasted.left.pictures).toBe(4);
});

test.each([
  ['a sentence', '<p>One @ two.</p>', '<p>One two.</p>@'],
  ['the beginning of a paragraph', '<p>@One.</p>', '@<p>One.</p>'],
  ['a line of a mail', '<div>One @ two.<br><br>Three.</div>', '<p>One two.</p>@<p>Three.</p>'],
  [
    'items',
    '<ul><li>a@<ol><li>@b</ol><li>@</ul>',
    '<ul><li><p>a</p><ol><li><p>b</p></li></ol></li></ul>@@@',
  ],
  ['a quotation', '<blockquote><p>@No.</p></blockquote>', '<blockquote><p>No.</p></blockquote>@'],
  [
    'a column of a table',
    '<table><tr><th>a<th>b<th></tr><tr><td>1<td>2<td>@</tr></table>',
    '<table><tbody><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></tbody></table>@',
  ],
  ['a table that lays out a page', '<table><tr><td>@<td>One.</tr></table>', '@<p>One.</p>'],
  ['nothing else', '<p>@</p>', '@'],
])('a picture in %s keeps its place', (_, html, kept) => {
  const picture = '<img src="data:image/png;base64,aGFsbA==">';
  const pasted = readPasted(html.replaceAll('@', picture));
  expect(pasted.html.replaceAll(PLACE_BLOCK.html, '@')).toBe(kept);
});

test('titles of links and addresses of quotations are told', () => {
  const { left, html } = readPasted(
    '<p><a href="https://a.example" title="The act, as amended">act</a> <a href="https://b.example" title="b">b</a></p>' +
      '<blockquote cite="https://court.example/1"><p>It counts.</p><footer>A judge</footer></blockquote>',
  );
  expect([left.titles, left.sources]).toEqual([
    ['The act, as amended'],
    ['https://court.example/1'],
  ]);
  expect(html).toContain('<figcaption>A judge</figcaption>');
});

test('what is left out is told, where somebody may miss it', () => {
  const { left } = readPasted(
    '<p>The <del>old</del> <span style="text-decoration: underline line-through">stale</span> count</p>' +
      '<picture><source><img src="a.jpg"></picture><img src="b.jpg" width="1" height="1">' +
      '<iframe src="https://video.example"></iframe><div class="MsoCommentText">Check this</div>' +
      '<math><mi>x</mi><mn>2</mn></math><div hidden>never seen</div><script>let x</script>',
  );
  expect(left).toEqual({
    pictures: 1,
    recordings: 1,
    struck: ['old', 'stale'],
    comments: ['Check this'],
    formulas: ['x2'],
    titles: [],
    sources: [],
  });
  expect(readPasted('<p>Plain</p>').left).toEqual(NOTHING_LEFT);
});
