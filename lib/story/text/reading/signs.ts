/** Signs of many scripts and keyboards that readers take for one, by the one that stands for all. */
const ALIKE: Record<string, string> = {
  '"': '“”„‟«»″‶〝〞〟「」『』《》〈〉❝❞❮❯⹂״ˮ＂',
  "'": '‘’‚‛‹›′‵ʹʻʼʽˈˊˋ´`׳՚ߴߵꞋꞌ❛❜❟＇',
  '-': '−⁃⸺⸻﹣',
  ' ': '\t\u0020\u180E',
  '.': '。．｡۔।॥։።᙮⸼﹒',
  ',': '،、，､٬՝፣᠂︐︑﹐',
  ';': '؛；፤﹔⁏',
  '?': '؟？՞⸮﹖',
  '!': '！՜﹗',
  ':': '：︓﹕∶፡',
  '%': '％٪﹪',
  '/': '⁄∕／⧸',
  '·': '‧∙⋅・･᛫•',
};

const BY_SIGN = new Map(
  Object.entries(ALIKE).flatMap(([one, many]) =>
    Array.from(many, (sign): [string, string] => [sign, one]),
  ),
);
/** The decimal sign of Arabic numbers is no comma of a sentence. */
BY_SIGN.set('٫', '.');

const DASH = /^\p{Pd}$/u;
const SPACE = /^[\p{Zs}\uFFA0\u3164]$/u;
const BREAK = /^[\n\v\f\r\u0085\u2028\u2029]$/u;
const DIGIT = /^\p{Nd}$/u;

/** Digits stand ten in a row from their zero on, and some tens right behind others: 𝟗, 𝟘. */
function digit(sign: string): string {
  const point = sign.codePointAt(0) ?? 0;
  let before = 0;
  while (DIGIT.test(String.fromCodePoint(point - before - 1))) before += 1;
  return String(before % 10);
}

/**
 * The one sign that stands for a sign in comparisons: quotation marks of every language, apostrophes,
 * dashes, spaces, line breaks, marks of sentences, digits of every script. Others stand for
 * themselves.
 */
export function plainSign(sign: string): string {
  const one = BY_SIGN.get(sign);
  if (one !== undefined) return one;
  if (BREAK.test(sign)) return '\n';
  if (DASH.test(sign)) return '-';
  if (SPACE.test(sign)) return ' ';
  return DIGIT.test(sign) ? digit(sign) : sign;
}
