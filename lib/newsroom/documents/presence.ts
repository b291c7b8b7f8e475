import type { Actor } from '../actor.ts';

/** Bytes of one window's presence: a name, a colour and two positions take about 500. */
const LARGEST = 4_096;
const COLOUR = /^#[0-9a-f]{6}$/i;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * What a window may tell others of itself: a cursor, and who the server knows to sit there. The name is never the client's word.
 * Null: nothing of it is passed on.
 */
export function presenceOf(state: unknown, { staffId, name }: Pick<Actor, 'staffId' | 'name'>): Record<string, unknown> | null {
  if (!isObject(state) || JSON.stringify(state).length > LARGEST) return null;
  const { color } = isObject(state['user']) ? state['user'] : {};
  const user = { staffId, name, ...(typeof color === 'string' && COLOUR.test(color) ? { color } : {}) };
  return { ...state, user };
}

/** Corrects the states of one message in place: a window speaks for itself alone. */
export function correctPresence(states: Map<number, Record<string, unknown>>, actor: Actor, belongsToAnother: (client: number) => boolean): void {
  for (const [client, state] of states) {
    const corrected = belongsToAnother(client) ? null : presenceOf(state, actor);
    if (corrected) states.set(client, corrected);
    else states.delete(client);
  }
}
