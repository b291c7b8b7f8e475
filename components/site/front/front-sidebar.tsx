import type { StoryCard } from '#lib/publication/stories/cards.ts';
import type { Page } from '#lib/publication/pages/pages.ts';
import { zoneName } from '#lib/publication/times.ts';
import { BlockHead } from './block-head.tsx';
import { TimedList } from '../lists/timed-list.tsx';

/** Everything by the clock, beside what was chosen. */
export function FrontSidebar({ cards, page }: { cards: readonly StoryCard[]; page: Page }) {
  if (cards.length === 0) return null;
  const zone = zoneName(page.now, page.organisation, page.language);
  return (
    <section className="front-rail" aria-labelledby="recent">
      <BlockHead
        id="recent"
        title="Most recent"
        more={<span className="more">Times in {zone}</span>}
      />
      <TimedList cards={cards} page={page} />
      <p className="more">
        <a href="/latest">Everything, newest first</a>
      </p>
    </section>
  );
}
