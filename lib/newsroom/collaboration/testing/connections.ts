import { afterEach, expect, vi } from 'vitest';
import type { Actor } from '../../actor.ts';
import { bodyOf } from '../protocol/layout.ts';
import { cookieFor, openDesk, type Desk } from './open-desk.ts';

/** Waits for what is done elsewhere. */
export const soon = (check: () => unknown, timeout = 20_000) =>
  vi.waitFor(check, { timeout, interval: 10 });

export const textOf = (desk: Desk): string => JSON.stringify(bodyOf(desk.doc).toJSON());

const taken: Desk[] = [];

/** Opens a desk that is left after the test. */
export function open(...asked: Parameters<typeof openDesk>): Desk {
  const desk = openDesk(...asked);
  taken.push(desk);
  return desk;
}

/** A person's desk with the story's text in it. */
export async function sit(url: string, storyId: string, actor: Actor): Promise<Desk> {
  const desk = open(url, storyId, await cookieFor(actor));
  await soon(() => expect(desk.isSaved()).toBe(true));
  return desk;
}

/** Call it once, at the top level. */
export const disconnectAfterEach = (): void =>
  afterEach(() => {
    for (const desk of taken.splice(0)) desk.leave();
  });
