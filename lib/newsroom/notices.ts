import { SharedListener, type Listener } from '#db/client/shared-listener.ts';
import { directUrl } from '#db/staff.ts';
import { log } from '#lib/log/log.ts';

/* On globalThis for the reason of the pools: several module graphs in one process. */
const kept = globalThis as typeof globalThis & { [key: symbol]: SharedListener | undefined };
const notices = (kept[Symbol.for('galley.notices')] ??= new SharedListener({
  url: directUrl,
  name: 'galley notices',
  failed: (error) =>
    log.warn({ err: error }, 'Notices of the database cannot be heard; trying again'),
  threw: (error) => log.error({ err: error }, 'A notice of the database could not be followed'),
}));

/**
 * Listens to PostgreSQL's notices over the one connection that this process has for them, until
 * `stopping`. Notices are hints: whoever listens looks at the tables, and looks again at `back`.
 * @returns resolves when listening has begun for the first time, or could not begin.
 */
export const listenUntil = (stopping: AbortSignal, listener: Listener): Promise<void> =>
  notices.listenUntil(stopping, listener);
