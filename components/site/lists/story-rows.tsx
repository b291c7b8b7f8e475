import type { ReactNode } from 'react';
import type { StoryCard } from '#lib/publication/stories/cards.ts';
import { langOf, type Page } from '#lib/publication/pages/pages.ts';
import { dayKey } from '#lib/publication/times.ts';
import { FirstDirection } from '../indicators/direction.tsx';
import { Headline } from './item.tsx';
import { Names } from '../parts/names.tsx';
import { PictureOfItem, SIZES } from '../parts/picture.tsx';
import { ClockWithZone, Day, ListTime } from '../parts/times.tsx';

interface RowProps {
  card: StoryCard;
  page: Page;
  level: 'h2' | 'h3';
  /** Under a heading of its day a row needs the clock only. */
  dated?: boolean;
  /**
   * In place of headline and standfirst as they stand: those of a search, with what was found
   * marked.
   */
  marked?: { headline: ReactNode; standfirst: ReactNode };
}

/** One story in a list. */
export function Row({ card, page, level, dated = false, marked }: RowProps) {
  const lang = langOf(card.language, page);
  const standfirst = marked?.standfirst ?? card.standfirst;
  return (
    <article className="row">
      {card.kicker && (
        <p className="kicker" {...lang}>
          {card.kicker}
        </p>
      )}
      {marked?.headline ?? <Headline card={card} page={page} level={level} />}
      {standfirst && (
        <p className="item-standfirst" {...lang}>
          {standfirst}
        </p>
      )}
      <p className="meta">
        <FirstDirection record={card.record} page={page} />
        <Source card={card} page={page} />
        {dated ? (
          <ClockWithZone at={card.firstPublishedAt} page={page} />
        ) : (
          <ListTime at={card.firstPublishedAt} page={page} />
        )}
      </p>
      <PictureOfItem card={card} sizes={SIZES.row} className="item item-picture" />
    </article>
  );
}

function Source({ card, page }: { card: StoryCard; page: Page }) {
  const from = card.authors.length > 0 ? card.authors : card.agencies;
  return from.length > 0 ? (
    <span>
      <Names subjects={from} page={page} />
    </span>
  ) : null;
}

/** Stories newest first: under their days where a day has several, else each with its date. */
export function Rows({ cards, page }: { cards: readonly StoryCard[]; page: Page }) {
  const days = Map.groupBy(cards, (card) => dayKey(card.firstPublishedAt, page.organisation));
  if (days.size > 1 && cards.length < days.size * 2) {
    return (
      <ul className="rows" role="list">
        {cards.map((card) => (
          <li key={card.id}>
            <Row card={card} page={page} level="h2" />
          </li>
        ))}
      </ul>
    );
  }
  return <RowsByDay days={days} page={page} />;
}

function RowsByDay({
  days,
  page,
}: {
  days: ReadonlyMap<string, readonly StoryCard[]>;
  page: Page;
}) {
  return (
    <ul className="rows" role="list">
      {[...days].flatMap(([day, of]) => [
        <li className="day" key={day}>
          <h2>{of[0] && <Day at={of[0].firstPublishedAt} page={page} />}</h2>
        </li>,
        ...of.map((card) => (
          <li key={card.id}>
            <Row card={card} page={page} level="h3" dated />
          </li>
        )),
      ])}
    </ul>
  );
}
