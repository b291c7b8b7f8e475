import type { Check } from '../checks/check.ts';
import type { Field } from './field.ts';

export const sectionId = {
  name: 'Section',
  form: { kind: 'choice', key: 'sectionId', of: 'section' },
  desk: 'details',
  prefilled: true,
  readers: 'id',
  checks: {
    details: ({ sectionId: id }: { sectionId: string | null }): Check[] => [
      {
        field: 'Section',
        stage: 'publication',
        met: id !== null,
        sentence: 'Section: choose where the story belongs.',
      },
    ],
  },
} as const satisfies Field;
