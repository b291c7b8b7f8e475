import { fail, ok, type Result } from '../../errors.ts';
import { readBody } from './body.ts';
import { isTooDeep } from './bounds.ts';
import { isAllowedLink, refusedLink } from '../links.ts';
import type { Body } from './nodes.ts';

export interface TakenBody {
  body: Body;
  /** A sentence for each link that was left out; its words stayed. */
  refused: string[];
}

interface Json {
  marks?: unknown;
  content?: unknown;
}

const isRefused = (mark: unknown): mark is { attrs?: { href?: unknown } } =>
  typeof mark === 'object' &&
  mark !== null &&
  (mark as { type?: unknown }).type === 'link' &&
  !isAllowedLink((mark as { attrs?: { href?: unknown } }).attrs?.href);

function withoutRefused(node: unknown, refused: string[]): unknown {
  if (typeof node !== 'object' || node === null) return node;
  const { marks, content } = node as Json;
  if (Array.isArray(marks))
    for (const mark of marks.filter(isRefused)) refused.push(refusedLink(mark.attrs?.href));
  return {
    ...node,
    ...(Array.isArray(marks) ? { marks: marks.filter((mark) => !isRefused(mark)) } : {}),
    ...(Array.isArray(content)
      ? { content: content.map((child) => withoutRefused(child, refused)) }
      : {}),
  };
}

/**
 * As readBody, but a link that may not stand in a text costs only itself: its words are taken, and
 * a sentence says so. For what is being written; what is published is read strictly.
 */
export function takeBody(input: unknown): Result<TakenBody> {
  if (isTooDeep(input)) return asTaken(readBody(input), []);
  const refused: string[] = [];
  return asTaken(readBody(withoutRefused(input, refused)), [...new Set(refused)]);
}

function asTaken(result: Result<Body>, refused: string[]): Result<TakenBody> {
  return result.ok
    ? ok({ body: result.value, refused })
    : fail(result.error.code, result.error.sentence, result.error.field);
}
