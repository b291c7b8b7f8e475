import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Bytes of a seal. */
export const SEAL_LENGTH = 32;

/**
 * Makes and checks the marks by which the processes of one newsroom know each other's words:
 * HMAC-SHA-256 under a key of the newsroom's secret, for this purpose alone. Another program that
 * has taken over a process's port cannot make one.
 */
export class Seal {
  readonly #key: Buffer;

  constructor(secret: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'galley finished pages', 32));
  }

  of(...parts: readonly (string | Buffer)[]): Buffer {
    const mac = createHmac('sha256', this.#key);
    // With its length before each part, so that no two lists of parts come to the same bytes.
    for (const part of parts) mac.update(`${Buffer.byteLength(part)} `).update(part);
    return mac.digest();
  }

  isOf(seal: Buffer, ...parts: readonly (string | Buffer)[]): boolean {
    return seal.length === SEAL_LENGTH && timingSafeEqual(seal, this.of(...parts));
  }
}
