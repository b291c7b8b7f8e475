import { compareBodies, type BlockChange } from './compare-bodies.ts';
import { compareWords, type Segment } from './compare-words.ts';
import type { Body } from '../text/nodes.ts';
import { spelt } from '../text/clean/spelt.ts';

/**
 * One field that differs. `field` is its name in the content; parts of a group are
 * `leadPhoto.caption`.
 */
export type FieldChange =
  | { field: string; kind: 'text'; segments: Segment[] }
  | { field: string; kind: 'list'; added: unknown[]; removed: unknown[]; moved: boolean }
  | { field: string; kind: 'value'; before: unknown; after: unknown }
  | { field: string; kind: 'body'; blocks: BlockChange[] };

type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isBody = (value: unknown): value is Body =>
  isPlain(value) && value['type'] === 'doc' && Array.isArray(value['content']);

/** Entries of one list that the other lacks. */
function missing(list: unknown[], from: unknown[]): unknown[] {
  const there = new Set(from.map(spelt));
  return list.filter((entry) => !there.has(spelt(entry)));
}

function listChange(field: string, a: unknown[], b: unknown[]): FieldChange {
  const [added, removed] = [missing(b, a), missing(a, b)];
  const stayed = (list: unknown[], gone: unknown[]) => missing(list, gone).map(spelt).join();
  return { field, kind: 'list', added, removed, moved: stayed(a, removed) !== stayed(b, added) };
}

function fieldChanges(field: string, a: unknown, b: unknown, language: string): FieldChange[] {
  if (spelt(a) === spelt(b)) return [];
  if (isBody(a) && isBody(b))
    return [{ field, kind: 'body', blocks: compareBodies(a, b, language) }];
  if (typeof a === 'string' && typeof b === 'string')
    return [{ field, kind: 'text', segments: compareWords(a, b, language) }];
  if (Array.isArray(a) && Array.isArray(b)) return [listChange(field, a, b)];
  if (isPlain(a) && isPlain(b)) return compareContents(a, b, language, `${field}.`);
  return [{ field, kind: 'value', before: a, after: b }];
}

/**
 * Two versions of a story's content (or any plain objects) field by field, in the order of their
 * keys: what differs, nothing else.
 * @param a the earlier one.
 * @param language BCP 47: by its rules texts are parted into words.
 * @param prefix stands before each field's name: the group's, with its dot.
 */
export function compareContents(a: Plain, b: Plain, language: string, prefix = ''): FieldChange[] {
  const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return fields.flatMap((field) => fieldChanges(`${prefix}${field}`, a[field], b[field], language));
}
