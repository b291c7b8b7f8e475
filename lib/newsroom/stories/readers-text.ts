import { isDeepStrictEqual } from 'node:util';
import type { MendableText, Run } from '#lib/document/mend/mend.ts';
import { heldIn, type HeldField } from '#lib/story/fields/fields.ts';
import type { Kind } from '#lib/story/forms/form.ts';
import type { StoryContent } from './content.ts';

interface Node { type: string; text?: string; attrs?: Record<string, unknown>; marks?: { type: string; attrs?: Record<string, unknown> }[]; content?: Node[] }

const wordsOf = (inline: readonly Node[]): string => inline.map(({ type, text }) => (type === 'text' ? (text ?? '') : '\n')).join('');
const linksOf = (inline: readonly Node[]): unknown[] => inline.flatMap(({ marks = [] }) => marks.filter(({ type }) => type === 'link').map(({ attrs }) => attrs?.['href']));

/** A block without its words, and its words as runs. What a picture is credited with and how it is described belong to the publication. */
function walk({ type, attrs = {}, content = [] }: Node, runs: Run[], field: string, quoted = false): unknown {
  if (type === 'picture') {
    const { mediaId, wide, caption } = attrs;
    runs.push({ field, text: typeof caption === 'string' ? caption : '', quoted: false });
    return [type, mediaId, wide];
  }
  const isQuote = quoted || type === 'quote' || type === 'pullQuote';
  if (type === 'paragraph' || type === 'heading' || type === 'pullQuote') {
    runs.push({ field, text: wordsOf(content), quoted: isQuote });
    return [type, attrs, linksOf(content)];
  }
  return [type, attrs, content.map((child) => walk(child, runs, field, isQuote))];
}

/** The words of a field, and everything of it beside them. */
interface Read { runs: Run[]; structure: unknown }

const none = (value: unknown): Read => ({ runs: [], structure: value });
const run = (field: string, text: string): Run => ({ field, text, quoted: false });

function readBody({ field: { name }, value }: HeldField<'body'>): Read {
  const runs: Run[] = [];
  const blocks = (value.content as Node[]).filter(({ type }) => type !== 'deskNote');
  return { structure: blocks.map((block) => walk(block, runs, name)), runs };
}

const READ: { [K in Kind]: (held: HeldField<K>) => Read } = {
  text: ({ field: { name }, value }) => ({ runs: [run(name, value)], structure: null }),
  photo: ({ form: { words }, value }) => ({ runs: value ? [run(words.caption.name, value.caption)] : [], structure: value?.mediaId ?? null }),
  uses({ field: { name }, value }) {
    const given = value.filter(({ reason }) => reason !== '');
    return { runs: given.map(({ reason }) => run(name, reason)), structure: given.map(({ id }) => id) };
  },
  body: readBody,
  language: ({ value }) => none(value),
  number: ({ value }) => none(value),
  choice: ({ value }) => none(value),
  ids: ({ value }) => none(value),
};

const read = <K extends Kind>(held: HeldField<K>): Read => READ[held.kind](held);

/** These have sentences of their own where they change. */
const SAID_ALONE = new Set(['headline', 'dateline', 'language']);

/**
 * What of a content readers read, as far as it makes whoever wrote it an editor of the text: its words, blocks, links and pictures. Fields
 * of the publication are none of it (slug, section, urgency, tags, credits, alt texts, countries and directions of indicators), nor are
 * notes to the desk.
 */
export function readersText(content: StoryContent): MendableText {
  const { headline, dateline, language } = content;
  const all = heldIn(content);
  const matter = all.filter(({ key, field }) => field.editing === 'matter' && !SAID_ALONE.has(key)).map(({ value }) => value);
  const worded = all.filter(({ field }) => field.editing === 'words');
  // The body's places are told last: they are the most.
  const parts = [...worded.filter(({ kind }) => kind !== 'body'), ...worded.filter(({ kind }) => kind === 'body')].map(read);
  return { headline, dateline, language, runs: parts.flatMap(({ runs }) => runs), structure: [...matter, ...parts.map(({ structure }) => structure)] };
}

/** Whether a change touched what readers read: who made it has edited the text. */
export const hasTextChanged = (before: StoryContent, after: StoryContent): boolean =>
  !isDeepStrictEqual({ ...readersText(before), language: '' }, { ...readersText(after), language: '' });
