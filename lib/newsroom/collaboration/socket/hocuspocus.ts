import {
  Hocuspocus,
  type beforeHandleAwarenessPayload,
  type beforeSyncPayload,
  type onAuthenticatePayload,
  type onLoadDocumentPayload,
} from '@hocuspocus/server';
import { staffDb } from '#db/staff.ts';
import { log } from '#lib/log/log.ts';
import { noteTrouble } from '../../database-failure.ts';
import { actorOfCookies } from '../../session/request/actor-of-cookies.ts';
import { StoryId } from '../../stories/content.ts';
import { lockStoryRow } from '../../stories/story-row.ts';
import { append, type Appended } from '../store/append.ts';
import { LARGEST_DOCUMENT, LONGEST_UPDATE } from '../protocol/bounds.ts';
import { CLOSE, DENIED } from '../protocol/close-codes.ts';
import { forgetCommitted } from '../store/committed.ts';
import { LAYOUT_TOKEN, namesLayout, tokenOf } from '../protocol/layout.ts';
import { refusedMessage, savedMessage } from '../protocol/messages.ts';
import { positionsOf, reachOf } from '../presence/positions.ts';
import { correctPresence } from '../presence/presence.ts';
import { belongsElsewhere, followPresence, relayPresence } from '../presence/presence-relay.ts';
import {
  catchUp,
  closeConnection,
  passOver,
  reachedBy,
  connectionsOf,
  setReached,
  takeAgain,
  broadcast,
  type DeskConnection,
  type SessionContext,
} from './document.ts';
import { readStored } from '../store/stored.ts';

/**
 * Refuses a document. Hocuspocus passes the reason on and logs only errors with a message; of any
 * other error it makes DENIED.unknown.
 */
class Denied extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super('');
    this.reason = reason;
  }
}

/** y-protocols/sync: what the client lacks is step 1; step 2 and update bring something. */
const STEP_1 = 0;

/**
 * Releases before the layouts have numbers know no reason to reload, and would say that the story
 * is gone; a closing's sentence they show.
 */
const UPDATED =
  'The newsroom has been updated. Reload this page; what you wrote is kept on this device.';

async function authenticate({
  requestHeaders,
  documentName,
  connectionConfig,
  token,
  context,
}: onAuthenticatePayload<SessionContext>): Promise<Pick<SessionContext, 'actor'>> {
  const actor = await actorOfCookies(requestHeaders.get('cookie') ?? undefined);
  if (!actor) throw new Denied(DENIED.signedOut);
  // Before anything of it is taken: a window that holds another layout would write where nobody
  // reads.
  const [layout = '', number = '', owner] = token.split(' ');
  if (`${layout} ${number}` !== LAYOUT_TOKEN) {
    if (!namesLayout(token)) context.shut(CLOSE.not_found, UPDATED);
    throw new Denied(DENIED.reload);
  }
  // What one person wrote is never taken as another's, who signed in to the same browser.
  if (owner !== undefined && token !== tokenOf(actor.staffId)) throw new Denied(DENIED.signedOut);
  if (!StoryId.safeParse(documentName).success) throw new Denied(DENIED.notFound);
  const reach = reachOf(actor, (await positionsOf(staffDb(), [documentName])).get(documentName));
  if (reach === 'nothing') throw new Denied(DENIED.notFound);
  connectionConfig.readOnly = reach === 'read';
  return { actor };
}

async function load({ documentName, document }: onLoadDocumentPayload): Promise<void> {
  const { through } = await staffDb().transaction(async (tx) => {
    await lockStoryRow(tx, documentName);
    // A document that was edited for a year is not read into one and copied into another.
    return readStored(tx, documentName, document);
  });
  setReached(document, through);
}

/** Which commit a document was told of last. */
const lastTold = new WeakMap<object, string>();

function committed({ document, connection }: beforeSyncPayload, appended: Appended): void {
  if (appended.n === null) return;
  (connection as DeskConnection).context.wroteAt = Date.now();
  // Rows between ours and what the document has come by their own notices.
  if (reachedBy(document) === appended.after) setReached(document, appended.n);
  // Changes that were committed together are told once.
  const told = `${appended.version} ${appended.changedAt.getTime()}`;
  if (lastTold.get(document) === told) return;
  lastTold.set(document, told);
  broadcast(document, savedMessage(appended));
}

/**
 * Runs before an update is applied, broadcast and acknowledged; all three wait for the commit. A
 * change that is refused is none of the three, and its window is told which one it was; where the
 * person is, the connection is closed and made read-only.
 */
async function commitFirst(sync: beforeSyncPayload, server: string): Promise<void> {
  const connection = sync.connection as DeskConnection;
  takeAgain(connection);
  if (sync.type === STEP_1 || connection.readOnly) return;
  try {
    const result = await append({
      storyId: sync.documentName,
      actor: connection.context.actor,
      update: sync.payload,
      server,
    });
    if (result.ok) return committed(sync, result.value);
    if (result.ofChange) {
      connection.sendStateless(
        JSON.stringify(refusedMessage(result.ofChange, result.error.sentence, sync.payload)),
      );
      return passOver(connection);
    }
    closeConnection(connection, CLOSE[result.error.code], result.error.sentence);
  } catch (error) {
    const trouble = noteTrouble(error);
    if (trouble === null)
      log.error({ err: error, storyId: sync.documentName }, 'A change could not be committed');
    closeConnection(
      connection,
      CLOSE.unavailable,
      trouble === 'full'
        ? 'The disk of the newsroom is full. The last change was not saved.'
        : 'The database does not answer. The last change was not saved.',
    );
  }
}

function checkPresence({
  states,
  connection: ofDocument,
  document,
}: beforeHandleAwarenessPayload): void {
  const connection = ofDocument as DeskConnection | undefined;
  if (!connection) return states.clear();
  const others = connectionsOf(document)
    .filter((other) => other !== connection)
    .map((other) => document.getClients(other));
  const { actor } = connection.context;
  const own = document.getClients(connection) as Set<number>;
  const window = correctPresence(
    states,
    { actor, own: [...own][0] },
    (client) =>
      others.some((clients) => clients.has(client)) ||
      belongsElsewhere(document, client, actor.staffId),
  );
  // Hocuspocus itself gives a connection only windows that this document never heard of: none that
  // comes back.
  if (window !== undefined) own.add(window);
}

/**
 * The open documents of one server. `server` is its name in notices; after `stopping` it tells
 * nobody anything.
 */
export function makeHocuspocus(server: string, stopping: AbortSignal): Hocuspocus<SessionContext> {
  return new Hocuspocus<SessionContext>({
    name: 'galley',
    quiet: true,
    timeout: 60_000,
    maxUnauthenticatedQueueSize: 2 * LONGEST_UPDATE,
    maxPendingDocuments: 4,
    flushMaxBytes: LARGEST_DOCUMENT,
    onAuthenticate: authenticate,
    onLoadDocument: load,
    // What was committed while the document was being loaded, and who sits in it elsewhere.
    async afterLoadDocument({ document }) {
      relayPresence(document, server, stopping);
      await catchUp(document);
      await followPresence(document, server);
    },
    beforeSync: (sync) => commitFirst(sync, server),
    beforeHandleAwareness: async (presence) => checkPresence(presence),
    afterUnloadDocument: async ({ documentName }) => forgetCommitted(documentName),
  });
}
