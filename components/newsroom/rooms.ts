import type { IconName } from '#components/ui/icon.tsx';

/** A room of the newsroom: its name in the rail, its address, and the letter that follows G. */
export interface Room {
  name: string;
  href: string;
  icon: IconName;
  key: string;
  /** On phones: in the bar itself, not behind More. */
  first?: boolean;
}

const ROOMS = {
  work: { name: 'My work', href: '/newsroom', icon: 'my-work', key: 'w', first: true },
  stories: { name: 'Stories', href: '/newsroom/stories', icon: 'stories', key: 's', first: true },
  review: { name: 'Review', href: '/newsroom/review', icon: 'review', key: 'r', first: true },
  tags: { name: 'Tags', href: '/newsroom/tags', icon: 'tags', key: 't' },
  staff: { name: 'Staff', href: '/newsroom/staff', icon: 'staff', key: 'p' },
  activity: { name: 'Activity', href: '/newsroom/activity', icon: 'clock', key: 'a' },
  settings: { name: 'Settings', href: '/newsroom/settings', icon: 'settings', key: ',' },
} as const satisfies Record<string, Room>;

export type RoomId = keyof typeof ROOMS;

/** The rooms that a person may enter, in the rail's order. */
export const roomsOf = (ids: readonly RoomId[]): Room[] => (Object.keys(ROOMS) as RoomId[]).filter((id) => ids.includes(id)).map((id) => ROOMS[id]);

/** Whether an address lies in a room; my work is only its own page. */
export function isIn(room: Room, path: string): boolean {
  if (room.href === ROOMS.work.href) return path === room.href;
  return path === room.href || path.startsWith(`${room.href}/`);
}
