import type { CheckLevels, OrganisationCheck } from './house-checks.ts';

/** Before what a check must be met: review, publication, or never (advice). */
export type Stage = 'review' | 'publication' | 'advice';

export interface Check {
  /** The field's name on the screen. */
  field: string;
  stage: Stage;
  met: boolean;
  /** What is needed, or what is good. */
  sentence: string;
}

/** An agency as a dateline or a credit names it. */
export interface KnownAgency {
  id: string;
  name: string;
  code: string;
}

/** What a text is looked at by beside itself. */
export interface Checking {
  levels: CheckLevels;
  agencies: readonly KnownAgency[];
}

/** What a desk looks at one after the other. Placeholders in any field come after `text`. */
export const ROUNDS = ['titles', 'photo', 'pictures', 'text', 'details', 'house'] as const;
export type Round = (typeof ROUNDS)[number];

/** Before what a check must be met of which the organisation says whether it is required. */
export const stageOf = (check: OrganisationCheck, { levels }: Pick<Checking, 'levels'>): Stage =>
  levels[check] === 'required' ? 'publication' : 'advice';
