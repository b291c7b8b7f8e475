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
