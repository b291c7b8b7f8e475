import { z } from 'zod';
import { CHECK_LEVELS, type CheckLevels, type HouseCheck } from '#lib/story/checks/house-checks.ts';

const level = z.enum(CHECK_LEVELS).default('recommended').catch('recommended');
const Kept = z.object({ indicators: level, dateline: level, agencies: level } satisfies Record<HouseCheck, typeof level>);

/** The levels as the house's row keeps them; what was never set, or is no level, is recommended. */
export const parseCheckLevels = (kept: unknown): CheckLevels => Kept.parse(kept ?? {});
