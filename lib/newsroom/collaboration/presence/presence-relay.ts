import type { Document } from '@hocuspocus/server';
import {
  applyAwarenessUpdate,
  encodeAwarenessUpdate,
  removeAwarenessStates,
} from 'y-protocols/awareness';
import { staffDb } from '#db/staff.ts';
import { log } from '#lib/log/log.ts';
import { keepWindows, notifyWindows, windowsElsewhere, type Window } from './presence-rows.ts';
import { connectionsOf } from '../socket/document.ts';

/**
 * Carets move with every key: what moved within this time goes in one statement, in milliseconds.
 */
const TOGETHER = 120;

/** Marks what came from another server, so that it is not told back. */
const ELSEWHERE = { source: 'local', skipStoreHooks: true, elsewhere: true } as const;

interface Known {
  /** Windows that other servers have in this document. */
  elsewhere: Set<number>;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** The look at the table that is under way, and whether another one waits for its end. */
  looking: Promise<void> | undefined;
  again: boolean;
}

const known = new WeakMap<Document, Known>();

function knownOf(document: Document): Known {
  const found = known.get(document) ?? {
    elsewhere: new Set(),
    timer: undefined,
    looking: undefined,
    again: false,
  };
  known.set(document, found);
  return found;
}

const clientsHere = (document: Document): Set<number> =>
  new Set(
    connectionsOf(document).flatMap(
      (connection) => [...document.getClients(connection)] as number[],
    ),
  );

/** The windows that this server has in a document. */
export function windowsHere(document: Document): Window[] {
  const states = document.awareness.getStates();
  return connectionsOf(document).flatMap((connection) =>
    ([...document.getClients(connection)] as number[])
      .filter((client) => states.has(client))
      .map((client) => {
        const { actor, wroteAt } = connection.context;
        return {
          storyId: document.name,
          client,
          staffId: actor.staffId,
          state: encodeAwarenessUpdate(document.awareness, [client]),
          wroteAgo: wroteAt === undefined ? null : Date.now() - wroteAt,
        };
      }),
  );
}

/** A window that was told of is told of anew: its old count of changes holds no more. */
const startOver = (document: Document, client: number): unknown =>
  document.awareness.meta.set(client, { clock: 0, lastUpdated: Date.now() });

/**
 * Shows the windows that other servers have in a document to everybody here, and no longer those
 * that they have no more.
 */
export function showElsewhere(
  document: Document,
  windows: readonly Pick<Window, 'client' | 'state'>[],
): void {
  const { awareness } = document;
  const here = clientsHere(document);
  const there = windows.filter(({ client }) => !here.has(client));
  const before = knownOf(document).elsewhere;
  knownOf(document).elsewhere = new Set(there.map(({ client }) => client));
  for (const { client, state } of there) {
    if (!awareness.getStates().has(client)) startOver(document, client);
    applyAwarenessUpdate(awareness, state, ELSEWHERE);
  }
  removeAwarenessStates(
    awareness,
    [...before].filter((client) => !here.has(client) && !knownOf(document).elsewhere.has(client)),
    ELSEWHERE,
  );
}

/**
 * Whether a window belongs to somebody at another server. One of the same person has come here, by
 * a new connection: it is taken over.
 */
export function belongsElsewhere(document: Document, client: number, staffId: string): boolean {
  if (!knownOf(document).elsewhere.has(client)) return false;
  const { user } =
    (document.awareness.getStates().get(client) as { user?: { staffId?: unknown } }) ?? {};
  if (user && user.staffId !== staffId) return true;
  knownOf(document).elsewhere.delete(client);
  removeAwarenessStates(document.awareness, [client], ELSEWHERE);
  startOver(document, client);
  return false;
}

const failed = (error: unknown) => log.error({ err: error }, 'Presence could not be told');

/**
 * Tells the other servers of this document's windows whenever one comes or goes, and of every move
 * while somebody sits there.
 */
export function relayPresence(document: Document, server: string, stopping: AbortSignal): void {
  const tell = async () => {
    knownOf(document).timer = undefined;
    if (stopping.aborted) return;
    await keepWindows(staffDb(), server, [document.name], windowsHere(document));
    await notifyWindows(staffDb(), server, document.name);
  };
  document.awareness.on(
    'update',
    ({ added, removed }: Record<'added' | 'removed', number[]>, origin: unknown) => {
      if (origin === ELSEWHERE) return;
      const matters =
        added.length > 0 || removed.length > 0 || knownOf(document).elsewhere.size > 0;
      if (matters)
        knownOf(document).timer ??= setTimeout(() => void tell().catch(failed), TOGETHER);
    },
  );
}

async function lookElsewhere(document: Document, server: string): Promise<void> {
  const state = knownOf(document);
  do {
    state.again = false;
    showElsewhere(
      document,
      (await windowsElsewhere(staffDb(), server, [document.name])).get(document.name) ?? [],
    );
  } while (state.again);
}

/**
 * Another server told of a story's windows. However often it tells, one look is under way, and one
 * comes after it.
 */
export function followPresence(document: Document, server: string): Promise<void> {
  const state = knownOf(document);
  state.again = true;
  return (state.looking ??= lookElsewhere(document, server).finally(() => {
    state.looking = undefined;
  }));
}

/**
 * Writes anew that all windows are still here, and looks at all elsewhere: what a lost notice left
 * out.
 */
export async function sweepPresence(documents: readonly Document[], server: string): Promise<void> {
  const names = documents.map(({ name }) => name);
  await keepWindows(staffDb(), server, names, documents.flatMap(windowsHere));
  const elsewhere = await windowsElsewhere(staffDb(), server, names);
  for (const document of documents) showElsewhere(document, elsewhere.get(document.name) ?? []);
}
