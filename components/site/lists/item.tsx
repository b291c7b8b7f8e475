import { storyPath } from '#lib/publication/addresses.ts';
import type { StoryCard } from '#lib/publication/stories/cards.ts';
import { langOf, type Page } from '#lib/publication/pages/pages.ts';
import { FirstDirection } from '../indicators/direction.tsx';
import { Names } from '../parts/names.tsx';
import { PictureOfItem, SIZES } from '../parts/picture.tsx';

export interface ItemProps {
  card: StoryCard;
  page: Page;
  /** Size says importance. */
  size: 'l' | 'm' | 's' | 'voice';
  picture?: boolean;
  standfirst?: boolean;
  byline?: boolean;
  kicker?: boolean;
  level?: 3 | 4;
  /** `div` beside a story: its page has one article. */
  as?: 'article' | 'div';
}

interface HeadlineProps {
  card: StoryCard;
  page: Page;
  level?: 'h2' | 'h3' | 'h4';
  className?: string;
}

/** A headline that leads to its story. */
export function Headline({
  card,
  page,
  level: Level = 'h3',
  className = 'item-headline',
}: HeadlineProps) {
  return (
    <Level className={className} {...langOf(card.language, page)}>
      <a href={storyPath(card.slug)}>{card.headline}</a>
    </Level>
  );
}

/** One story on a front. */
export function Item({
  card,
  page,
  size,
  picture = false,
  standfirst = false,
  byline = false,
  kicker = true,
  level = 3,
  as: Part = 'article',
}: ItemProps) {
  const pictured = picture && card.lead;
  const over = size === 'voice' ? voiceOf(card) : card.kicker;
  const lang = langOf(card.language, page);
  return (
    <Part className={`item item--${size}${pictured && size === 'm' ? ' item--thumb' : ''}`}>
      {pictured && <PictureOfItem card={card} sizes={size === 'l' ? SIZES.large : SIZES.medium} />}
      {kicker && over && (
        <p className="kicker" {...lang}>
          {over}
        </p>
      )}
      <Headline card={card} page={page} level={`h${level}`} />
      {standfirst && card.standfirst && (
        <p className="item-standfirst" {...lang}>
          {card.standfirst}
        </p>
      )}
      {byline && card.authors.length > 0 && (
        <p className="item-byline">
          <Names subjects={card.authors} page={page} />
        </p>
      )}
      {size !== 'voice' && card.record.length > 0 && (
        <p className="meta">
          <FirstDirection record={card.record} page={page} />
        </p>
      )}
    </Part>
  );
}

/** An opinion stands under the name of who holds it. */
const voiceOf = (card: StoryCard): string => card.authors[0]?.name ?? card.kicker;
