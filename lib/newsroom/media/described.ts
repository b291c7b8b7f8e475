import ExifReader from 'exifreader';
import { z } from 'zod';
import { cleanText } from '#lib/story/text/clean-text.ts';

/**
 * What a picture's file says of itself, as far as it may be repeated: no place, no device, no
 * serial number.
 */
export const Described = z.object({
  caption: z.string().max(2_000).default(''),
  credit: z.string().max(300).default(''),
  creator: z.string().max(300).default(''),
  alt: z.string().max(1_000).default(''),
  copyright: z.string().max(500).default(''),
  /**
   * Where the licence stands, and who grants it (IPTC Photo Metadata: Web Statement of Rights,
   * Licensor URL).
   */
  webStatement: z.string().max(500).default(''),
  licensorUrl: z.string().max(500).default(''),
  digitalSourceType: z.string().max(200).default(''),
});
export type Described = z.infer<typeof Described>;

interface Tag {
  description?: unknown;
  value?: unknown;
}
type Tags = Record<string, Tag | undefined>;

const flat = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim();
const paragraphs = (text: string): string => cleanText(text).replace(/\r\n?/g, '\n').trim();

function said(tag: Tag | undefined): string {
  return typeof tag?.description === 'string' && tag.description !== '[object Object]'
    ? tag.description
    : '';
}

/**
 * The first of several places that says something; XMP before IPTC-IIM before Exif, as the newer
 * wins.
 */
const first = (...tags: (Tag | undefined)[]): string =>
  tags.map(said).find((text) => text.trim() !== '') ?? '';

const webAddress = (text: string): string =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) ? text : '';

const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

function licensor(xmp: Tags): string {
  const rows = xmp['Licensor']?.value;
  const row: unknown = Array.isArray(rows) ? rows[0] : rows;
  return row && typeof row === 'object' && 'LicensorURL' in row ? said(row.LicensorURL as Tag) : '';
}

/**
 * Reads IPTC Photo Metadata from the bytes of a JPEG, PNG or WebP. What cannot be read is left
 * empty.
 */
export function readDescribed(bytes: Buffer): Described {
  let tags: { xmp?: unknown; iptc?: unknown; exif?: unknown };
  try {
    tags = ExifReader.load(bytes, { expanded: true });
  } catch {
    return Described.parse({});
  }
  const xmp = (tags.xmp ?? {}) as Tags;
  const iptc = (tags.iptc ?? {}) as Tags;
  const exif = (tags.exif ?? {}) as Tags;
  const sourceType = first(xmp['DigitalSourceType']);
  return {
    caption: paragraphs(first(xmp['description'], iptc['Caption/Abstract'])).slice(0, 2_000),
    credit: flat(first(xmp['Credit'], iptc['Credit'])).slice(0, 300),
    creator: flat(first(xmp['creator'], iptc['By-line'], exif['Artist'])).slice(0, 300),
    alt: flat(first(xmp['AltTextAccessibility'])).slice(0, 1_000),
    copyright: flat(first(xmp['rights'], iptc['Copyright Notice'], exif['Copyright'])).slice(
      0,
      500,
    ),
    webStatement: webAddress(first(xmp['WebStatement']).slice(0, 500)),
    licensorUrl: webAddress(said({ description: licensor(xmp) }).slice(0, 500)),
    digitalSourceType: sourceType.startsWith(SOURCE_TYPES) ? sourceType.slice(0, 200) : '',
  };
}
