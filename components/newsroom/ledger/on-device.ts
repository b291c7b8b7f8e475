import { formerStoresLeft } from '../device/former-stores.ts';
import { ledger as ours, type Entry, type Ledger } from './ledger.ts';
import { notInTheNewsroom } from './questions.ts';

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'galley-unsent:';
/** A key that is saved at once need not be written down. */
const CALM = 400;

/**
 * What waits on this device, also of stories that are open nowhere: every window writes its own
 * down, and strikes out what has arrived.
 */
export function waitingOnDevice(store: Store): Entry[] {
  const found: Entry[] = [];
  for (let at = 0; at < store.length; at += 1) {
    const key = store.key(at);
    if (key?.startsWith(PREFIX))
      found.push({
        id: key.slice(PREFIX.length),
        kind: 'text',
        storyId: null,
        what: store.getItem(key) ?? 'a text',
        status: 'offline',
        kept: true,
        owes: true,
      });
  }
  return found;
}

/** Whether something that an earlier window knew of still waits here. */
export const isWaitingOnDevice = (store: Pick<Storage, 'getItem'>, id: string): boolean => {
  try {
    return store.getItem(PREFIX + id) !== null;
  } catch {
    return false;
  }
};

function writeDown(store: Store, { id, kept, owes, status, what }: Entry): void {
  if (kept && owes) store.setItem(PREFIX + id, what);
  // Who only cannot ask does not know whether another window still waits.
  else if (status === 'saved') store.removeItem(PREFIX + id);
}

/**
 * Writes down what a ledger's entries mean for this device, a moment after each change and when the
 * window goes.
 */
export function keepOnDevice(ledger: Ledger, store: Store): () => void {
  let known: readonly Entry[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    clearTimeout(timer);
    timer = undefined;
    const now = ledger.entries();
    try {
      for (const entry of now) writeDown(store, entry);
      for (const { id } of known)
        if (!now.some((entry) => entry.id === id)) store.removeItem(PREFIX + id);
    } catch {
      // A browser that keeps nothing has nothing to be asked about later.
    }
    known = now;
  };
  const stop = ledger.subscribe(() => {
    timer ??= setTimeout(write, CALM);
  });
  addEventListener('pagehide', write);
  return () => {
    stop();
    removeEventListener('pagehide', write);
    clearTimeout(timer);
  };
}

/**
 * What is of somebody else, who was signed in here before: their words stay on the device, and are
 * named to nobody.
 */
const isOfOther = (id: string, person: string): boolean => !id.endsWith(`:${person}`);

/**
 * What a release before left here is kept by a layout that this one sends from nowhere: only
 * opening the stories tells what of it is missing.
 */
async function leftByFormer(person: string): Promise<Entry[]> {
  const count = await formerStoresLeft(person);
  const stories = count === 1 ? 'a story' : `${count} stories`;
  const what = `what may be left of ${stories} that you wrote here before the newsroom was updated`;
  return count > 0
    ? [
        {
          id: `former:${person}`,
          kind: 'text',
          storyId: null,
          what,
          status: 'offline',
          kept: true,
          owes: true,
        },
      ]
    : [];
}

/**
 * All that signing out would cost a person: what this window knows, and what other windows and
 * earlier days have left on this device.
 */
export async function lostBySigningOut(person: string): Promise<readonly Entry[]> {
  const former = await leftByFormer(person);
  const here = ours.entries();
  const elsewhere = waitingOnDevice(window.localStorage).filter(
    ({ id }) => !isOfOther(id, person) && !here.some((entry) => entry.id === id),
  );
  return [...notInTheNewsroom(here), ...elsewhere, ...former];
}
