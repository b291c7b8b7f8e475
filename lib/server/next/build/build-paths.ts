import { join } from 'node:path';

/** Where Next puts what it builds, and we what belongs to it and is thrown away with it. */
export const BUILD = '.next';

/** Names within the build's folder, as Next has them. */
export const BUILD_ID = 'BUILD_ID';
export const ACTIONS = 'server/server-reference-manifest.json';
/** Its files for browsers, which are asked for at `/_next/static/`. */
export const STATIC = 'static';

/** A file or folder of the build of the project in `root`. */
export const inBuild = (root: string, ...path: string[]): string => join(root, BUILD, ...path);
