import { readdirSync, readFileSync } from 'node:fs';
import { DOMParser as ProseMirrorParser } from '@tiptap/pm/model';
import { DOMParser, parseHTML } from 'linkedom';
import { beforeAll, expect, test, vi } from 'vitest';
import { readBody } from '../text/body.ts';
import { NOTHING_LEFT } from './mess.ts';
import { cleanPastedHtml, readPasted } from './paste.ts';
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
  });
  expect(readPasted('<p>Plain</p>').left).toEqual(NOTHING_LEFT);
});
