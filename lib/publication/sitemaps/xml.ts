import { wellFormed } from '#lib/story/text/well-formed.ts';

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * Text as the content of an XML element: escaped, and without characters that XML 1.0 §2.2 does
 * not have. Not for attributes.
 */
export const xmlText = (text: string): string =>
  wellFormed(text).replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign);

const SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const NEWS = 'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

export interface Entry {
  /** Absolute. */
  url: string;
  /** Of the last change of what stands there; null where it is not known. */
  changedAt: Date | null;
}

export interface NewsEntry {
  url: string;
  headline: string;
  /** As the protocol wants it: see `newsLanguage`. */
  language: string;
  publishedAt: Date;
}

const locAndDate = ({ url, changedAt }: Entry): string =>
  `<loc>${xmlText(url)}</loc>${changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ''}`;

/**
 * A sitemap (sitemaps.org 0.9), with `lastmod` in W3C Datetime where it is known.
 * @param entries at most 50,000, which is the caller's to see to.
 */
export const writeSitemap = (entries: readonly Entry[]): string =>
  `${HEAD}<urlset ${SITEMAP}>\n${entries.map((entry) => `<url>${locAndDate(entry)}</url>\n`).join('')}</urlset>\n`;

/**
 * The list of the parts of a sitemap (sitemaps.org 0.9, "Sitemap index").
 * @param parts at most 50,000, which is the caller's to see to.
 */
export const writeIndex = (parts: readonly Entry[]): string =>
  `${HEAD}<sitemapindex ` +
  `${SITEMAP}>\n${parts.map((part) => `<sitemap>${locAndDate(part)}</sitemap>\n`).join('')}</sitemapindex>\n`;

function newsXml({ url, headline, language, publishedAt }: NewsEntry, publication: string): string {
  const named = `<news:publication><news:name>${xmlText(publication)}</news:name><news:language>${xmlText(language)}</news:language></news:publication>`;
  return (
    `<url><loc>${xmlText(url)}</loc><news:news>${named}<news:publication_date>${publishedAt.toISOString()}</news:publication_date>` +
    `<news:title>${xmlText(headline)}</news:title></news:news></url>\n`
  );
}

/**
 * A Google News sitemap.
 * @param entries at most 1,000, none older than two days: the caller's to see to.
 * @param publication the organisation's name; what stands in it in parentheses is left out, as the
 * protocol asks.
 */
export const writeNews = (entries: readonly NewsEntry[], publication: string): string => {
  const name = publication.replace(/\s*\([^)]*\)/g, '').trim() || publication.replace(/[()]/g, '');
  return `${HEAD}<urlset ${SITEMAP} ${NEWS}>\n${entries.map((entry) => newsXml(entry, name)).join('')}</urlset>\n`;
};

/**
 * ISO 639, but zh-cn and zh-tw for Chinese (Google News sitemap protocol).
 * @param language BCP 47.
 * @throws {RangeError} for what is no language tag.
 */
export function newsLanguage(language: string): string {
  const locale = new Intl.Locale(language).maximize();
  if (locale.language === 'zh') return locale.script === 'Hant' ? 'zh-tw' : 'zh-cn';
  return locale.language;
}
