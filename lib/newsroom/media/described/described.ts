import { z } from 'zod';

const Caption = z.string().max(2_000).default('');
const Alt = z.string().max(1_000).default('');

/** How many languages besides the default's are kept; a file with more is somebody's joke. */
export const MAX_LANGUAGES = 40;

/**
 * What a picture's file says of itself, as far as it may be repeated: no place, no device, no
 * serial number.
 */
export const Described = z.object({
  caption: Caption,
  credit: z.string().max(300).default(''),
  creator: z.string().max(300).default(''),
  alt: Alt,
  copyright: z.string().max(500).default(''),
  /**
   * Where the licence stands, and who grants it (IPTC Photo Metadata: Web Statement of Rights,
   * Licensor URL).
   */
  webStatement: z.string().max(500).default(''),
  licensorUrl: z.string().max(500).default(''),
  digitalSourceType: z.string().max(200).default(''),
  /**
   * Caption and alternative text by language (BCP 47, in small letters), where the file names
   * languages; `caption` and `alt` are those for everybody (`x-default`).
   */
  languages: z
    .record(z.string().max(35), z.object({ caption: Caption, alt: Alt }))
    .default({})
    .refine((languages) => Object.keys(languages).length <= MAX_LANGUAGES),
});
export type Described = z.infer<typeof Described>;
