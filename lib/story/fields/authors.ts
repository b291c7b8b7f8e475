import type { Check } from '../checks/check.ts';
import type { Field } from './field.ts';

export const authors = {
  name: 'Authors',
  form: { kind: 'ids', root: 'authors', most: 30, of: 'author' },
  desk: 'details',
  prefilled: true,
  readers: 'ids',
  checks: {
    details: ({ authors: { length } }: { authors: readonly string[] }): Check[] => [
      { field: 'Authors', stage: 'advice', met: length > 0, sentence: 'Authors: nobody is named.' },
    ],
  },
} as const satisfies Field;
