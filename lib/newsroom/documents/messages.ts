import type { StoryFacts } from '../stories/facts.ts';
import type { Appended } from './append.ts';
import type { RefusedField } from './refusals.ts';

/** What the server tells open desks beside the text itself, as JSON in the provider's stateless messages. */
export type DeskMessage =
  /** A change was committed: the status line's time, and what it meant for the story. */
  | { type: 'saved'; version: number; sha256: string; deskState: StoryFacts['deskState']; changedAt: string; refused: RefusedField[] }
  /** Facts of the story changed by a command (approved, published, held, …): read them again. */
  | { type: 'story' };

/** `sha256` is cut to its first twelve digits, as the screen shows it. */
export const savedMessage = ({ version, sha256, deskState, changedAt, refused }: Omit<Appended, 'n' | 'after'>): DeskMessage =>
  ({ type: 'saved', version, sha256: sha256.slice(0, 12), deskState, changedAt: changedAt.toISOString(), refused });
