/** Windows puts this before HTML on its clipboard; some programs hand it on as text (CF_HTML). */
const HEADER = /^\s*Version:\s*[\d.]+\s+(?:Start|End)HTML:\s*-?\d+(?:\s+\w+:\s*\S+)*?\s*(?=<)/iu;
/** A row or a cell without its table: a browser would keep its words alone. */
const LOOSE_ROWS = /^\s*(?:<!--[^]*?-->\s*)*<(?:tr|td|th|thead|tbody|tfoot|col|colgroup)\b/iu;
/** So often at most something is copied from one editor that shows HTML as text into the next. */
const DEEPEST = 3;

const BLOCK = 'p|div|h[1-6]|ul|ol|table|blockquote|article|section';
/** Words that are nothing but the source of a page or of a fragment. */
const SOURCE = new RegExp(
  `^\\s*(?:<!doctype html|<html\\b|<body\\b|<meta\\b|<!--StartFragment-->|<(${BLOCK})\\b[^>]*>[^]*</\\1>\\s*$)`,
  'iu',
);
/** What an editor that shows source as text puts round it. */
const WRAPPERS = 'html, head, body, meta, p, div, span, br, pre, code, b, font, style';

function sourceIn({ body }: Document): string | null {
  const text = (body.textContent ?? '').replace(HEADER, '');
  const isBare = [...body.querySelectorAll('*')].every((element) => element.matches(WRAPPERS));
  return isBare && SOURCE.test(text) && /<\/?[a-z][^>]*>\s*(?:<!--EndFragment-->\s*)*$/iu.test(text)
    ? text
    : null;
}

/**
 * The document of what was pasted. HTML that was copied through an editor that took it for text is
 * read once more: its words come, not its source.
 */
export function parsePasted(html: string): Document {
  const parse = (source: string) => {
    const bare = source.replace(HEADER, '');
    const whole = LOOSE_ROWS.test(bare) ? `<table>${bare}</table>` : bare;
    return new DOMParser().parseFromString(whole, 'text/html');
  };
  let document = parse(html);
  for (let times = 0; times < DEEPEST; times += 1) {
    const source = sourceIn(document);
    if (source === null) break;
    document = parse(source);
  }
  return document;
}
