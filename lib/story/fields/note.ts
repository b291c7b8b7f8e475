import type { Field } from './field.ts';

/** The internal note to the desk. Never public. */
export const note = {
  name: 'Note',
  label: 'Internal note',
  hint: 'Never published.',
  form: { kind: 'text', root: 'note', lines: 'many', most: 20_000 },
  desk: 'note',
  beside: true,
  readers: null,
} as const satisfies Field;
