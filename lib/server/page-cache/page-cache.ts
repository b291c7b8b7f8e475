import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { log } from '#lib/log/log.ts';
import { untilNextChange } from '#lib/publication/freshness/next-change.ts';
import { forget, startRemembering } from '#lib/publication/freshness/remembered.ts';
import { showsPages } from '#lib/publication/freshness/taken-in.ts';
import { readTarget, type Target } from '../gate/target.ts';
import { routeClassOf } from '../gate/route-class.ts';
import { send, type Finished } from '../http/send.ts';
import { unavailablePage } from '../http/unavailable.ts';
import { publicationMoved } from '../process/replica.ts';
import { addressOf, type Address } from './entries/page-address.ts';
import { conditionsOf, type Conditions } from './entries/conditions.ts';
import { InvalidationLog } from './tags/invalidation-log.ts';
import type { Urgency } from './draw-queue.ts';
import type { Entry } from './entries/entry.ts';
import { handOver, type Question } from './peers/hand-over-page.ts';
import { HAND_OVER_PATH, Peers, type PeersOptions } from './peers/peers.ts';
import { Renders, type Outcome } from './renders.ts';
import { redirectWith } from './entries/redirect-entry.ts';
import { forwarded, sendEntry, stale } from './entries/send-entry.ts';
import { PageStore } from './page-store.ts';
import { TagWatch } from './tags/tag-watch.ts';
import { Metrics } from './metrics.ts';

export interface PageCacheOptions {
  /** A direct connection to the primary, for LISTEN. */
  databaseUrl: string;
  maxBytes: number;
  finish(target: Target): Promise<Finished>;
  /** The other processes that serve this newsroom; left out where there are none. */
  peers?: PeersOptions;
}

/** How long who asks for a page that is being made anew waits before getting the copy of before. */
const longestWait = 1_000;
/**
 * While many pages wait for being drawn, the copy of before is given at once, if it has not been
 * old for longer than this.
 */
const oldInCrowd = 500;
/** What stands at no address. */
const missing: Target = { path: '/not-found', decoded: '/not-found', query: '' };
/** So often is each of a few pages drawn when a process begins. */
const warmingRounds = 6;
/**
 * How long a process that asks for a page waits until this one knows what it knows, in
 * milliseconds.
 */
const knowingWait = 2_000;
/**
 * How long whoever has published waits until this process reckons with it, in milliseconds: it is
 * published all the same.
 */
const takingInWait = 500;

/**
 * Whoever says that others go first (RFC 9218 §4.1: urgency 4 to 7) waits for them; nobody can say
 * more than that.
 */
const urgencyOf = ({ headers }: IncomingMessage, { endless }: Address): Urgency =>
  endless || /\bu=[4-7]\b/.test(String(headers.priority ?? '')) ? 'minor' : 'reader';

/**
 * Finished pages in front of Next. Nothing of a request but its address and what encodings it takes
 * has any part in an answer.
 */
export class PageCache {
  readonly #store: PageStore;
  readonly #changes = new InvalidationLog();
  readonly #renders: Renders;
  readonly #watch: TagWatch;
  readonly #metrics = new Metrics();
  readonly #peers: Peers | null;
  readonly #stopRemembering = startRemembering();
  readonly #stopShowing = showsPages(() => this.#watch.takeIn(takingInWait));

  constructor({ databaseUrl, maxBytes, finish, peers }: PageCacheOptions) {
    this.#store = new PageStore(maxBytes);
    this.#peers = peers ? new Peers(peers) : null;
    this.#renders = new Renders({
      finish,
      untilNextChange,
      changes: this.#changes,
      store: this.#store,
      handed: (address, urgency) => this.#handed(address, urgency),
    });
    this.#watch = new TagWatch(databaseUrl, {
      changed: (bumps) => {
        publicationMoved();
        for (const { tag, withdraws } of bumps) {
          this.#changes.add(tag);
          forget(tag);
          this.#store.outdate(tag, withdraws);
        }
      },
      everything: () => {
        publicationMoved();
        this.#changes.everything();
        forget();
        this.#store.clear();
      },
    });
  }

  /** Resolves when the state of the tags is known. */
  get ready(): Promise<void> {
    return this.#watch.ready;
  }

  /** How many changes of tags this process has learnt of. */
  get changesKnown(): number {
    return this.#changes.count;
  }

  get size(): PageStore['size'] {
    return this.#store.size;
  }

  /**
   * Answers from memory, before anything of the request has been parsed; false where there is
   * nothing up to date.
   */
  hit(request: IncomingMessage, response: ServerResponse): boolean {
    const url = request.url ?? '';
    const entry = this.#store.find(url);
    if (!entry) return false;
    const present = performance.now();
    if (present >= entry.until || present >= this.#watch.trustedUntil) return false;
    const { method } = request;
    if (method !== 'GET' && method !== 'HEAD') return false;
    const conditions = conditionsOf(request.rawHeaders);
    if (!conditions) return false;
    this.#metrics.hit(method, url, sendEntry(response, entry, conditions, method === 'HEAD'));
    return true;
  }

  /** Forgets the page at an address: it could not be sent. */
  drop(key: string): void {
    this.#store.drop(key);
  }

  /** Answers a request that the gate let through. */
  async answer(request: IncomingMessage, response: ServerResponse, target: Target): Promise<void> {
    const address = addressOf(target);
    const conditions = conditionsOf(request.rawHeaders) ?? {
      encoding: 'identity',
      noneMatch: undefined,
      modifiedSince: undefined,
    };
    const reply = (entry: Entry, remarks?: readonly string[]) =>
      void sendEntry(
        response,
        redirectWith(entry, target.query),
        conditions satisfies Conditions,
        request.method === 'HEAD',
        remarks,
      );
    const known = this.#store.find(address.key);
    const present = performance.now();
    const trusted = present < this.#watch.trustedUntil;
    if (known && trusted && present < known.until) return reply(known);
    if (known && !trusted) return reply(this.#stale(known), stale('away'));
    // Who was told that there is nothing waits for what there is now: a copy of that answer helps
    // nobody.
    const standIn = known !== undefined && known.status < 400 ? known : undefined;
    const made = await this.#made(address, urgencyOf(request, address), standIn);
    if ('entry' in made) return reply(made.entry, forwarded(made.kept));
    // Looked up again: what has been withdrawn meanwhile is not there any more.
    const copy = this.#store.find(address.key);
    if (copy) return reply(this.#stale(copy), stale(made.without));
    await send(request, response, unavailablePage('reader'));
  }

  /**
   * Answers another process of this newsroom that asks for a finished page. To anybody else there
   * is no page here, nor is that kept under this address.
   */
  async handOver(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const handed =
      this.#peers !== null &&
      (await handOver(request, response, this.#peers, (question) => this.#pageFor(question)));
    if (!handed) await this.answer(request, response, missing);
  }

  /**
   * A page that is right for whoever knows no more than `snapshot`: up to date here, drawn by this
   * process.
   */
  async #pageFor({ key, snapshot, urgency }: Question): Promise<Entry | null> {
    const target = readTarget(key);
    if (
      target === null ||
      target === 'too_long' ||
      target.decoded === HAND_OVER_PATH ||
      routeClassOf(target.decoded, false) !== 'public'
    )
      return null;
    const address = addressOf(target);
    const isTrusted = () => performance.now() < this.#watch.trustedUntil;
    if (
      address.key !== key ||
      !isTrusted() ||
      !(await this.#watch.knows(snapshot, knowingWait)) ||
      !isTrusted()
    )
      return null;
    const known = this.#store.find(key);
    if (known && performance.now() < known.until) return known;
    const { entry, kept } = await this.#renders.drawn(address, urgency);
    return kept && entry.status < 500 ? entry : null;
  }

  async #handed({ key, endless }: Address, urgency: Urgency): Promise<Entry | null> {
    if (!this.#peers || endless || performance.now() >= this.#watch.trustedUntil) return null;
    return this.#peers.ask({ key, snapshot: this.#watch.snapshot, urgency });
  }

  /**
   * Draws some pages a few times for nobody, when nobody waits: a process that has just begun would
   * take three times as long for the first ones that readers wait for.
   */
  async warmUp(paths: readonly string[], signal: AbortSignal): Promise<void> {
    for (const path of Array.from({ length: warmingRounds }, () => paths).flat()) {
      const target = readTarget(path);
      if (signal.aborted || target === null || target === 'too_long') return;
      await this.#renders.exercise(target).catch(() => undefined);
    }
  }

  async stop(): Promise<void> {
    this.#metrics.stop();
    this.#peers?.close();
    this.#stopRemembering();
    this.#stopShowing();
    await this.#watch.stop();
  }

  /**
   * The page as it is now; without one where making it failed, or takes longer than whoever has a
   * copy should wait.
   */
  async #made(
    address: Address,
    urgency: Urgency,
    copy: Entry | undefined,
  ): Promise<Outcome | { without: 'slow' | 'failed' }> {
    const rendered = this.#renders.at(address, urgency).catch((error: unknown) => {
      log.error({ err: error, path: address.target.path }, 'A page could not be made');
      return { without: 'failed' as const };
    });
    if (!copy) return rendered;
    const patience =
      this.#renders.isCrowded && performance.now() < (copy.outdatedAt ?? 0) + oldInCrowd
        ? 0
        : longestWait;
    const late = new AbortController();
    const slow = wait(patience, { without: 'slow' as const }, { signal: late.signal }).catch(
      () => ({ without: 'slow' as const }),
    );
    const made = await Promise.race([rendered, slow]);
    late.abort();
    return 'entry' in made && made.entry.status >= 500 ? { without: 'failed' } : made;
  }

  #stale(entry: Entry): Entry {
    this.#metrics.stale();
    return entry;
  }
}
