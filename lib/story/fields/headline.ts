import type { Check } from '../checks/check.ts';
import type { Field } from './field.ts';

/** Characters beyond which a headline breaks badly in lists and search results. */
export const HEADLINE_AIM = 70;

export const headline = {
  name: 'Headline',
  form: { kind: 'text', root: 'line/headline', lines: 'one', most: 300 },
  desk: 'text',
  element: 'headline',
  readers: 'text',
  search: { desk: { most: 300 }, readers: 'A' },
  editing: 'matter',
  placeholders: true,
  checks: {
    titles: ({ headline: { length }, headline: words }: { headline: string }): Check[] => [
      {
        field: 'Headline',
        stage: 'review',
        met: words.trim() !== '',
        sentence: 'Headline: a story needs one.',
      },
      {
        field: 'Headline',
        stage: 'advice',
        met: length <= HEADLINE_AIM,
        sentence: `Headline has ${length} characters; aim for ${HEADLINE_AIM}.`,
      },
    ],
  },
} as const satisfies Field;
