/** `reader`: somebody waits for a page that others will ask for too. `minor`: anything else. */
export type Urgency = 'reader' | 'minor';

/**
 * Of so many pages that readers wait for, one place goes to what is minor, which else would never
 * come to its turn.
 */
const shareOfMinor = 4;
/** In milliseconds. */
const longestRest = 50;

/**
 * The order in which pages are drawn. A drawing works in pieces, between which the process answers
 * everything else; with many at once each of these answers would wait for a piece of every one. So
 * only a few are drawn at a time: first the pages that readers wait for, and what is minor (a
 * search, the proof of a publication) in at most half of the places.
 */
export class DrawQueue {
  readonly #places: number;
  readonly #crowd: number;
  readonly #running = { reader: 0, minor: 0 };
  readonly #waiting: Record<Urgency, (() => void)[]> = { reader: [], minor: [] };
  #sinceMinor = 0;

  /** @param crowd of so many waiting on, each drawing leaves the process some rest. */
  constructor({ places = 2, crowd = 5 } = {}) {
    this.#places = places;
    this.#crowd = crowd;
  }

  /** Whether more wait than can soon be drawn. */
  get isCrowded(): boolean {
    return this.#waiting.reader.length + this.#waiting.minor.length >= this.#crowd;
  }

  /** Runs the work when it is its turn. */
  async run<Value>(urgency: Urgency, work: () => Promise<Value>): Promise<Value> {
    await new Promise<void>((go) => {
      this.#waiting[urgency].push(go);
      this.#next();
    });
    const began = performance.now();
    try {
      return await work();
    } finally {
      const end = () => {
        this.#running[urgency] -= 1;
        this.#next();
      };
      // Who writes shares the process: in a crowd a third of the time is not for drawing.
      if (this.isCrowded) setTimeout(end, Math.min(longestRest, (performance.now() - began) / 2));
      else end();
    }
  }

  #next(): void {
    while (this.#running.reader + this.#running.minor < this.#places) {
      const urgency = this.#whose();
      if (urgency === null) return;
      this.#sinceMinor = urgency === 'minor' ? 0 : this.#sinceMinor + 1;
      this.#running[urgency] += 1;
      this.#waiting[urgency].shift()?.();
    }
  }

  #whose(): Urgency | null {
    const mayMinor =
      this.#waiting.minor.length > 0 && this.#running.minor < Math.max(1, this.#places / 2);
    if (this.#waiting.reader.length === 0) return mayMinor ? 'minor' : null;
    return mayMinor && this.#sinceMinor >= shareOfMinor ? 'minor' : 'reader';
  }
}
