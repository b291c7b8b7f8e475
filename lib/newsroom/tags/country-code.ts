import { z } from 'zod';

/** ISO 3166-1 alpha-2, or XK, which is in use though not in the standard; '' for none. */
export const countryCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^$|^[A-Z]{2}$/, 'A country’s code is two letters, such as BO.');
