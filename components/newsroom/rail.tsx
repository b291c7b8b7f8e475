import type { ReactNode } from 'react';
import { NewsroomClock } from './clock.tsx';
import { FindButton } from './find-button.tsx';
import { RailLink } from './rail-link.tsx';
import { RailMore } from './rail-more.tsx';
import type { Room } from './rooms.ts';

interface RailProps {
  rooms: readonly Room[];
  /** What waits in a room, by its address. */
  waiting: Record<string, { count: number; counted: string }>;
  timeZone: string;
  now: Date;
  /** The person's menu. */
  children: ReactNode;
}

/** The newsroom's rooms: words where there is room, marks where there is not, a bar at the foot of phones. */
export function Rail({ rooms, waiting, timeZone, now, children }: RailProps) {
  const link = (room: Room) => <RailLink key={room.href} room={room} {...waiting[room.href]} />;
  return (
    <header className="rail">
      <a className="rail-name" href="/newsroom" aria-label="Galley, my work"><b aria-hidden="true">G<span className="rail-word">alley</span></b></a>
      <FindButton />
      <nav aria-label="Newsroom">
        <ul role="list">
          {rooms.filter(({ first }) => first).map(link)}
          <RailMore>{rooms.filter(({ first }) => !first).map(link)}</RailMore>
        </ul>
      </nav>
      <div className="rail-foot">
        <NewsroomClock timeZone={timeZone} at={Math.floor(now.getTime() / 60_000)} />
        {children}
      </div>
    </header>
  );
}
