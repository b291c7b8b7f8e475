import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { callsAction } from './request-parts.ts';

/** Its name begins as none does that is let in from outside: see `cleanStaffRequest`. */
const HEADER = 'x-galley-handed-on';

/**
 * A server action that the page it was sent to does not have is handed on by Next to one that has
 * it, by a request of its own over our port, in pieces whose length nobody says (Next 16.4,
 * app-render/action-handler.js). So it goes with `Take back` on a page without stories. Next
 * repeats all headers of the first request: one of them holds a word that nobody else is told.
 */
export class HandedOn {
  readonly #word = Buffer.from(randomBytes(24).toString('base64url'));

  /** Marks a request that Next may hand on. */
  mark(headers: IncomingHttpHeaders): void {
    if (callsAction(headers)) headers[HEADER] = this.#word.toString();
  }

  /** Whether a request is one that was let in here before, and was handed on. */
  knows(headers: IncomingHttpHeaders): boolean {
    const said = Buffer.from(String(headers[HEADER] ?? ''));
    return said.length === this.#word.length && timingSafeEqual(said, this.#word);
  }
}
