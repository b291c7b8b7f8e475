import type { Check } from '../checks/check.ts';
import type { Field } from './field.ts';

/** Words. */
const AIM = 35;

function checkLength(standfirst: string): Check[] {
  const words = standfirst.split(/\s+/).filter(Boolean).length;
  return [
    {
      field: 'Standfirst',
      stage: 'advice',
      met: words > 0,
      sentence: 'Standfirst: lists and feeds show it; there is none.',
    },
    {
      field: 'Standfirst',
      stage: 'advice',
      met: words <= AIM,
      sentence: `Standfirst has ${words} words; aim for ${AIM}.`,
    },
  ];
}

export const standfirst = {
  name: 'Standfirst',
  form: { kind: 'text', root: 'line/standfirst', lines: 'one', most: 1_000 },
  desk: 'text',
  element: 'standfirst',
  readers: 'text',
  search: { desk: { most: 1_000 }, readers: 'B' },
  editing: 'words',
  placeholders: true,
  checks: { titles: ({ standfirst: text }: { standfirst: string }) => checkLength(text) },
} as const satisfies Field;
