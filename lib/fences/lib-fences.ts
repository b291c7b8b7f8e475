import type { Fence } from './fence.ts';
import {
  ADDRESSES,
  ARROWS,
  DATABASE,
  DOOR,
  FEEDS,
  PROCESS,
  PURE,
  PURE_FILES,
  SEARCH,
  WINGS,
} from './groups.ts';

/** What `db/` and each folder of `lib/` may import. */
export const libFences: readonly Fence[] = [
  { folder: 'db/', values: ['db/'], message: 'db imports nothing of the project.' },

  {
    folder: 'lib/story/',
    values: ['lib/story/', 'lib/errors.ts'],
    types: ['lib/publication/edition.ts'],
    packagesNever: DATABASE,
    message: PURE,
  },
  {
    folder: 'lib/',
    values: [...PURE_FILES, ...PROCESS, 'db/operator-error.ts'],
    message: 'What all of lib shares knows neither wing.',
  },
  {
    folder: 'lib/search/',
    values: ['lib/search/', ...PURE_FILES],
    types: ['db/queryable.ts'],
    message: 'How words are read and asked for knows neither wing.',
  },
  { folder: 'lib/vitest.config.ts', values: ['lib/testing/'], message: ARROWS },
  { folder: 'lib/fences/', values: ['lib/fences/'], message: PURE },

  {
    folder: 'lib/newsroom/',
    values: [
      'lib/newsroom/',
      ...PURE_FILES,
      ...SEARCH,
      ...PROCESS,
      ...ADDRESSES,
      ...FEEDS,
      'db/staff.ts',
      'db/queryable.ts',
      'db/schema/newsroom/',
      'db/trouble.ts',
      'db/room.ts',
      'db/advisory-lock.ts',
      'db/client/shared-listener.ts',
      'db/reference/',
    ],
    types: ['lib/publication/'],
    message: DOOR,
  },
  { folder: 'lib/newsroom/door.ts', values: ['lib/publication/'], message: DOOR },
  {
    folder: 'lib/newsroom/demo/',
    values: [
      'lib/newsroom/',
      ...PURE_FILES,
      ...SEARCH,
      ...PROCESS,
      'db/staff.ts',
      'db/queryable.ts',
      'db/schema/',
      'db/demo/',
      'db/reference/',
      'db/advisory-lock.ts',
    ],
    types: ['lib/publication/'],
    message: DOOR,
  },

  {
    folder: 'lib/publication/',
    values: [
      'lib/publication/',
      ...PURE_FILES,
      ...SEARCH,
      ...PROCESS,
      'db/reader.ts',
      'db/queryable.ts',
      'db/schema/publication/',
    ],
    message: WINGS,
  },

  { folder: 'lib/server/', values: ['lib/', 'db/'], message: ARROWS },
  { folder: 'lib/cli/', values: ['lib/', 'db/'], message: ARROWS },
];
