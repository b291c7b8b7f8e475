import { cleanText } from '#lib/story/text/clean/clean-text.ts';
import { unlessOfCamera } from './camera-words.ts';
import { type Described, MAX_LANGUAGES } from './described.ts';
import {
  exifText,
  type FileTags,
  forEverybody,
  iimTexts,
  pngText,
  readTags,
  type Tags,
  xmpAlternatives,
} from './file-tags.ts';

const flat = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
const paragraphs = (text: string): string => cleanText(text).replace(/\r\n?/g, '\n').trim();

/** The first of several places that says something. */
const first = (...texts: string[]): string => texts.find((text) => text.trim() !== '') ?? '';

/** A field that repeats, as one text: each name once. */
const joined = (texts: readonly string[]): string =>
  [...new Set(texts.map(flat).filter((text) => text !== ''))].join(', ');

const xmpText = (xmp: Tags, name: string): string => forEverybody(xmpAlternatives(xmp[name]));
const xmpList = (xmp: Tags, name: string): string =>
  joined(xmpAlternatives(xmp[name]).map(({ text }) => text));

/**
 * Names in one text, as Exif and Windows keep them: separated by semicolons, with quotation marks
 * round a name that has one (Metadata Working Group, Guidelines 2.0, Exif Artist).
 */
const names = (text: string): string =>
  joined((text.match(/"[^"]*"|[^;"]+/g) ?? []).map((name) => name.replaceAll('"', '')));

/**
 * The IPTC Photo Metadata Mapping Guidelines' places of each word, the newer before the older: XMP,
 * IPTC-IIM, Exif; then those of Windows and of PNG, which no standard of the press knows.
 */
const captionOf = ({ xmp, iptc, exif, png }: FileTags): string =>
  first(
    xmpText(xmp, 'description'),
    iimTexts(iptc, 'Caption/Abstract').join(''),
    unlessOfCamera(exifText(exif['ImageDescription'])),
    unlessOfCamera(xmpText(xmp, 'ImageDescription')),
    exifText(exif['XPComment']),
    exifText(exif['XPTitle']),
    pngText(png, 'Description'),
  );

const creatorOf = ({ xmp, iptc, exif, png }: FileTags): string =>
  first(
    xmpList(xmp, 'creator'),
    joined(iimTexts(iptc, 'By-line')),
    names(exifText(exif['Artist'])),
    names(xmpText(xmp, 'Artist')),
    names(exifText(exif['XPAuthor'])),
    names(pngText(png, 'Author')),
  );

/** Exif has the photographer's notice and the editor's in one field (Exif 2.32, §4.6.5.4.7). */
const copyrightOf = ({ xmp, iptc, exif, png }: FileTags): string =>
  first(
    xmpText(xmp, 'rights'),
    joined(iimTexts(iptc, 'Copyright Notice')),
    names(exifText(exif['Copyright'])),
    xmpText(xmp, 'Copyright'),
    pngText(png, 'Copyright'),
  );

/** Who is to be named: the source stands in only where the file names nobody else. */
const creditOf = ({ xmp, iptc }: FileTags, creator: string): string =>
  first(
    xmpText(xmp, 'Credit'),
    iimTexts(iptc, 'Credit').join(''),
    creator ? '' : xmpText(xmp, 'Source'),
    creator ? '' : iimTexts(iptc, 'Source').join(''),
  );

/** The texts that name a language, by it. */
function languagesOf(xmp: Tags): Described['languages'] {
  const languages: Described['languages'] = {};
  const note = (key: 'caption' | 'alt', name: string, tidy: (text: string) => string) => {
    for (const { language, text } of xmpAlternatives(xmp[name]))
      if (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(language) && language.length <= 35)
        (languages[language] ??= { caption: '', alt: '' })[key] = tidy(text);
  };
  note('caption', 'description', (text) => paragraphs(text).slice(0, 2_000));
  note('alt', 'AltTextAccessibility', (text) => flat(text).slice(0, 1_000));
  return Object.fromEntries(Object.entries(languages).slice(0, MAX_LANGUAGES));
}

const webAddress = (text: string): string =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text : '';

const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

function licensor(xmp: Tags): string {
  const tag = xmp['Licensor'];
  const rows: unknown = tag && typeof tag === 'object' && 'value' in tag ? tag.value : undefined;
  const row: unknown = Array.isArray(rows) ? rows[0] : rows;
  return row && typeof row === 'object' && 'LicensorURL' in row ? exifText(row.LicensorURL) : '';
}

/** Reads IPTC Photo Metadata from the bytes of a JPEG, PNG or WebP. */
export function readDescribed(bytes: Buffer): Described {
  const tags = readTags(bytes);
  const { xmp } = tags;
  const creator = creatorOf(tags);
  const sourceType = xmpText(xmp, 'DigitalSourceType');
  return {
    caption: paragraphs(captionOf(tags)).slice(0, 2_000),
    credit: flat(creditOf(tags, creator)).slice(0, 300),
    creator: creator.slice(0, 300),
    alt: flat(xmpText(xmp, 'AltTextAccessibility')).slice(0, 1_000),
    copyright: flat(copyrightOf(tags)).slice(0, 500),
    webStatement: webAddress(xmpText(xmp, 'WebStatement').slice(0, 500)),
    licensorUrl: webAddress(licensor(xmp).slice(0, 500)),
    digitalSourceType: sourceType.startsWith(SOURCE_TYPES) ? sourceType.slice(0, 200) : '',
    languages: languagesOf(xmp),
  };
}
