import type { ReactNode } from 'react';
import type { Screen } from '#lib/newsroom/screens.ts';
import { NewsroomClock } from './clock.tsx';
import { FindButton } from '../palette/find-button.tsx';
import { SidebarLink } from './sidebar-link.tsx';
import { SidebarMore } from './sidebar-more.tsx';

interface SidebarProps {
  screens: readonly Screen[];
  /** What waits on a screen, by its address. */
  waiting: Record<string, { count: number; counted: string }>;
  timeZone: string;
  now: Date;
  /** The person's menu. */
  children: ReactNode;
}

/**
 * The newsroom's screens: words where there is room, marks where there is not, a bar at the foot of
 * phones.
 */
export function Sidebar({ screens, waiting, timeZone, now, children }: SidebarProps) {
  const link = (screen: Screen) => (
    <SidebarLink key={screen.href} screen={screen} {...waiting[screen.href]} />
  );
  return (
    <header className="rail">
      <a className="rail-name" href="/newsroom" aria-label="Galley, my work">
        <b aria-hidden="true">
          G<span className="rail-word">alley</span>
        </b>
      </a>
      <FindButton />
      <nav aria-label="Newsroom">
        <ul role="list">
          {screens.filter(({ first }) => first).map(link)}
          <SidebarMore>{screens.filter(({ first }) => !first).map(link)}</SidebarMore>
        </ul>
      </nav>
      <div className="rail-foot">
        <NewsroomClock timeZone={timeZone} at={Math.floor(now.getTime() / 60_000)} />
        {children}
      </div>
    </header>
  );
}
