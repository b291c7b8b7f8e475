import type { Field } from './field.ts';

/** How the newsroom names a story among its own. */
export const slugline = {
  name: 'Slugline',
  form: { kind: 'text', root: 'detail/slugline', lines: 'one', most: 80 },
  desk: 'details',
  readers: null,
  search: { desk: { most: 80 } },
} as const satisfies Field;
