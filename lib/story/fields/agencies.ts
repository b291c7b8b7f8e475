import { readDateline } from '#lib/story/dateline.ts';
import { comparableName } from '#lib/story/text/reading/names.ts';
import { stageOf, type Check, type Checking } from '../checks/check.ts';
import type { Field } from './field.ts';

interface Content {
  dateline: string;
  agencies: readonly string[];
}

const same = (a: string, b: string): boolean => comparableName(a) === comparableName(b);

function agenciesIn(dateline: string): string[] {
  const read = readDateline(dateline);
  return read.ok ? read.value.agencies : [];
}

/** Whoever the dateline names is credited too. */
function checkCredits({ dateline, agencies }: Content, checking: Checking): Check[] {
  const named = agenciesIn(dateline);
  if (named.length === 0) return [];
  const credited = checking.agencies.filter(({ id }) => agencies.includes(id));
  const missing = named.filter(
    (typed) => !credited.some(({ name, code }) => same(typed, code) || same(typed, name)),
  );
  return [
    {
      field: 'Agencies',
      stage: stageOf('agencies', checking),
      met: missing.length === 0,
      sentence: `Agencies: the dateline names ${missing.join(', ')}; credit it here too.`,
    },
  ];
}

export const agencies = {
  name: 'Agencies',
  form: { kind: 'ids', root: 'agencies', most: 30, of: 'agency' },
  desk: 'details',
  prefilled: true,
  readers: 'ids',
  checks: {
    house: (content: Content, { checking }: { checking: Checking }) =>
      checkCredits(content, checking),
  },
} as const satisfies Field;
