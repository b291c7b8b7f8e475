import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { readAddress } from '#lib/newsroom/publish-check/processes/process-address.ts';
import { log } from '#lib/log/log.ts';
import type { Urgency } from '../draw-queue.ts';
import type { Entry } from '../entries/entry.ts';
import type { Question } from './hand-over-page.ts';
import { ownerOf } from './owner.ts';
import { LONGEST_PARCEL, unpack } from './parcel.ts';
import { Seal, SEAL_LENGTH } from './seal.ts';

/** Where the processes of one newsroom ask each other for finished pages. */
export const HAND_OVER_PATH = '/_galley/page';
/** What is asked, as JSON in base64url, and its seal. */
export const ASKED = 'x-galley-asked';
export const SEALED = 'x-galley-seal';

type Wanted = Pick<Question, 'key' | 'snapshot' | 'urgency'>;

export interface PeersOptions {
  /** What the processes share (AUTH_SECRET). */
  secret: string;
  release: string;
  /** This process's own address among `processes`. */
  own: string;
  /** Addresses of the processes that serve now. */
  processes(): Promise<string[]>;
  /** Milliseconds after which a process that does not answer is not waited for. */
  patience?: Record<Urgency, number>;
}

/** How often it is looked who serves, in milliseconds. */
const every = 5_000;
/**
 * A process that draws takes as long as this one would; one that has stopped is not waited for.
 * What is minor waits there for its turn.
 */
const patience = { reader: 1_000, minor: 3_000 } as const;
/** For so long nothing is asked of a process that could not answer. */
const rest = 5_000;

/** The other processes of the newsroom, each of which draws its part of the pages for all. */
export class Peers {
  readonly seal: Seal;
  readonly #options: PeersOptions;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 32, timeout: 30_000 });
  readonly #resting = new Map<string, number>();
  #serving: string[] = [];
  #lookedAt = Number.NEGATIVE_INFINITY;

  constructor(options: PeersOptions) {
    this.#options = options;
    this.seal = new Seal(options.secret);
  }

  get release(): string {
    return this.#options.release;
  }

  /**
   * The page at an address from the process that draws it, which must know all that this one knows
   * (`snapshot`). Null where this one is to draw it: it is its own, or whose it is cannot answer.
   */
  async ask({ key, snapshot, urgency }: Wanted): Promise<Entry | null> {
    const address = this.#ownerOf(key);
    if (address === null) return null;
    const asked = performance.now();
    try {
      const parcel = await this.#fetch(
        address,
        (this.#options.patience ?? patience)[urgency],
        JSON.stringify({
          key,
          snapshot,
          urgency,
          release: this.release,
          nonce: randomUUID(),
        } satisfies Question),
      );
      if (parcel === null) return null;
      const entry = unpack(parcel, asked);
      if (entry.key !== key) throw new Error(`It handed over ${entry.key} for ${key}`);
      return entry;
    } catch (error) {
      this.#resting.set(address, performance.now() + rest);
      log.debug({ err: error, process: address }, 'Another process handed no page over');
      return null;
    }
  }

  close(): void {
    this.#agent.destroy();
  }

  #ownerOf(key: string): string | null {
    this.#look();
    const present = performance.now();
    for (const [address, until] of this.#resting)
      if (until <= present) this.#resting.delete(address);
    const { own } = this.#options;
    // Until it is among those that serve, the others do not reckon with it.
    if (!this.#serving.includes(own)) return null;
    const owner = ownerOf(
      key,
      this.#serving.filter((address) => !this.#resting.has(address)),
    );
    return owner === own ? null : owner;
  }

  /** Nobody waits for it: until it is known, each process draws for itself. */
  #look(): void {
    const present = performance.now();
    if (present < this.#lookedAt + every) return;
    this.#lookedAt = present;
    this.#options.processes().then(
      (addresses) => {
        this.#serving = addresses;
      },
      () => {
        this.#serving = [];
      },
    );
  }

  /**
   * What a process hands over; null where it has nothing to hand over. Rejects where it cannot be
   * trusted or reached.
   */
  #fetch(address: string, patienceMs: number, asked: string): Promise<Buffer | null> {
    const where = readAddress(address);
    if (!where) throw new Error(`${address} is no loopback or private address`);
    const { promise, resolve, reject } = Promise.withResolvers<Buffer | null>();
    const headers = {
      [ASKED]: Buffer.from(asked).toString('base64url'),
      [SEALED]: this.seal.of('asked', asked).toString('base64url'),
    };
    const sent = request(
      { ...where, path: HAND_OVER_PATH, headers, agent: this.#agent },
      (answer) => {
        const pieces: Buffer[] = [];
        let length = 0;
        answer.on('data', (piece: Buffer) => {
          pieces.push(piece);
          length += piece.length;
          if (length > LONGEST_PARCEL + SEAL_LENGTH)
            sent.destroy(new Error('What it handed over is too long'));
        });
        answer.on('error', reject);
        answer.on('end', () => {
          if (answer.statusCode === 204) return resolve(null);
          const whole = Buffer.concat(pieces);
          const parcel = whole.subarray(SEAL_LENGTH);
          if (
            answer.statusCode === 200 &&
            this.seal.isOf(whole.subarray(0, SEAL_LENGTH), 'handed', asked, parcel)
          )
            resolve(parcel);
          else reject(new Error(`It answered ${answer.statusCode} without the newsroom's seal`));
        });
      },
    );
    const late = setTimeout(() => sent.destroy(new Error('No answer in time')), patienceMs);
    sent.on('error', reject);
    sent.on('close', () => clearTimeout(late));
    sent.end();
    return promise;
  }
}
