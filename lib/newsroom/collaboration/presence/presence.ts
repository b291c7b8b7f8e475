import type { Actor } from '../../actor.ts';

/** Bytes of one window's presence: a name, a colour and two positions take about 500. */
const LARGEST = 4_096;
const COLOUR = /^#[0-9a-f]{6}$/i;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/**
 * What a window may tell others of itself: a cursor, and who the server knows to sit there. The
 * name is never the client's word. Null: nothing of it is passed on, as when it tells nothing:
 * Hocuspocus adds such a state, of no window, to every message.
 */
export function presenceOf(
  state: unknown,
  { staffId, name }: Pick<Actor, 'staffId' | 'name'>,
): Record<string, unknown> | null {
  if (!isObject(state) || Object.keys(state).length === 0 || JSON.stringify(state).length > LARGEST)
    return null;
  const { color } = isObject(state['user']) ? state['user'] : {};
  const user = {
    staffId,
    name,
    ...(typeof color === 'string' && COLOUR.test(color) ? { color } : {}),
  };
  return { ...state, user };
}

interface Speaker {
  actor: Actor;
  /** The window that its connection has spoken for; undefined before its first word. */
  own: number | undefined;
}

/**
 * Corrects the states of one message in place: a window speaks for itself alone, and a connection
 * is one window. Gives back which one it is by now.
 */
export function correctPresence(
  states: Map<number, Record<string, unknown>>,
  { actor, own }: Speaker,
  belongsToAnother: (client: number) => boolean,
): number | undefined {
  let window = own;
  for (const [client, state] of states) {
    const corrected = client === (window ?? client) ? presenceOf(state, actor) : null;
    if (corrected && !belongsToAnother(client)) states.set((window = client), corrected);
    else states.delete(client);
  }
  return window;
}
