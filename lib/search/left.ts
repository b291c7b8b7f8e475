/** A row whose words are still to be read, by the rules of which version they were read last. */
export interface Unread {
  id: string;
  foldVersion: number;
}

/** Rows that wait to be read for search, in the order of their version and id. */
export interface Left<Row extends Unread> {
  /** The next of them, with what they are found by; none: there are no more behind `after`. */
  read(after: Row | null): Promise<readonly Row[]>;
  /**
   * Writes them in one short transaction; what somebody is writing in, or has changed meanwhile, is
   * left for another time.
   * @returns how many were written.
   */
  write(rows: readonly Row[]): Promise<number>;
}
