import type { ReactNode } from 'react';
import type { Screen } from '#lib/newsroom/screens.ts';
import { NewsroomClock } from './clock.tsx';
import { FindButton } from '../palette/find-button.tsx';
import { RailLink } from './rail-link.tsx';
import { RailMore } from './rail-more.tsx';

interface RailProps {
  screens: readonly Screen[];
  /** What waits on a screen, by its address. */
  waiting: Record<string, { count: number; counted: string }>;
  timeZone: string;
  now: Date;
  /** The person's menu. */
  children: ReactNode;
}

/** The newsroom's screens: words where there is room, marks where there is not, a bar at the foot of phones. */
export function Rail({ screens, waiting, timeZone, now, children }: RailProps) {
  const link = (screen: Screen) => <RailLink key={screen.href} screen={screen} {...waiting[screen.href]} />;
  return (
    <header className="rail">
      <a className="rail-name" href="/newsroom" aria-label="Galley, my work"><b aria-hidden="true">G<span className="rail-word">alley</span></b></a>
      <FindButton />
      <nav aria-label="Newsroom">
        <ul role="list">
          {screens.filter(({ first }) => first).map(link)}
          <RailMore>{screens.filter(({ first }) => !first).map(link)}</RailMore>
        </ul>
      </nav>
      <div className="rail-foot">
        <NewsroomClock timeZone={timeZone} at={Math.floor(now.getTime() / 60_000)} />
        {children}
      </div>
    </header>
  );
}
