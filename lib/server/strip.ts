import { finished } from 'node:stream/promises';
import { RewritingStream } from 'parse5-html-rewriting-stream';
import { usedOf, type Sheet } from './styles/sheet.ts';

/** Scripts that no browser runs: structured data, and addresses to fetch beforehand. */
const kept = new Set(['application/ld+json', 'speculationrules']);

type Attributes = readonly { name: string; value: string }[];

/** The stylesheet at an address, where it is one of the build's. */
type FindSheet = (href: string) => Promise<Sheet> | null;

/**
 * A page as a reader gets it: the page that Next rendered without its scripts, the links that fetch them beforehand, and
 * React's comments; what it uses of its stylesheets stands in their place, so that it shows at once. Everything else stays
 * byte for byte. Rejects when a part of the page is missing, because it would have needed a script to appear (an
 * unfinished Suspense boundary).
 */
export async function strip(html: string, findSheet: FindSheet = () => null): Promise<string> {
  const rewriter = new RewritingStream();
  const sheets: Promise<Sheet>[] = [];
  const classes = new Set<string>();
  let dropping = false;
  rewriter.on('startTag', ({ tagName, attrs }, raw) => {
    refuseUnfinished(tagName, attrs);
    for (const name of valueOf(attrs, 'class').split(/\s+/)) classes.add(name);
    dropping = tagName === 'script' && !kept.has(attribute(attrs, 'type'));
    if (dropping || (tagName === 'link' && fetchesScript(attrs))) return;
    const sheet = tagName === 'link' && attribute(attrs, 'rel') === 'stylesheet' ? findSheet(valueOf(attrs, 'href')) : null;
    if (sheet) rewriter.emitRaw(placeOf(sheets.push(sheet)));
    else rewriter.emitRaw(raw);
  });
  rewriter.on('endTag', (_, raw) => {
    if (!dropping) rewriter.emitRaw(raw);
    dropping = false;
  });
  rewriter.on('text', (_, raw) => {
    if (!dropping) rewriter.emitRaw(raw);
  });
  rewriter.on('comment', () => undefined);
  return putIn(await readAll(rewriter, html), await Promise.all(sheets), classes);
}

/** Where a stylesheet's rules go, known only when the whole page has been read: a comment, of which none else is left. */
const placeOf = (number: number): string => `<!--${number}-->`;

function putIn(page: string, sheets: readonly Sheet[], classes: ReadonlySet<string>): string {
  return sheets.reduce((whole, sheet, at) => whole.replace(placeOf(at + 1), () => `<style>${usedOf(sheet, classes)}</style>`), page);
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

const valueOf = (attrs: Attributes, name: string): string => attrs.find((found) => found.name === name)?.value ?? '';

const attribute = (attrs: Attributes, name: string): string => valueOf(attrs, name).toLowerCase();
