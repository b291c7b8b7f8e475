import type { FormOf, Kind, Values } from './form.ts';

const EMPTY: { [K in Kind]: (form: FormOf<K>, language: string) => Values[K] } = {
  text: () => '',
  language: (_, language) => language,
  number: ({ first }) => first,
  choice: () => null,
  ids: () => [],
  uses: () => [],
  photo: () => null,
  body: () => ({ type: 'doc', content: [{ type: 'paragraph' }] }),
};

/** The value of a field in a story that has just been started in a language. */
export const emptyValue = <K extends Kind>(form: FormOf<K>, language: string): Values[K] =>
  EMPTY[form.kind](form, language);
