import { heldIn, type HeldField, type StoryContent } from '../fields/fields.ts';
import type { Kind, Subject } from '../forms/form.ts';

/** What a story can refer to by id. */
export type Reference = 'tag' | 'agency' | 'contributor' | 'indicator' | 'section';

export interface ReferenceTo {
  to: Reference;
  id: string;
}

const SUBJECTS: Record<Subject, Reference> = {
  author: 'contributor',
  agency: 'agency',
  topic: 'tag',
  country: 'tag',
};

const refer = (to: Reference, ids: readonly (string | null)[]): ReferenceTo[] =>
  ids.flatMap((id) => (id === null ? [] : [{ to, id }]));

const REFERENCES: { [K in Kind]: (held: HeldField<K>) => ReferenceTo[] } = {
  choice: ({ form: { of }, value }) => refer(of, [value]),
  ids: ({ form: { of }, value }) => refer(SUBJECTS[of], value),
  uses: ({ value }) => [
    ...refer(
      'indicator',
      value.map(({ indicatorId }) => indicatorId),
    ),
    ...refer(
      'tag',
      value.map(({ countryId }) => countryId),
    ),
  ],
  text: () => [],
  language: () => [],
  number: () => [],
  photo: () => [],
  body: () => [],
};

const references = <K extends Kind>(held: HeldField<K>): ReferenceTo[] =>
  REFERENCES[held.kind](held);

/** Everything that a content names by id; its pictures stand apart. */
export const referencesIn = (content: StoryContent): ReferenceTo[] =>
  heldIn(content).flatMap(references);
