import type * as Y from 'yjs';
import type { z } from 'zod';
import { readFlatBody } from '#lib/story/flat/body.ts';
import { takeBody } from '#lib/story/text/take-body.ts';
import { CONTENT_KEYS, eachOf, FIELDS, type ContentKey } from '#lib/story/fields/fields.ts';
import { valueSchema } from '#lib/story/forms/value-schema.ts';
import { StoryContent } from '../../stories/content.ts';
import { readField } from '../read-field.ts';
import { refusalOf, type RefusedField } from '../protocol/refusals.ts';

export interface Projection {
  content: StoryContent;
  note: string;
  /** What could not be taken over, by its name on the screen. */
  refused: RefusedField[];
}

/** One field validated, or its last good value and the reason. */
function take<Value>(
  schema: z.ZodType<Value>,
  raw: unknown,
  name: string,
  last: Value,
  refused: RefusedField[],
): Value {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  refused.push(refusalOf(name, parsed.error));
  return last;
}

function readBody(
  doc: Y.Doc,
  last: StoryContent['body'],
  refused: RefusedField[],
): StoryContent['body'] {
  const field = FIELDS.body.name;
  const links: string[] = [];
  const taken = takeBody(readFlatBody(doc, links));
  if (!taken.ok) {
    refused.push({
      field,
      sentence: `${taken.error.sentence} The last version that fits is kept.`,
    });
    return last;
  }
  refused.push(
    ...[...new Set([...links, ...taken.value.refused])].map((sentence) => ({
      field,
      sentence: `${sentence} All other words are saved.`,
    })),
  );
  return taken.value.body;
}

/** All but the body, of which a part can be taken where the whole cannot. */
type PlainKey = Exclude<ContentKey, 'body'>;
const PLAIN_KEYS = CONTENT_KEYS.filter((key): key is PlainKey => key !== 'body');

const Note = valueSchema(FIELDS.note.form);

/**
 * The shared document as plain content: each field is validated by itself. What fails is named and
 * keeps the value of `last`; nothing else is lost by it.
 */
export function project(doc: Y.Doc, last: { content: StoryContent; note: string }): Projection {
  const refused: RefusedField[] = [];
  const plain = eachOf<PlainKey, Omit<StoryContent, 'body'>>(PLAIN_KEYS, (key) =>
    take<StoryContent[PlainKey]>(
      StoryContent.shape[key],
      readField(doc, FIELDS[key].form),
      FIELDS[key].name,
      last.content[key],
      refused,
    ),
  );
  const content = { ...plain, body: readBody(doc, last.content.body, refused) };
  const note = take(Note, readField(doc, FIELDS.note.form), FIELDS.note.name, last.note, refused);
  return { content, note, refused };
}
