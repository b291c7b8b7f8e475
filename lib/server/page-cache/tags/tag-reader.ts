import type pg from 'pg';
import { presentSnapshot, readSnapshot } from './snapshot.ts';

export interface Invalidation {
  tag: string;
  withdraws: boolean;
}

/** What has changed since the last reading; `everything` where that cannot be told. */
export type Reading = { everything: true } | { everything: false; bumps: Invalidation[] };

type Row = { snapshot: string; changed: [tag: string, xid: string, withdraws: boolean][] };

/**
 * Reads the versions of tags that this process has not seen. A transaction that was still running
 * when the last reading's snapshot was taken has a number not below that snapshot's xmin, so
 * nothing is ever passed over; what is read twice is known by its number.
 */
export class TagReader {
  #since: bigint | null = null;
  #seen = new Set<string>();
  /** Of the last reading, as text; empty before the first. */
  snapshot = '';

  async read(client: Pick<pg.Client, 'query'>): Promise<Reading> {
    const { rows } = await client.query<Row>(
      `
      SELECT ${presentSnapshot} AS snapshot,
        coalesce((SELECT json_agg(json_build_array(tag, xid::text, withdraws))
        FROM publication.tag_version WHERE xid >= $1::text::xid8), '[]') AS changed`,
      [`${this.#since ?? 0n}`],
    );
    const [{ snapshot, changed } = { snapshot: '', changed: [] }] = rows;
    const { xmin } = readSnapshot(snapshot);
    const first = this.#since === null;
    // Numbers only rise: one that fell belongs to another cluster, a backup or a replica that was
    // promoted.
    const another = this.#since !== null && xmin < this.#since;
    const bumps = changed
      .filter(([tag, xid]) => !this.#seen.has(`${xid} ${tag}`))
      .map(([tag, , withdraws]) => ({ tag, withdraws }));
    this.#since = xmin;
    this.#seen = new Set(
      changed.filter(([, xid]) => BigInt(xid) >= xmin).map(([tag, xid]) => `${xid} ${tag}`),
    );
    this.snapshot = snapshot;
    return first || another ? { everything: true } : { everything: false, bumps };
  }
}
