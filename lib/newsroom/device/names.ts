/*
 * Names of what a browser keeps of the newsroom beside the documents themselves. They stand in
 * cache storage, which windows and the service worker read alike. Functions of this file are also
 * sent to browsers as text (lib/server/offline/script.ts): they use nothing but themselves and each
 * other.
 */

/** The service worker's address and the addresses that it answers for. */
export const WORKER = { address: '/newsroom/worker.js', scope: '/newsroom' } as const;

/** What is true of the device itself: whose it is now, which release answered last. */
export function deviceCache(): string {
  return 'galley-device';
}

/** The files of a release. */
export function filesCache(release: string): string {
  return `galley-files:${release}`;
}

/** Pages of a release as they were made for a person, with the pictures on them. */
export function pagesCache(release: string, person: string): string {
  return `galley-pages:${release}:${person}`;
}

/** Which stories are kept for a person: of no release, so that they outlive it. */
export function keptCache(person: string): string {
  return `galley-kept:${person}`;
}

/** Held by whoever changes what is said of a kept story: the worker and the windows do. */
export function keptLock(): string {
  return 'galley-kept';
}

/** Whose device it is now, as the newsroom said last. */
export interface DevicePerson {
  person: string | null;
  /** The sign-in ended: nothing kept is shown before the same person signs in again. */
  locked: boolean;
  /** When the newsroom said so, in milliseconds since 1970. */
  seenAt: number;
}

/** A story that is kept on the device. */
export interface KeptStory {
  path: string;
  title: string;
  /** When it was opened last, in milliseconds since 1970; 0 while its page is still on its way. */
  at: number;
  /**
   * When a window said its title last, in milliseconds since 1970: it knows the words before the
   * newsroom's pages have them.
   */
  namedAt?: number;
}
