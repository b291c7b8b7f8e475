import { z } from 'zod';
import type { Body } from '#lib/story/text/nodes.ts';
import { DIRECTIONS, type FormOf, type Kind, type Values, type Written } from './form.ts';
import { cleanText } from '#lib/story/text/clean/clean-text.ts';
import { oneLine } from './one-line.ts';

function written({ lines, most, pattern }: Written): z.ZodType<string> {
  const limited = z.string().max(most);
  const checked = pattern ? limited.regex(pattern.matches, pattern.must) : limited;
  const clean = lines === 'one' ? (text: string) => oneLine(cleanText(text)) : cleanText;
  return z.string().transform(clean).pipe(checked);
}

const isDocument = z.looseObject({ type: z.literal('doc'), content: z.array(z.unknown()) });

export type ValueSchemas = { [K in Kind]: z.ZodType<Values[K]> };

const SCHEMAS: { [K in Kind]: (form: FormOf<K>) => ValueSchemas[K] } = {
  text: written,
  language: ({ most, pattern }) => z.string().max(most).regex(pattern.matches, pattern.must),
  number: ({ words }) => z.number().int().min(1).max(words.length),
  choice: () => z.uuid().nullable(),
  ids: ({ most }) => z.array(z.uuid()).max(most),
  uses: ({ most, reason }) =>
    z
      .array(
        z.strictObject({
          id: z.string().min(1).max(64),
          indicatorId: z.uuid(),
          countryId: z.uuid().nullable(),
          direction: z.enum(DIRECTIONS).nullable(),
          reason: written(reason),
        }),
      )
      .max(most),
  photo: ({ words: { alt, caption, credit } }) =>
    z
      .strictObject({
        mediaId: z.uuid(),
        alt: written(alt),
        caption: written(caption),
        credit: written(credit),
      })
      .nullable(),
  // ProseMirror JSON, checked separately by lib/story (schema, depth, size).
  body: () => z.custom<Body>((value) => isDocument.safeParse(value).success, 'must be a document'),
};

/**
 * By which a field's value is checked wherever it comes in. A browser takes the limits from the
 * form and needs no zod.
 */
export const valueSchema = <K extends Kind>(form: FormOf<K>): ValueSchemas[K] =>
  SCHEMAS[form.kind](form);
