import type { ReactNode } from 'react';
import type { StoryCard } from '#lib/publication/stories/cards.ts';
import type { Page } from '#lib/publication/pages/pages.ts';
import { TimedList } from '../lists/timed-list.tsx';

/** A page of its own with the most recent stories beside it. */
export function Sidebar({
  page,
  recent,
  children,
}: {
  page: Page;
  recent: readonly StoryCard[];
  children: ReactNode;
}) {
  return (
    <div className="page front below">
      <main className="front-main" id="main">
        {children}
      </main>
      {recent.length > 0 && (
        <aside className="front-rail" aria-labelledby="recent">
          <div className="block-head">
            <h2 id="recent">Most recent</h2>
          </div>
          <TimedList cards={recent} page={page} directions={false} />
        </aside>
      )}
    </div>
  );
}
