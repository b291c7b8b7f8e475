import type { Field } from './field.ts';

/** 1 is the most urgent, 5 the least. */
export const urgency = {
  name: 'Urgency',
  form: {
    kind: 'number',
    key: 'urgency',
    words: ['flash', 'next hour', 'today', 'this week', 'any time'],
    first: 3,
  },
  desk: 'details',
  prefilled: true,
  readers: 'number',
} as const satisfies Field;
