import type { Field } from './field.ts';

export const countries = {
  name: 'Countries',
  form: { kind: 'ids', root: 'countries', most: 30, of: 'country' },
  desk: 'tags',
  part: 'tags',
  readers: 'ids',
} as const satisfies Field;
