import { Node } from '@tiptap/pm/model';
import { fail, ok, type Result } from '../../errors.ts';
import { RefusedAttribute } from '../blocks/attribute.ts';
import { declarationOf, formOf, type Block, type BlockKind } from '../blocks/blocks.ts';
import { isTooDeep, isTooLong, LEVELS, MEBIBYTES } from './bounds.ts';
import { cleaned } from './clean/clean.ts';
import type { Body } from './nodes.ts';
import { bodySchema } from './schema.ts';

export type { Body } from './nodes.ts';
export { printedBlocks, withoutNotes } from '../printed.ts';

const refuse = (code: 'invalid' | 'too_large', sentence: string) => fail(code, sentence, 'Body');

interface Json {
  type: string;
  attrs?: Record<string, unknown>;
  content?: Json[];
}

/** Attributes that a text need not say are in it only where they say something. */
function withoutUnsaid(node: Json): Json {
  const declared = Object.entries(formOf(node.type)?.attributes ?? {});
  const silent = declared.filter(
    ([name, { unsaid, fallback }]) => unsaid && node.attrs?.[name] === fallback,
  );
  const attrs = { ...node.attrs };
  for (const [name] of silent) delete attrs[name];
  return {
    ...node,
    ...(silent.length > 0 && { attrs }),
    ...(node.content && { content: node.content.map(withoutUnsaid) }),
  };
}

const faultOf = <Kind extends BlockKind>(block: Block<Kind>): string | null =>
  declarationOf(block.type).fault?.(block) ?? null;

/**
 * Reads a body from any JSON: at most 100 levels deep and 1 MiB long, of known nodes, marks and
 * attributes only, each where the schema allows it, links with https, http or mailto, text
 * well-formed.
 * @returns the canonical form (`node.toJSON()`): store and hash this, never the input. Fails with
 * one sentence, field `Body`, and the code `too_large` where it is too deep or too long.
 */
export function readBody(input: unknown): Result<Body> {
  if (isTooDeep(input))
    return refuse('too_large', `The body is nested more than ${LEVELS} levels deep.`);
  if (isTooLong(input)) return refuse('too_large', `The body is longer than ${MEBIBYTES} MiB.`);
  try {
    const node = Node.fromJSON(bodySchema, cleaned(input));
    if (node.type !== bodySchema.topNodeType)
      return refuse('invalid', 'A body is a whole document, not a part of one.');
    node.check();
    const body = withoutUnsaid(node.toJSON() as Json) as unknown as Body;
    const fault = body.content.map((block) => faultOf(block)).find((found) => found !== null);
    return fault ? refuse('invalid', fault) : ok(body);
  } catch (error) {
    if (error instanceof RefusedAttribute) return refuse('invalid', error.message);
    if (error instanceof RangeError)
      return refuse(
        'invalid',
        `The body is not made as a text of this newsroom is: ${error.message}.`,
      );
    throw error;
  }
}

/** Ids of the pictures that stand in a body, each once, in their order. */
export function pictureIds(body: Body): string[] {
  return [
    ...new Set(
      body.content.flatMap((block) => (block.type === 'picture' ? [block.attrs.mediaId] : [])),
    ),
  ];
}
