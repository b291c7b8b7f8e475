import { readDateline } from '#lib/document/dateline.ts';
import type { Check } from './checks.ts';
import type { StoryContent } from './content.ts';

/** How much a house wants a check: what is required keeps a text from approval, what is recommended is only said. */
export const CHECK_LEVELS = ['required', 'recommended'] as const;
export type CheckLevel = (typeof CHECK_LEVELS)[number];

/** Checks of which each house says for itself whether they are required, with their names on the screen. */
export const HOUSE_CHECKS = {
  indicators: 'An indicator',
  dateline: 'A dateline',
  agencies: 'Credits for the agencies in the dateline',
} as const;
export type HouseCheck = keyof typeof HOUSE_CHECKS;

export type CheckLevels = Record<HouseCheck, CheckLevel>;

/** An agency as a dateline or a credit names it. */
export interface KnownAgency { id: string; name: string; code: string }

/** What a text is looked at by beside itself. */
export interface Checking {
  levels: CheckLevels;
  agencies: readonly KnownAgency[];
}

/** Nothing that a house can require is required: of a text that stands approved, whose approval asked for what was required then. */
export const nothingRequired = (): CheckLevels => ({ indicators: 'recommended', dateline: 'recommended', agencies: 'recommended' });

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

function agenciesIn(dateline: string): string[] {
  const read = readDateline(dateline);
  return read.ok ? read.value.agencies : [];
}

/** What is empty is not done: said wherever it is so, and not ticked as if it were complete. */
export function checkForHouse(content: StoryContent, { levels, agencies }: Checking): Check[] {
  const stageOf = (check: HouseCheck): Check['stage'] => (levels[check] === 'required' ? 'publication' : 'advice');
  const named = agenciesIn(content.dateline);
  const credited = agencies.filter(({ id }) => content.agencies.includes(id));
  const missing = named.filter((typed) => !credited.some(({ name, code }) => same(typed, code) || same(typed, name)));
  return [
    { field: 'Dateline', stage: stageOf('dateline'), met: content.dateline.trim() !== '', sentence: 'Dateline: there is none.' },
    ...(named.length > 0 ? [{ field: 'Agencies', stage: stageOf('agencies'), met: missing.length === 0, sentence: `Agencies: the dateline names ${missing.join(', ')}; credit it here too.` }] : []),
    { field: 'Indicators', stage: stageOf('indicators'), met: content.indicators.length > 0, sentence: 'Indicators: there is none.' },
  ];
}
