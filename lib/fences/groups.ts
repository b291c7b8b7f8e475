export const ARROWS = 'Arrows run app -> components -> lib -> db.';
export const WINGS = 'The publication wing knows nothing of the newsroom wing.';
export const DOOR = 'The only door between the wings is lib/newsroom/door.ts.';
export const NO_DATABASE = 'Components know no database.';
export const NO_SQL = 'Addresses hold no SQL: call a function of lib/.';
export const PRIMITIVES = 'Primitives belong to no wing.';
export const PURE = 'What both wings and the browser share imports nothing but itself.';
export const PROGRAM = 'Only what serves, checks or commands the whole may know both wings.';

/** Pure functions and types that everything may use. */
export const PURE_FILES = [
  'lib/story/',
  'lib/errors.ts',
  'lib/findable-keys.ts',
  'lib/time/local-text.ts',
  'lib/time/local-time.ts',
  'lib/quoted.ts',
  'lib/time/times.ts',
  'lib/time/times-ago.ts',
  'lib/http/conditional.ts',
  'lib/http/host.ts',
];
/** How both wings read words and ask for them. */
export const SEARCH = ['lib/search/'];
/** What needs a running process: clock, environment, log, files of pictures. */
export const PROCESS = ['lib/time/clock.ts', 'lib/env/', 'lib/log/', 'lib/pictures/'];
/**
 * What the public addresses are. The newsroom names them on its screens and looks at them, and
 * nothing of them leads to an edition.
 */
export const ADDRESSES = ['lib/publication/addresses.ts', 'lib/publication/lists/kinds.ts'];
export const FEEDS = ['lib/publication/feeds/formats.ts'];
export const DATABASE = ['drizzle-orm', 'pg'];
