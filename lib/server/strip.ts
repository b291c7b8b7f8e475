import { finished } from 'node:stream/promises';
import { RewritingStream } from 'parse5-html-rewriting-stream';

/** Scripts that no browser runs: structured data, and addresses to fetch beforehand. */
const kept = new Set(['application/ld+json', 'speculationrules']);

type Attributes = readonly { name: string; value: string }[];

/**
 * A page as a reader gets it: the page that Next rendered without its scripts, the links that fetch them beforehand, and
 * React's comments. Everything else stays byte for byte. Rejects when a part of the page is missing, because it would
 * have needed a script to appear (an unfinished Suspense boundary).
 */
export async function strip(html: string): Promise<string> {
  const rewriter = new RewritingStream();
  let dropping = false;
  rewriter.on('startTag', ({ tagName, attrs }, raw) => {
    refuseUnfinished(tagName, attrs);
    dropping = tagName === 'script' && !kept.has(attribute(attrs, 'type'));
    if (!dropping && !(tagName === 'link' && fetchesScript(attrs))) rewriter.emitRaw(raw);
  });
  rewriter.on('endTag', (_, raw) => {
    if (!dropping) rewriter.emitRaw(raw);
    dropping = false;
  });
  rewriter.on('text', (_, raw) => {
    if (!dropping) rewriter.emitRaw(raw);
  });
  rewriter.on('comment', () => undefined);
  return readAll(rewriter, html);
}

async function readAll(rewriter: RewritingStream, html: string): Promise<string> {
  let page = '';
  // Listening, not iterating: the parser sets itself flowing when it is made.
  rewriter.setEncoding('utf8').on('data', (piece: string) => { page += piece; });
  rewriter.end(html);
  await finished(rewriter);
  return page;
}

function refuseUnfinished(tagName: string, attrs: Attributes): void {
  if (tagName === 'template' && /^[bp]:/.test(attribute(attrs, 'id'))) throw new Error('The page has an unfinished Suspense boundary: reader pages have none');
}

function fetchesScript(attrs: Attributes): boolean {
  const rel = attribute(attrs, 'rel');
  return rel === 'modulepreload' || (rel === 'preload' && attribute(attrs, 'as') === 'script');
}

function attribute(attrs: Attributes, name: string): string {
  return attrs.find((found) => found.name === name)?.value.toLowerCase() ?? '';
}
