import * as Y from 'yjs';
import type { StoryFacts } from '../../stories/facts.ts';
import type { Appended } from '../store/append.ts';
import type { RefusedField } from './refusals.ts';

/**
 * What the server tells open desks beside the text itself, as JSON in the provider's stateless
 * messages.
 */
export type DeskMessage =
  /** A change was committed: the status line's time, and what it meant for the story. */
  | {
      type: 'saved';
      version: number;
      sha256: string;
      deskState: StoryFacts['deskState'];
      changedAt: string;
      refused: RefusedField[];
    }
  /** A change of this window was not taken. Nothing else was touched, and the window may go on. */
  | RefusedChange
  /** Facts of the story changed by a command (approved, published, held, …): read them again. */
  | { type: 'story' };

/** Which change was refused and why. */
export interface RefusedChange {
  type: 'refused';
  /**
   * `incomplete`: it builds on a change that was refused before it, and goes once that one is taken
   * out.
   */
  code: 'too_large' | 'invalid' | 'forbidden' | 'incomplete';
  sentence: string;
  /** What it wrote, as Yjs numbers it: who, the first clock, the one after the last. */
  changes: [client: number, from: number, to: number][];
}

/** More than these no window of ours writes into one change. */
const MOST_WRITERS = 1_000;

/** What an update says that it writes; nothing where it cannot be read. */
function changesIn(update: Uint8Array): RefusedChange['changes'] {
  try {
    const { from, to } = Y.parseUpdateMeta(update);
    return [...from]
      .slice(0, MOST_WRITERS)
      .map(([client, clock]) => [client, clock, to.get(client) ?? clock]);
  } catch {
    return [];
  }
}

/**
 * The message to a window that its change was not taken.
 * @param update the change, as it came: what can be read of it says which of the window's letters
 * it wrote. One that cannot be read names none.
 */
export const refusedMessage = (
  code: RefusedChange['code'],
  sentence: string,
  update: Uint8Array,
): RefusedChange => ({ type: 'refused', code, sentence, changes: changesIn(update) });

/** `sha256` is cut to its first twelve digits, as the screen shows it. */
export const savedMessage = ({
  version,
  sha256,
  deskState,
  changedAt,
  refused,
}: Omit<Appended, 'n' | 'after'>): DeskMessage => ({
  type: 'saved',
  version,
  sha256: sha256.slice(0, 12),
  deskState,
  changedAt: changedAt.toISOString(),
  refused,
});
