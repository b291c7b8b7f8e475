/**
 * How much an organisation wants a check: what is required keeps a text from approval, what is
 * recommended is only said.
 */
export const CHECK_LEVELS = ['required', 'recommended'] as const;
export type CheckLevel = (typeof CHECK_LEVELS)[number];

/**
 * Checks of which each house says for itself whether they are required, with their names on the
 * screen.
 */
export const ORGANISATION_CHECKS = {
  indicators: 'An indicator',
  dateline: 'A dateline',
  agencies: 'Credits for the agencies in the dateline',
} as const;
export type OrganisationCheck = keyof typeof ORGANISATION_CHECKS;

export type CheckLevels = Record<OrganisationCheck, CheckLevel>;

/**
 * Nothing that an organisation can require is required: of a text that stands approved, whose
 * approval asked for what was required then.
 */
export const nothingRequired = (): CheckLevels => ({
  indicators: 'recommended',
  dateline: 'recommended',
  agencies: 'recommended',
});
