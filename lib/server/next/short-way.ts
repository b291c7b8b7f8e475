import type { ResolveHookSync } from 'node:module';

/**
 * drizzle-orm's package.json has 179 kB, a line for each of its files, and Node (24) reads all of
 * it anew for every file of the package that another one imports: more than half of a start. Such
 * an import names the file, so nothing has to be looked up.
 */
const PACKAGE = '/node_modules/drizzle-orm/';

/** The project's own folder, in which no import is without its file's ending. */
const ROOT = new URL('../../../', import.meta.url).href;
const isOwn = (url: string): boolean => url.startsWith(ROOT) && !url.includes('/node_modules/');

/** Where an own file's import of an own file leads: beside it, or by `#` from the root. */
function ownFile(specifier: string, parentURL: string): string | null {
  if (!isOwn(parentURL) || !/^(\.\.?\/|#).*\.ts$/.test(specifier)) return null;
  return specifier.startsWith('#')
    ? new URL(specifier.slice(1), ROOT).href
    : new URL(specifier, parentURL).href;
}

/**
 * Resolves what a file of that package imports of its own, and what the project's files import of
 * each other; leaves everything else to Node.
 */
export const shortWay: ResolveHookSync = (specifier, context, next) => {
  const { parentURL } = context;
  if (parentURL === undefined) return next(specifier, context);
  const own = ownFile(specifier, parentURL);
  if (own) return { url: own, format: 'module-typescript', shortCircuit: true };
  if (!parentURL.includes(PACKAGE) || !/^\.\.?\/.*\.js$/.test(specifier))
    return next(specifier, context);
  return { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true };
};
