import { z } from 'zod';
import {
  CHECK_LEVELS,
  type CheckLevels,
  type OrganisationCheck,
} from '#lib/story/checks/house-checks.ts';

const level = z.enum(CHECK_LEVELS).default('recommended').catch('recommended');
const Kept = z.object({ indicators: level, dateline: level, agencies: level } satisfies Record<
  OrganisationCheck,
  typeof level
>);

/**
 * The levels as the organisation's row keeps them; what was never set, or is no level, is
 * recommended.
 */
export const parseCheckLevels = (kept: unknown): CheckLevels => Kept.parse(kept ?? {});
