/** A window: whose, of which story, and where they write; without a paragraph they read. */
export interface Place {
  storyId: string;
  cookie: string;
  paragraph?: number;
  /** Writes signs that can be told apart, so that another window can see when each is painted. */
  isMetronome?: boolean;
}

/** What the process of the windows is told. Milliseconds between two keys, and after a word. */
export interface Order {
  url: string;
  places: Place[];
  every: number;
  pause: number;
}

/** What it tells afterwards. */
export interface Answer {
  keys: number;
  /** From a key until it was in another window's document, committed. */
  arrivals: number[];
  marks: { code: number; at: number }[];
}

/** The first sign of the metronome. */
export const MARK = 0x4e00;

/** Milliseconds on a clock that the processes of one machine share. */
export const now = (): number => performance.timeOrigin + performance.now();
