import { PictureFile } from '#lib/story/render/render-picture.tsx';
import { storyPath } from '#lib/publication/addresses.ts';
import type { ShownPicture, StoryCard } from '#lib/publication/stories/cards.ts';

/**
 * The width that a picture takes where it stands, for the browser's choice among the renditions.
 */
export const SIZES = {
  lead: '(width >= 68rem) 40rem, (width >= 50rem) 62vw, 94vw',
  large: '(width >= 44rem) 40rem, 94vw',
  medium: '(width >= 68rem) 22rem, (width >= 44rem) 50vw, 94vw',
  long: '(width >= 50rem) 50rem, 94vw',
  row: '(width >= 44rem) 12rem, 94vw',
  story: '(width >= 86rem) 80rem, 94vw',
};

/** Caption and credit. A credit always prints: no picture is set without this or PictureOfItem. */
export function Caption({ shown }: { shown: ShownPicture }) {
  return (
    <figcaption className="caption">
      {shown.caption} <span className="credit">{shown.credit}</span>
    </figcaption>
  );
}

/** A story's lead photo on its own page. */
export function StoryLead({ shown }: { shown: ShownPicture }) {
  return (
    <figure className="story-lead">
      <PictureFile file={shown.picture} alt={shown.alt} sizes={SIZES.story} first />
      <Caption shown={shown} />
    </figure>
  );
}

/**
 * A picture that leads to its story. The headline beside it is the link that is read out, so this
 * one is silent.
 */
export function LinkedPicture({
  card,
  sizes,
  first = false,
}: {
  card: StoryCard;
  sizes: string;
  first?: boolean;
}) {
  if (!card.lead) return null;
  return (
    <a href={storyPath(card.slug)} tabIndex={-1} aria-hidden="true">
      <PictureFile file={card.lead.picture} alt="" sizes={sizes} first={first} />
    </a>
  );
}

/** A picture with its credit, in an item of a front or a list. */
export function PictureOfItem({
  card,
  sizes,
  className = 'item-picture',
}: {
  card: StoryCard;
  sizes: string;
  className?: string;
}) {
  if (!card.lead) return null;
  return (
    <div className={className}>
      <LinkedPicture card={card} sizes={sizes} />
      <small className="credit">{card.lead.credit}</small>
    </div>
  );
}
