import { attributesOf, scan } from './scan.ts';
import { usedOf, type Sheet } from '../styles/sheet.ts';

/** Scripts that no browser runs: structured data, and addresses to fetch beforehand. */
const kept = new Set(['application/ld+json', 'speculationrules']);

type Attributes = ReadonlyMap<string, string>;

/** The stylesheet at an address, where it is one of the build's. */
type FindSheet = (href: string) => Promise<Sheet> | null;

/**
 * A page as a reader gets it: the page that Next rendered without its scripts, the links that fetch
 * them beforehand, and React's comments; what it uses of its stylesheets stands in their place, so
 * that it shows at once. Everything else stays byte for byte. Rejects when a part of the page is
 * missing, because it would have needed a script to appear (an unfinished Suspense boundary).
 */
export async function removeScripts(
  html: string,
  findSheet: FindSheet = () => null,
): Promise<string> {
  const pieces: string[] = [];
  /** Where a stylesheet's rules go, known only when the whole page has been read. */
  const sheets: { place: number; sheet: Promise<Sheet> }[] = [];
  const classes = new Set<string>();
  let dropping = false;
  for (const piece of scan(html)) {
    if (piece.kind === 'comment') continue;
    if (piece.kind === 'start') {
      const attributes = attributesOf(piece.attributes);
      refuseUnfinished(piece.name, attributes);
      for (const name of attributes.get('class')?.split(/\s+/) ?? []) classes.add(name);
      dropping = piece.name === 'script' && !kept.has(small(attributes, 'type'));
      if (dropping || (piece.name === 'link' && fetchesScript(attributes))) continue;
      const sheet =
        piece.name === 'link' && small(attributes, 'rel') === 'stylesheet'
          ? findSheet(attributes.get('href') ?? '')
          : null;
      if (sheet) sheets.push({ place: pieces.length, sheet });
    }
    if (!dropping) pieces.push(piece.source);
    if (piece.kind === 'end') dropping = false;
  }
  for (const { place, sheet } of sheets)
    pieces[place] = `<style>${usedOf(await sheet, classes)}</style>`;
  return pieces.join('');
}

function refuseUnfinished(name: string, attributes: Attributes): void {
  if (name === 'template' && /^[bp]:/.test(small(attributes, 'id')))
    throw new Error('The page has an unfinished Suspense boundary: reader pages have none');
}

function fetchesScript(attributes: Attributes): boolean {
  const rel = small(attributes, 'rel');
  return rel === 'modulepreload' || (rel === 'preload' && small(attributes, 'as') === 'script');
}

const small = (attributes: Attributes, name: string): string =>
  attributes.get(name)?.toLowerCase() ?? '';
