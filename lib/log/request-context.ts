import { AsyncLocalStorage } from 'node:async_hooks';

interface RequestContext {
  id: string;
}

/*
 * On globalThis: the server sets it around Next's handler, and code inside Next's bundles reads it, from another copy of
 * this module.
 */
const kept = globalThis as typeof globalThis & { [key: symbol]: AsyncLocalStorage<RequestContext> | undefined };
const storage = (kept[Symbol.for('galley.request')] ??= new AsyncLocalStorage<RequestContext>());

/** Runs `work` as part of the request `id`: whatever it logs carries that id. */
export function inRequest<T>(id: string, work: () => T): T {
  return storage.run({ id }, work);
}

/** Id of the request that is being answered, as the header X-Request-Id gives it back. */
export function requestId(): string | undefined {
  return storage.getStore()?.id;
}
