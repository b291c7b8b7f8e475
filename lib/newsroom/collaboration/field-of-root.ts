import { FIELD_KEYS, FIELDS, type FieldKey } from '#lib/story/fields/fields.ts';
import { PHOTO_WORDS, type FormOf, type Kind } from '#lib/story/forms/form.ts';

/** Whether a field has words in a root of the shared document. */
const HOLDS: { [K in Kind]: (form: FormOf<K>, root: string) => boolean } = {
  text: (form, root) => root === form.root,
  photo: ({ words }, root) => PHOTO_WORDS.some((name) => root === words[name].root),
  uses: ({ reason }, root) => root.startsWith(reason.root),
  // Words of its blocks that are no part of the running text have roots of their own.
  body: (form, root) => root === form.root || root.startsWith('f/'),
  language: () => false,
  number: () => false,
  choice: () => false,
  ids: () => false,
};

const holds = <K extends Kind>(form: FormOf<K>, root: string): boolean =>
  HOLDS[form.kind](form, root);

/**
 * The field whose words stand in a root of the shared document; undefined where they belong to
 * none.
 */
export const fieldOfRoot = (root: string): FieldKey | undefined =>
  FIELD_KEYS.find((key) => holds(FIELDS[key].form, root));
