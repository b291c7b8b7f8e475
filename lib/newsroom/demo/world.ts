import type { DemoStory } from '#db/demo/index.ts';
import type { Staff } from './fill-people.ts';
import type { Ids } from './fill-subjects.ts';

/**
 * The demo newsroom while it is being filled: what a part finds there, and what it adds for those
 * after it.
 */
export interface DemoWorld {
  /** The instant that it is filled up to. */
  now: Date;
  staff: Staff;
  ids: Ids;
  /** Media ids by file name without its ending. */
  pictures: Map<string, string>;
  /** Stories that were begun, and how they read by then. */
  stories: Map<DemoStory, { id: string; text: DemoStory }>;
}
