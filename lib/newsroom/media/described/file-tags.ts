import ExifReader from 'exifreader';
import { z } from 'zod';
import { decodeIim, withWindowsSigns } from './iim-text.ts';
import { withPlainTexts } from './plain-texts.ts';
import { withoutHeaps } from './without-heaps.ts';

/** A tag as the reader of files gives it; of a list it gives an array of them. */
const Tag = z.object({
  description: z.unknown(),
  value: z.unknown(),
  attributes: z.object({ lang: z.string().optional() }).optional().catch(undefined),
});
type Tag = z.infer<typeof Tag>;
export type Tags = Readonly<Record<string, unknown>>;

/** A text in a language: of an `rdf:Alt`; '' where the file names none. */
export interface Alternative {
  language: string;
  text: string;
}

/** Tags of a file by the standard that they are written in; empty where it has none. */
export interface FileTags {
  xmp: Tags;
  iptc: Tags;
  exif: Tags;
  png: Tags;
}

/** What cannot be read is left empty. */
export function readTags(bytes: Buffer): FileTags {
  try {
    const { xmp, iptc, exif, pngText } = ExifReader.load(withPlainTexts(withoutHeaps(bytes)), {
      expanded: true,
    });
    return { xmp: xmp ?? {}, iptc: iptc ?? {}, exif: exif ?? {}, png: pngText ?? {} } as FileTags;
  } catch {
    return { xmp: {}, iptc: {}, exif: {}, png: {} };
  }
}

const tagsIn = (value: unknown): Tag[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => Tag.safeParse(one).data ?? []);

const textOf = ({ description }: Tag): string =>
  typeof description === 'string' && description !== '[object Object]'
    ? withWindowsSigns(description).replaceAll('\0', '')
    : '';

/** A field of Exif: one text. */
export const exifText = (tag: unknown): string => tagsIn(tag).map(textOf).join(', ');

/** A field of a PNG; one whose language is told stands under its name with that behind it. */
export function pngText(png: Tags, name: string): string {
  const keys = Object.keys(png).filter((key) => key === name || key.startsWith(`${name} (`));
  return exifText(png[keys.includes(name) ? name : (keys[0] ?? name)]);
}

/** Texts of XMP with their languages; a simple value is one without. */
export function xmpAlternatives(tag: unknown): Alternative[] {
  const [first] = tagsIn(tag);
  if (!first) return [];
  const items = Array.isArray(first.value) ? tagsIn(first.value) : [first];
  return items
    .map((item) => ({
      language: item.attributes?.lang?.toLowerCase() ?? '',
      text: textOf(item),
    }))
    .filter(({ text }) => text.trim() !== '');
}

/** What is for everybody: `x-default`, else the first (XMP Specification Part 1, §8.2.2.4). */
export function forEverybody(alternatives: readonly Alternative[]): string {
  const chosen = alternatives.find(({ language }) => language === 'x-default') ?? alternatives[0];
  return chosen?.text ?? '';
}

const Bytes = z.array(z.number().int().min(0).max(255));

/** A field of IPTC-IIM, in the file's character set; a field that repeats is several texts. */
export function iimTexts(iptc: Tags, name: string): string[] {
  const [marked] = tagsIn(iptc['Coded Character Set']);
  const marker = String.fromCharCode(...(Bytes.safeParse(marked?.value).data ?? []).slice(0, 8));
  return tagsIn(iptc[name]).map((tag) => {
    const bytes = Bytes.safeParse(tag.value);
    return bytes.success ? decodeIim(Uint8Array.from(bytes.data), marker) : textOf(tag);
  });
}
