import { DOMParser, DOMSerializer } from '@tiptap/pm/model';
import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readBody } from '../../text/body.ts';
import { readFlatBody } from '../../flat/body.ts';
import { writeFlatBody } from '../../flat/seed.ts';
import { renderFeedHtml } from '../../render/render-feed.ts';
import { StoryBody } from '../../render/render-react.tsx';
import { renderText } from '../../render/render-text.ts';
import { bodySchema } from '../../text/schema.ts';
import { bodyOf } from '../../testing/any-body.ts';
import { declarationOf, type Block, type BlockKind } from '../blocks.ts';
import { BLOCK_TOOLS } from '../editing.ts';

/** A picture that the samples may show. */
export const SAMPLE_PICTURE = {
  mediaId: '0193b3a0-0000-7000-8000-000000000001',
  sha256: 'a'.repeat(64),
  width: 640,
  height: 427,
  renditions: [{ width: 640, height: 427, jpegBytes: 1 }],
};

interface Sample<Kind extends BlockKind> {
  block: Block<Kind>;
  /** What is written of it, to the letter; '' for what readers do not get. */
  page: string;
  feed: string;
  text: string;
  /** Names of its tools in the toolbar. */
  tools: readonly string[];
}

function throughDocument(body: unknown): unknown {
  const doc = new Y.Doc();
  writeFlatBody(doc, body);
  return readFlatBody(doc);
}

/** As it is copied within the desk and pasted again. */
function throughHtml(body: unknown): unknown {
  const { document } = parseHTML('<html><body></body></html>');
  const fragment = DOMSerializer.fromSchema(bodySchema).serializeFragment(
    bodySchema.nodeFromJSON(body).content,
    { document },
  );
  document.body.append(fragment);
  return DOMParser.fromSchema(bodySchema).parse(document.body).toJSON();
}

/** What every kind of block must do, shown by one of it. */
export function checkBlock<Kind extends BlockKind>(
  kind: Kind,
  { block, page, feed, text, tools }: Sample<Kind>,
): void {
  const body = bodyOf(block);

  test('it is valid, and the same after the shared document and after copying', () => {
    expect(block.type).toBe(kind);
    expect(readBody(body)).toEqual({ ok: true, value: body });
    expect(readBody(throughDocument(body))).toEqual({ ok: true, value: body });
    expect(readBody(throughHtml(body))).toEqual({ ok: true, value: body });
  });

  test('page, feed and plain text are these', () => {
    expect(
      renderToStaticMarkup(
        <StoryBody body={body} pictures={{ [SAMPLE_PICTURE.mediaId]: SAMPLE_PICTURE }} />,
      ),
    ).toBe(page);
    expect(
      renderFeedHtml(body, {
        pictureUrl: () => ({ src: 'https://example.org/a.jpg', width: 640, height: 427 }),
      }),
    ).toBe(feed);
    expect(renderText(body)).toBe(text);
    if (!declarationOf(kind).isPublic) expect([page, feed, text]).toEqual(['', '', '']);
  });

  test('these tools make it', () => {
    expect(BLOCK_TOOLS.filter((one) => one.kind === kind).map(({ tool }) => tool.name)).toEqual(
      tools,
    );
  });
}
