import { readDateline } from '#lib/story/dateline.ts';
import { stageOf, type Check, type Checking } from '../checks/check.ts';
import type { Field } from './field.ts';

function checkForm(typed: string): Check[] {
  const read = readDateline(typed);
  return read.ok
    ? []
    : [{ field: 'Dateline', stage: 'publication', met: false, sentence: read.error.sentence }];
}

/** As typed, in the house form `Lima/Buenos Aires (AP/dpa)`; read by lib/story/dateline.ts. */
export const dateline = {
  name: 'Dateline',
  form: { kind: 'text', root: 'line/dateline', lines: 'one', most: 300 },
  desk: 'text',
  element: 'dateline',
  readers: 'dateline',
  editing: 'matter',
  checks: {
    text: ({ dateline: typed }: { dateline: string }) => checkForm(typed),
    // What is empty is not done: said, and not ticked as if it were complete.
    house: (
      { dateline: typed }: { dateline: string },
      { checking }: { checking: Checking },
    ): Check[] => [
      {
        field: 'Dateline',
        stage: stageOf('dateline', checking),
        met: typed.trim() !== '',
        sentence: 'Dateline: there is none.',
      },
    ],
  },
} as const satisfies Field;
