import { isDeepStrictEqual } from 'node:util';
import type { MendableText, Run } from '#lib/story/mend/mend.ts';
import { runsIn } from '#lib/story/blocks/runs.ts';
import { heldIn, type HeldField } from '#lib/story/fields/fields.ts';
import type { Kind } from '#lib/story/forms/form.ts';
import type { StoryContent } from '../content.ts';

/** The words of a field, and everything of it beside them. */
interface Read {
  runs: Run[];
  structure: unknown;
}

const none = (value: unknown): Read => ({ runs: [], structure: value });
const run = (field: string, text: string): Run => ({ field, text, quoted: false });

const READ: { [K in Kind]: (held: HeldField<K>) => Read } = {
  text: ({ field: { name }, value }) => ({ runs: [run(name, value)], structure: null }),
  photo: ({ form: { words }, value }) => ({
    runs: value ? [run(words.caption.name, value.caption)] : [],
    structure: value?.mediaId ?? null,
  }),
  uses({ field: { name }, value }) {
    const given = value.filter(({ reason }) => reason !== '');
    return {
      runs: given.map(({ reason }) => run(name, reason)),
      structure: given.map(({ id }) => id),
    };
  },
  body: ({ field: { name }, value }) => runsIn(value, name),
  language: ({ value }) => none(value),
  number: ({ value }) => none(value),
  choice: ({ value }) => none(value),
  ids: ({ value }) => none(value),
};

const read = <K extends Kind>(held: HeldField<K>): Read => READ[held.kind](held);

/** These have sentences of their own where they change. */
const SAID_ALONE = new Set(['headline', 'dateline', 'language']);

/**
 * What of a content readers read, as far as it makes whoever wrote it an editor of the text: its
 * words, blocks, links and pictures. Fields of the publication are none of it (slug, section,
 * urgency, tags, credits, alt texts, countries and directions of indicators), nor are notes to the
 * desk.
 */
export function readersText(content: StoryContent): MendableText {
  const { headline, dateline, language } = content;
  const all = heldIn(content);
  const matter = all
    .filter(({ key, field }) => field.editing === 'matter' && !SAID_ALONE.has(key))
    .map(({ value }) => value);
  const worded = all.filter(({ field }) => field.editing === 'words');
  // The body's places are told last: they are the most.
  const parts = [
    ...worded.filter(({ kind }) => kind !== 'body'),
    ...worded.filter(({ kind }) => kind === 'body'),
  ].map(read);
  return {
    headline,
    dateline,
    language,
    runs: parts.flatMap(({ runs }) => runs),
    structure: [...matter, ...parts.map(({ structure }) => structure)],
  };
}

/** Whether a change touched what readers read: who made it has edited the text. */
export const hasTextChanged = (before: StoryContent, after: StoryContent): boolean =>
  !isDeepStrictEqual(
    { ...readersText(before), language: '' },
    { ...readersText(after), language: '' },
  );
