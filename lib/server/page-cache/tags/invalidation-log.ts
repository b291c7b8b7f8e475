/** Tags that have changed lately, in the order in which this process learnt of it. */
export class InvalidationLog {
  readonly #lately: { count: number; tag: string; at: number }[] = [];
  #count = 0;
  #everythingAt = 0;

  /** How many changes this process knows of; a render that begins now has seen these. */
  get count(): number {
    return this.#count;
  }

  add(tag: string, at = performance.now()): void {
    this.#lately.push({ count: ++this.#count, tag, at });
    // Longer than any render may take.
    while ((this.#lately[0]?.at ?? at) < at - 120_000) this.#lately.shift();
  }

  /** Anything may have changed. */
  everything(): void {
    this.#everythingAt = ++this.#count;
  }

  /** Whether one of the tags has changed after the first `count` changes. */
  isStale(count: number, tags: ReadonlySet<string>): boolean {
    if (count < this.#everythingAt) return true;
    for (let at = this.#lately.length - 1; at >= 0; at -= 1) {
      const change = this.#lately[at];
      if (!change || change.count <= count) return false;
      if (tags.has(change.tag)) return true;
    }
    return false;
  }
}
