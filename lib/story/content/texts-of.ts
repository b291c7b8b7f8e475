import type { Body } from '#lib/story/text/nodes.ts';
import type { HeldField } from '../fields/fields.ts';
import type { Kind } from '../forms/form.ts';

/** Words that people wrote, under the name of the control in which they wrote them. */
export interface NamedText {
  field: string;
  words: string;
}

function wordsOfPictures(body: Body): string[] {
  return body.content.flatMap((block) =>
    block.type === 'picture' ? [block.attrs.caption, block.attrs.credit, block.attrs.alt] : [],
  );
}

const TEXTS: { [K in Kind]: (held: HeldField<K>, bodyText: string) => NamedText[] } = {
  text: ({ field: { name }, value }) => [{ field: name, words: value }],
  body: ({ field: { name }, value }, bodyText) => [
    { field: name, words: [bodyText, ...wordsOfPictures(value)].join('\n') },
  ],
  photo: ({ form: { words }, value }) =>
    (['caption', 'credit', 'alt'] as const).map((name) => ({
      field: words[name].name,
      words: value?.[name] ?? '',
    })),
  uses: ({ field: { name }, value }) => value.map(({ reason }) => ({ field: name, words: reason })),
  language: () => [],
  number: () => [],
  choice: () => [],
  ids: () => [],
};

/**
 * Everything that people wrote in a field, by the name of its control; `bodyText` is the body as
 * plain text.
 */
export const textsOf = <K extends Kind>(held: HeldField<K>, bodyText: string): NamedText[] =>
  TEXTS[held.kind](held, bodyText);
