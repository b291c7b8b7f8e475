import { storyPath } from '#lib/publication/addresses.ts';
import type { StoryCard } from '#lib/publication/stories/cards.ts';
import { langOf, type Page } from '#lib/publication/pages/pages.ts';
import { dayKey } from '#lib/publication/times.ts';
import { FirstDirection } from '../indicators/direction.tsx';
import { Clock, Day } from '../parts/times.tsx';

/** Stories by the clock, newest first; a day that is not today's stands over its own. */
export function TimedList({
  cards,
  page,
  directions = true,
}: {
  cards: readonly StoryCard[];
  page: Page;
  directions?: boolean;
}) {
  let day = dayKey(page.now, page.organisation);
  return (
    <ol className="timed" role="list">
      {cards.flatMap((card) => {
        const own = dayKey(card.firstPublishedAt, page.organisation);
        const turned = own !== day;
        day = own;
        return [
          ...(turned
            ? [
                <li className="day" key={own}>
                  <Day at={card.firstPublishedAt} page={page} />
                </li>,
              ]
            : []),
          <li key={card.id}>
            <Clock at={card.firstPublishedAt} page={page} />{' '}
            <a href={storyPath(card.slug)} {...langOf(card.language, page)}>
              {card.headline}
            </a>
            {directions && <FirstDirection record={card.record} page={page} short />}
          </li>,
        ];
      })}
    </ol>
  );
}
