import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { EditionPicture } from '../../publication/edition.ts';
import type { Block } from '../blocks/blocks.ts';
import { renderFeedHtml } from './render-feed.ts';
import { StoryBody } from './render-react.tsx';
import { renderText } from './render-text.ts';
import { anyBody, bodyOf, paragraphOf } from '../testing/any-body.ts';
import { wellFormed } from '../text/well-formed.ts';

const MEDIA = '0193b3a0-0000-7000-8000-000000000001';
const file: EditionPicture = {
  mediaId: MEDIA,
  sha256: 'a'.repeat(64),
  width: 1440,
  height: 960,
  renditions: [
    { width: 640, height: 427, jpegBytes: 1 },
    { width: 1440, height: 960, jpegBytes: 1 },
  ],
};
const picture = (wide = false): Block => ({
  type: 'picture',
  attrs: { mediaId: MEDIA, alt: 'A hall', caption: 'Counters.', credit: 'Inés Ferro/SUR', wide },
});
const note: Block = { type: 'deskNote', content: [paragraphOf('NOT FOR READERS')] };
const lima = { cities: ['Lima'], agencies: ['AP', 'dpa'] };

const html = (...blocks: Block[]) =>
  renderToStaticMarkup(<StoryBody body={bodyOf(...blocks)} pictures={{ [MEDIA]: file }} />);
const feed = (...blocks: Block[]) =>
  renderFeedHtml(bodyOf(...blocks), {
    pictureUrl: () => ({ src: 'https://example.org/a.jpg', width: 1440, height: 960 }),
  });

test('the dateline opens the first paragraph, or stands alone before something else', () => {
  const page = (block: Block) =>
    renderToStaticMarkup(<StoryBody body={bodyOf(block)} pictures={{}} dateline={lima} />);
  expect(page(paragraphOf('The court'))).toBe(
    '<p><span class="dateline">Lima (AP/dpa) - </span>The court</p>',
  );
  expect(page({ type: 'divider' })).toBe(
    '<p><span class="dateline">Lima (AP/dpa) - </span></p><hr/>',
  );
  expect(
    renderFeedHtml(bodyOf(paragraphOf('The court')), {
      pictureUrl: () => null,
      dateline: 'Lima - ',
    }),
  ).toBe('<p>Lima - The court</p>');
  expect(
    renderFeedHtml(bodyOf({ type: 'divider' }), { pictureUrl: () => null, dateline: 'Lima - ' }),
  ).toBe('<p>Lima -</p><hr>');
});

test('a quote, a pull quote and an insertion have the markup of the story page', () => {
  expect(
    html({
      type: 'quote',
      attrs: { attribution: 'Teófila Mamani' },
      content: [paragraphOf('We looked [in Ayaviri].')],
    }),
  ).toBe(
    '<figure class="quote"><blockquote><p>We looked <span class="insertion">[in ' +
      'Ayaviri]</span>.</p></blockquote><figcaption><cite>Teófila Mamani</cite></figcaption></figure>',
  );
  expect(
    html({
      type: 'pullQuote',
      attrs: { attribution: 'A judge' },
      content: [{ type: 'text', text: 'Counted.' }],
    }),
  ).toBe(
    '<figure class="pullquote aside-end"><blockquote><p>Counted.</p></blockquote><figcaption>A ' +
      'judge</figcaption></figure>',
  );
});

test('a picture has sources, size, alt, caption and credit; without its file there is nothing', () => {
  const markup = html(picture(true));
  expect(markup).toContain(
    '<figure class="picture picture--wide"><picture><source type="image/webp"',
  );
  expect(markup).toContain(`/media/${'a'.repeat(64)}/640.jpg 640w`);
  expect(markup).toContain('width="1440" height="960" alt="A hall" loading="lazy"');
  expect(markup).toContain('class="clear" style="--ratio:1.5"');
  const opaque = { [MEDIA]: { ...file, opaque: true as const } };
  expect(
    renderToStaticMarkup(<StoryBody body={bodyOf(picture())} pictures={opaque} />),
  ).not.toContain('clear');
  expect(markup).toContain(
    '<figcaption class="caption">Counters. <span class="credit">Inés Ferro/SUR</span></figcaption>',
  );
  expect(renderToStaticMarkup(<StoryBody body={bodyOf(picture())} pictures={{}} />)).toBe('');
  expect(feed(picture())).toBe(
    '<figure><img src="https://example.org/a.jpg" alt="A hall" width="1440" ' +
      'height="960"><figcaption>Counters. Inés Ferro/SUR</figcaption></figure>',
  );
  expect(renderFeedHtml(bodyOf(picture()), { pictureUrl: () => null })).toBe('');
});

test('a fact box is named by its subhead', () => {
  const box: Block = {
    type: 'factBox',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'How' }] },
      paragraphOf('So.'),
    ],
  };
  expect(html(paragraphOf('x'), box)).toBe(
    '<p>x</p><section class="factbox aside-end" aria-labelledby="fact-box-2"><h2 ' +
      'id="fact-box-2">How</h2><p>So.</p></section>',
  );
});

test('lists, subheads, breaks and the divider', () => {
  const item = (text: string, ...more: Extract<Block, { type: 'bulletList' }>[]) => ({
    type: 'listItem' as const,
    content: [paragraphOf(text), ...more],
  });
  const list: Block = {
    type: 'orderedList',
    attrs: { start: 3 },
    content: [item('a', { type: 'bulletList', content: [item('b')] })],
  };
  expect(html(list, { type: 'divider' })).toBe(
    '<ol start="3"><li>a<ul><li>b</li></ul></li></ol><hr/>',
  );
  expect(feed(list)).toBe('<ol start="3"><li><p>a</p><ul><li><p>b</p></li></ul></li></ol>');
  expect(renderText(bodyOf(list))).toBe('3. a\n  • b');
  const broken: Block = {
    type: 'heading',
    attrs: { level: 3 },
    content: [{ type: 'text', text: 'a' }, { type: 'hardBreak' }, { type: 'text', text: 'b' }],
  };
  expect([html(broken), feed(broken), renderText(bodyOf(broken))]).toEqual([
    '<h3>a<br/>b</h3>',
    '<h3>a<br>b</h3>',
    'a\nb',
  ]);
});

test('a link that is bold in part is one link', () => {
  const link = { type: 'link' as const, attrs: { href: 'https://example.org/?a&b' } };
  const block: Block = {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'a ', marks: [link] },
      { type: 'text', text: 'b', marks: [link, { type: 'bold' }] },
    ],
  };
  expect(html(block)).toBe(
    '<p><a href="https://example.org/?a&amp;b">a <strong>b</strong></a></p>',
  );
  expect(feed(block)).toBe(
    '<p><a href="https://example.org/?a&amp;b">a <strong>b</strong></a></p>',
  );
});

test('no renderer lets a note to the desk out', () => {
  for (const output of [
    html(note, paragraphOf('x')),
    feed(note, paragraphOf('x')),
    renderText(bodyOf(note, paragraphOf('x'))),
  ]) {
    expect(output).not.toContain('NOT FOR READERS');
  }
});

test('plain text parts blocks by an empty line and signs quotes', () => {
  const quote: Block = {
    type: 'quote',
    attrs: { attribution: 'A' },
    content: [paragraphOf('q1'), paragraphOf('q2')],
  };
  expect(renderText(bodyOf(paragraphOf('one'), { type: 'paragraph' }, quote, picture()))).toBe(
    'one\n\nq1\n\nq2\n— A',
  );
});

test('the feed has no markup but its own and nothing that XML refuses, whatever the text', () => {
  const hostile = bodyOf(paragraphOf('<script>alert("1")</script> & ]]> \u0001'));
  expect(renderFeedHtml(hostile, { pictureUrl: () => null })).toBe(
    '<p>&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; ]]&gt; </p>',
  );
  fc.assert(
    fc.property(anyBody, (body) => {
      const output = renderFeedHtml(body, { pictureUrl: () => null });
      expect(wellFormed(output)).toBe(output);
      expect(
        output.replace(
          /<\/?(p|h2|h3|ul|ol|li|figure|figcaption|blockquote|section|strong|em|a|hr|br|table|caption|thead|tbody|tr|th|td)( (href|type|start|scope)="[^"<>]*")*>/g,
          '',
        ),
      ).not.toMatch(/[<>]/);
    }),
  );
});

test('React renders every body that is valid', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      expect(typeof renderToStaticMarkup(<StoryBody body={body} pictures={{}} />)).toBe('string');
    }),
  );
});
