/** A piece of a page, as it stands in the source. */
export type Piece =
  | { kind: 'text' | 'end' | 'declaration' | 'comment'; source: string }
  | { kind: 'start'; source: string; name: string; attributes: string }
  /** What stands within an element whose content is no markup. */
  | { kind: 'raw'; source: string; name: string };

/** Elements whose content ends with their end tag and nothing else (HTML, §13.1.2). */
const raw = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'noframes', 'xmp']);
const quoteOrEnd = /["'>]/g;
const nameOf = /[^\s/>]+/y;

/**
 * Takes a page apart into start tags, end tags, comments and text, in their order; together they
 * are the page again. For pages that React has written, of which ten times as many are read in a
 * second as by a whole HTML parser: what browsers make of broken markup is none of its business.
 * Throws where a tag or a comment has no end.
 */
export function* scan(html: string): Generator<Piece> {
  for (let at = 0; at < html.length;) {
    const open = html.indexOf('<', at);
    if (open < 0 || open > at)
      yield { kind: 'text', source: html.slice(at, open < 0 ? html.length : open) };
    if (open < 0) return;
    const piece = pieceAt(html, open);
    yield piece;
    at = open + piece.source.length;
    if (piece.kind !== 'start' || !raw.has(piece.name)) continue;
    const end = endOfRaw(html, at, piece.name);
    if (end > at) yield { kind: 'raw', source: html.slice(at, end), name: piece.name };
    at = end;
  }
}

function pieceAt(html: string, open: number): Piece {
  const next = html[open + 1] ?? '';
  if (html.startsWith('!--', open + 1))
    return { kind: 'comment', source: html.slice(open, after('-->', html, open + 4)) };
  if (next === '!' || next === '/')
    return {
      kind: next === '!' ? 'declaration' : 'end',
      source: html.slice(open, after('>', html, open)),
    };
  if (!/[a-z]/i.test(next)) return { kind: 'text', source: '<' };
  const source = html.slice(open, endOfTag(html, open));
  nameOf.lastIndex = 1;
  const [name = ''] = nameOf.exec(source) ?? [];
  return {
    kind: 'start',
    source,
    name: name.toLowerCase(),
    attributes: source.slice(1 + name.length, -1),
  };
}

function after(what: string, html: string, from: number): number {
  const found = html.indexOf(what, from);
  if (found < 0) throw new Error(`The page is cut short: ${html.slice(from, from + 40)}`);
  return found + what.length;
}

/** A `>` in quotation marks is part of a value. */
function endOfTag(html: string, open: number): number {
  for (let at = open; ;) {
    quoteOrEnd.lastIndex = at;
    const found = quoteOrEnd.exec(html);
    if (!found) throw new Error(`The page is cut short: ${html.slice(open, open + 40)}`);
    if (found[0] === '>') return found.index + 1;
    at = after(found[0], html, found.index + 1);
  }
}

function endOfRaw(html: string, from: number, name: string): number {
  const found = html.slice(from).search((endTags[name] ??= new RegExp(`</${name}[\\s/>]`, 'i')));
  if (found < 0) throw new Error(`The page is cut short within <${name}>`);
  return from + found;
}
const endTags: Record<string, RegExp> = {};

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;
const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

/**
 * The attributes of a start tag, names in small letters; their values read as React writes them.
 */
export function attributesOf(attributes: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of attributes.matchAll(attribute)) {
    const value = double ?? single ?? bare ?? '';
    if (!found.has(name.toLowerCase()))
      found.set(
        name.toLowerCase(),
        value.includes('&')
          ? value.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity)
          : value,
      );
  }
  return found;
}
