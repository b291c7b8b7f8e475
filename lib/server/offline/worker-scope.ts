/** What the server tells its worker. */
export interface Settings {
  release: string;
  /** Paths of the files that a page of this release may need. */
  files: readonly string[];
  /** So long after it was last seen a sign-in has ended by itself, in milliseconds. */
  idleMs: number;
  /** Stories that are kept for a person at most. */
  most: number;
  /** Pictures, with what is said of them, that are kept for a person at most. */
  mostPictures: number;
  /** So long the network has for a page that is kept, in milliseconds. */
  patienceMs: number;
}

export interface Lasting extends Event {
  waitUntil: (work: Promise<unknown>) => void;
}
export interface Fetching extends Lasting {
  request: Request;
  preloadResponse?: Promise<Response | undefined>;
  respondWith: (answer: Promise<Response>) => void;
}
export interface Hearing extends Lasting {
  data: unknown;
}
export interface Scope {
  location: Location;
  clients: { claim: () => Promise<void> };
  registration: {
    update: () => Promise<unknown>;
    navigationPreload?: { enable: () => Promise<void> };
  };
  skipWaiting: () => Promise<void>;
  addEventListener: ((name: 'install' | 'activate', heard: (event: Lasting) => void) => void) &
    ((name: 'fetch', heard: (event: Fetching) => void) => void) &
    ((name: 'message', heard: (event: Hearing) => void) => void);
}
