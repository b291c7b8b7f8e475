import type { Field } from './field.ts';

export const language = {
  name: 'Language',
  form: {
    kind: 'language',
    key: 'language',
    most: 35,
    // BCP 47, the well-formed part that a newsroom uses: language, script, region.
    pattern: {
      matches: /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$/,
      must: 'must be a language such as en or pt-BR',
    },
  },
  desk: 'details',
  prefilled: true,
  readers: 'text',
  editing: 'matter',
} as const satisfies Field;
