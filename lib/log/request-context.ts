import { AsyncLocalStorage } from 'node:async_hooks';

/** A status that the answer gets instead of 200, with headers of its own. */
export interface SaidStatus {
  status: number;
  headers: Record<string, string>;
}

interface RequestContext {
  id: string;
  said?: SaidStatus;
  /** Whether a server action of ours was called: what was sent could be read. */
  acts?: boolean;
}

/*
 * On globalThis: the server sets it around Next's handler, and code inside Next's bundles reads it,
 * from another copy of this module.
 */
const kept = globalThis as typeof globalThis & {
  [key: symbol]: AsyncLocalStorage<RequestContext> | undefined;
};
const storage = (kept[Symbol.for('galley.request')] ??= new AsyncLocalStorage<RequestContext>());

/** Runs `work` as part of the request `id`: whatever it logs carries that id. */
export function inRequest<T>(id: string, work: () => T): T {
  return storage.run({ id }, work);
}

/** Id of the request that is being answered, as the header X-Request-Id gives it back. */
export function requestId(): string | undefined {
  return storage.getStore()?.id;
}

/**
 * Gives the answer to the request another status than 200, from where only Next could set it and
 * has no way to.
 */
export function sayStatus(status: number, headers: Record<string, string>): void {
  const context = storage.getStore();
  if (context) context.said = { status, headers };
}

/**
 * Notes that a server action was called, so that its failure is not taken for that of reading what
 * was sent.
 */
export function noteAction(): void {
  const context = storage.getStore();
  if (context) context.acts = true;
}

/** How to ask, once the answer is due, what was noted while it was made. */
export function notedOfRequest(): () => Pick<RequestContext, 'said' | 'acts'> {
  const context = storage.getStore();
  return () => context ?? {};
}
