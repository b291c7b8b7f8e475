import { directUrl } from '#db/staff.ts';
import { withAdvisoryLock } from '#db/advisory-lock.ts';

/** `pg_advisory_lock` key of whoever fills an empty newsroom ("gal3"). */
const fillingLock = 0x67616c33;

/**
 * Lets one process at a time fill a newsroom. Whoever waited looks at what stands there only now:
 * two that start together on an empty database would both find it empty.
 */
export const fillUnderLock = <T>(work: () => Promise<T>): Promise<T> =>
  withAdvisoryLock(directUrl(), fillingLock, work);
