import type { Field } from './field.ts';

export const kicker = {
  name: 'Kicker',
  form: { kind: 'text', root: 'line/kicker', lines: 'one', most: 120 },
  desk: 'text',
  element: 'kicker',
  readers: 'text',
  search: { desk: { most: 120 }, readers: 'D' },
  editing: 'words',
  placeholders: true,
} as const satisfies Field;
