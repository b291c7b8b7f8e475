import { storyPath } from '#lib/publication/addresses.ts';
import type { StoryCard } from '#lib/publication/stories/cards.ts';
import type { Page } from '#lib/publication/pages/pages.ts';
import { FirstDirection } from '../indicators/direction.tsx';
import { Headline, Item } from '../lists/item.tsx';
import { Names } from '../parts/names.tsx';
import { Caption, LinkedPicture, SIZES } from '../parts/picture.tsx';

/** The story of the hour: a headline over nine columns, three of text and six of picture. */
export function FrontLead({
  card,
  more,
  page,
}: {
  card: StoryCard;
  more: readonly StoryCard[];
  page: Page;
}) {
  return (
    <article className={card.lead ? 'lead' : 'lead lead--plain'}>
      {card.kicker && <p className="kicker">{card.kicker}</p>}
      <Headline card={card} page={page} className="lead-headline" />
      {card.lead && (
        <figure className="lead-picture">
          <LinkedPicture card={card} sizes={SIZES.lead} first />
          <Caption shown={card.lead} />
        </figure>
      )}
      <div className="lead-text">
        {card.standfirst && <p className="lead-standfirst">{card.standfirst}</p>}
        {card.authors.length > 0 && (
          <p className="item-byline">
            <Names subjects={card.authors} page={page} />
          </p>
        )}
        {card.record.length > 0 && (
          <p className="meta">
            <FirstDirection record={card.record} page={page} />
          </p>
        )}
        {more.length > 0 && (
          <ul className="lead-more" role="list">
            {more.map((one) => (
              <li key={one.id}>
                <a href={storyPath(one.slug)}>{one.headline}</a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </article>
  );
}

/** The next four: two with pictures, a column each, and two without under one another. */
export function FrontSeconds({ cards, page }: { cards: readonly StoryCard[]; page: Page }) {
  const pictured = cards.filter((card) => card.lead).slice(0, 2);
  const plain = cards.filter((card) => !pictured.includes(card));
  if (cards.length === 0) return null;
  return (
    <div className="seconds">
      <div className="columns">
        {pictured.map((card) => (
          <div className="col" key={card.id}>
            <Item card={card} page={page} size="m" picture standfirst />
          </div>
        ))}
        {plain.length > 0 && (
          <div className="col">
            {plain.map((card, at) => (
              <Item key={card.id} card={card} page={page} size="m" standfirst={at === 0} />
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
