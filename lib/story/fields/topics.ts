import type { Check } from '../checks/check.ts';
import type { Field } from './field.ts';

export const topics = {
  name: 'Tags',
  form: { kind: 'ids', root: 'topics', most: 30, of: 'topic' },
  desk: 'tags',
  part: 'tags',
  readers: 'ids',
  checks: {
    details: (content: { topics: readonly string[]; countries: readonly string[] }): Check[] => [
      {
        field: 'Tags',
        stage: 'advice',
        met: content.topics.length + content.countries.length > 0,
        sentence: 'Tags: no topic and no country.',
      },
    ],
  },
} as const satisfies Field;
