import type { Fence } from './fence.ts';
import {
  ADDRESSES,
  DATABASE,
  FEEDS,
  NO_DATABASE,
  PRIMITIVES,
  PURE_FILES,
  WINGS,
} from './groups.ts';

/** What each folder of components may import. */
export const componentFences: readonly Fence[] = [
  {
    folder: 'components/ui/',
    values: ['components/ui/', ...PURE_FILES],
    packagesNever: DATABASE,
    message: PRIMITIVES,
  },
  {
    folder: 'components/site/',
    values: [
      'components/site/',
      'components/ui/',
      'lib/publication/',
      ...PURE_FILES,
      'lib/time/clock.ts',
    ],
    packagesNever: DATABASE,
    message: WINGS,
  },
  {
    folder: 'components/newsroom/',
    values: [
      'components/newsroom/',
      'components/ui/',
      'lib/newsroom/',
      ...PURE_FILES,
      ...ADDRESSES,
      'lib/time/clock.ts',
    ],
    types: FEEDS,
    packagesNever: DATABASE,
    message: NO_DATABASE,
  },
  {
    folder: 'components/desk/',
    values: [
      'components/desk/',
      'components/newsroom/',
      'components/ui/',
      'lib/newsroom/',
      ...PURE_FILES,
      'lib/time/clock.ts',
    ],
    packagesNever: DATABASE,
    message: NO_DATABASE,
  },
];
