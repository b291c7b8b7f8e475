import type { Actor } from './actor.ts';
import { can, type Action } from './policy.ts';

/** What one must hold somewhere to enter a room. Whoever is staff has my work. */
const DOORS = {
  work: null,
  stories: 'story.read',
  review: 'story.review',
  tags: 'story.read',
  staff: 'staff.view',
  activity: 'event.read',
  settings: 'contributor.manage',
} as const satisfies Record<string, Action | null>;

export type RoomName = keyof typeof DOORS;

/** The rooms that a person may enter: an absent one is not shown, and answers 403. */
export function roomsFor(actor: Actor): RoomName[] {
  return (Object.entries(DOORS) as [RoomName, Action | null][]).filter(([, action]) => action === null || can(actor, action)).map(([room]) => room);
}
