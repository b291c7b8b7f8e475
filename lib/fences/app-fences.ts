import type { Fence } from './fence.ts';
import { ARROWS, DATABASE, NO_SQL, PROCESS, PROGRAM, PURE_FILES, WINGS } from './groups.ts';

/** What addresses, journeys and figures may import. */
export const appFences: readonly Fence[] = [
  {
    folder: 'app/(site)/',
    values: [
      'app/(site)/',
      'components/site/',
      'components/ui/',
      'lib/publication/',
      ...PURE_FILES,
      ...PROCESS,
    ],
    packagesNever: DATABASE,
    message: WINGS,
  },
  {
    folder: 'app/(preview)/',
    values: [
      'app/(preview)/',
      'app/(site)/site.css',
      'app/(site)/site-layout.tsx',
      'components/site/',
      'lib/publication/',
      'lib/newsroom/',
      ...PURE_FILES,
      ...PROCESS,
    ],
    packagesNever: DATABASE,
    message: NO_SQL,
  },
  {
    folder: 'app/media/',
    values: ['lib/publication/pictures/', 'lib/newsroom/media/answer-media.ts'],
    packagesNever: DATABASE,
    message: NO_SQL,
  },
  {
    folder: 'app/api/',
    values: ['app/api/', 'lib/newsroom/', ...PURE_FILES, ...PROCESS],
    packagesNever: DATABASE,
    message: NO_SQL,
  },
  {
    folder: 'app/login/',
    values: [
      'app/login/',
      'app/newsroom/',
      'components/newsroom/',
      'components/ui/',
      'lib/newsroom/',
      ...PURE_FILES,
      ...PROCESS,
    ],
    packagesNever: DATABASE,
    message: NO_SQL,
  },
  {
    folder: 'app/newsroom/',
    values: [
      'app/newsroom/',
      'components/newsroom/',
      'components/desk/',
      'components/ui/',
      'lib/newsroom/',
      ...PURE_FILES,
      ...PROCESS,
    ],
    packagesNever: DATABASE,
    message: NO_SQL,
  },
  {
    folder: 'app/',
    values: ['app/', 'components/', ...PURE_FILES, ...PROCESS],
    packagesNever: DATABASE,
    message: PROGRAM,
  },

  {
    folder: 'bench/',
    values: ['bench/', 'e2e/support/', 'components/', 'lib/', 'db/'],
    message: ARROWS,
  },
  { folder: 'e2e/', values: ['e2e/', 'lib/', 'db/'], message: ARROWS },
];
