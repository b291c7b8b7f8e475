/**
 * What the files of one folder may import of the project's own; the innermost folder's fence
 * counts.
 */
export interface Fence {
  /** A folder ends in `/`; anything else is one file. */
  folder: string;
  /** Folders and files whose values may be imported. */
  values: readonly string[];
  /** Those of which only types may be. */
  types?: readonly string[];
  /** Packages and modules of Node's that are never to be imported here. */
  packagesNever?: readonly string[];
  /** Why, for whoever meets it. */
  message: string;
}

/** What must not come into the program through any number of files in between. */
export interface Reach {
  /** Where the way begins: files in folders, or those with a directive. */
  from: { folders: readonly string[]; directive?: undefined } | { directive: 'use client' };
  /** Files behind which another program begins: a server action is called, not brought along. */
  endsAt?: 'use server';
  never: readonly string[];
  message: string;
}

/** SQL of one wing must not name the other's schema. */
export interface SqlFence {
  folders: readonly string[];
  exceptFor: readonly string[];
  schema: 'newsroom' | 'publication';
  message: string;
}

const ARROWS = 'Arrows run app -> components -> lib -> db.';
const WINGS = 'The publication wing knows nothing of the newsroom wing.';
const DOOR = 'The only door between the wings is lib/newsroom/door.ts.';
const NO_DATABASE = 'Components know no database.';
const NO_SQL = 'Addresses hold no SQL: call a function of lib/.';
const PRIMITIVES = 'Primitives belong to no wing.';
const PURE = 'What both wings and the browser share imports nothing but itself.';
const PROGRAM = 'Only what serves, checks or commands the whole may know both wings.';

/** Pure functions and types that everything may use. */
const PURE_FILES = [
  'lib/story/',
  'lib/errors.ts',
  'lib/findable-keys.ts',
  'lib/time/local-time.ts',
  'lib/quoted.ts',
  'lib/time/times.ts',
  'lib/time/times-ago.ts',
  'lib/http/conditional.ts',
];
/** What needs a running process: clock, environment, log, files of pictures. */
const PROCESS = ['lib/time/clock.ts', 'lib/env/', 'lib/log/', 'lib/pictures/'];
/**
 * What the public addresses are. The newsroom names them on its screens and looks at them, and
 * nothing of them leads to an edition.
 */
const ADDRESSES = ['lib/publication/addresses.ts', 'lib/publication/lists/kinds.ts'];
const FEEDS = ['lib/publication/feeds/formats.ts'];
const DATABASE = ['drizzle-orm', 'pg'];

export const fences: readonly Fence[] = [
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
  { folder: 'lib/vitest.config.ts', values: ['lib/testing/'], message: ARROWS },
  { folder: 'lib/fences/', values: ['lib/fences/'], message: PURE },

  {
    folder: 'lib/newsroom/',
    values: [
      'lib/newsroom/',
      ...PURE_FILES,
      ...PROCESS,
      ...ADDRESSES,
      ...FEEDS,
      'db/staff.ts',
      'db/queryable.ts',
      'db/schema/newsroom/',
      'db/trouble.ts',
      'db/room.ts',
      'db/advisory-lock.ts',
      'db/client/steady-client.ts',
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
      ...PROCESS,
      'db/reader.ts',
      'db/queryable.ts',
      'db/schema/publication/',
    ],
    message: WINGS,
  },

  { folder: 'lib/server/', values: ['lib/', 'db/'], message: ARROWS },
  { folder: 'lib/cli/', values: ['lib/', 'db/'], message: ARROWS },

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

export const reaches: readonly Reach[] = [
  {
    from: { folders: ['lib/publication/', 'app/(site)/', 'components/site/'] },
    never: [
      'lib/newsroom/',
      'components/newsroom/',
      'components/desk/',
      'app/newsroom/',
      'db/staff.ts',
      'db/schema/newsroom/',
    ],
    message: WINGS,
  },
  {
    from: { directive: 'use client' },
    endsAt: 'use server',
    never: [
      'db/',
      'lib/server/',
      'lib/env/env.ts',
      'lib/log/log.ts',
      'lib/newsroom/command.ts',
      'lib/newsroom/policy.ts',
      'drizzle-orm',
      'pg',
      'node:fs',
      'node:fs/promises',
      'node:crypto',
      'node:path',
      'node:child_process',
      'node:async_hooks',
      'node:net',
      'node:http',
    ],
    message:
      'What runs in a browser brings along neither commands nor the database: it calls a server action.',
  },
  {
    from: { folders: ['lib/story/'] },
    never: [
      'db/',
      'lib/newsroom/',
      'lib/publication/',
      'lib/server/',
      'lib/env/env.ts',
      'lib/log/log.ts',
    ],
    message: PURE,
  },
];

export const sqlFences: readonly SqlFence[] = [
  // The publish check reads the tables themselves: it must not ask the code that it checks.
  {
    folders: ['lib/newsroom/'],
    exceptFor: ['lib/newsroom/publish-check/public-facts.ts'],
    schema: 'publication',
    message: DOOR,
  },
  {
    folders: ['lib/publication/', 'components/', 'app/'],
    exceptFor: [],
    schema: 'newsroom',
    message: WINGS,
  },
];
