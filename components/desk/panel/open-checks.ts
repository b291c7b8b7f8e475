import type { Check } from '#lib/story/checks/check.ts';

/** How many things keep the story from readers. */
export const openChecks = (checks: readonly Check[]): number =>
  checks.filter(({ met, stage }) => !met && stage !== 'advice').length;
