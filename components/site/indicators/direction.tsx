import type { RecordEntry } from '#lib/publication/stories/cards.ts';
import type { Direction as Way } from '#lib/story/forms/form.ts';
import type { Page } from '#lib/publication/pages/pages.ts';

/**
 * A level line; what points above it opens power, what points below it closes power, both is mixed.
 * Once a page.
 */
export function MarkSymbols() {
  return (
    <svg className="symbols" width="0" height="0" aria-hidden="true">
      <symbol id="democracy" viewBox="0 0 16 16">
        <path d="M1 9.5h14" strokeWidth="2.2" />
        <path d="M8 0 13.4 6.4H2.6z" stroke="none" />
      </symbol>
      <symbol id="autocracy" viewBox="0 0 16 16">
        <path d="M1 6.5h14" strokeWidth="2.2" />
        <path d="M8 16 2.6 9.6h10.8z" stroke="none" />
      </symbol>
      <symbol id="mixed" viewBox="0 0 16 16">
        <path d="M1 8h14" strokeWidth="2.2" />
        <path d="M5 0 9 5.4H1zM11 16l4-5.4H7z" stroke="none" />
      </symbol>
    </svg>
  );
}

/** The mark alone: whoever sets it says the direction in words beside it. */
export const Mark = ({ way }: { way: Way }) => (
  <svg className="mark" aria-hidden="true">
    <use href={`#${way}`} />
  </svg>
);

/** Lower-case first letter, as the words stand within a sentence. */
export const within = (words: string): string =>
  words.slice(0, 1).toLocaleLowerCase() + words.slice(1);

/**
 * The direction mark with what it is about. Never colour alone: the shape, and the words for who
 * does not see it.
 */
export function Direction({ way, about, page }: { way: Way; about: string; page: Page }) {
  return (
    <span className="direction" data-direction={way}>
      <Mark way={way} />
      <span>
        {about}
        <span className="visually-hidden">, {within(page.messages.direction[way])}</span>
      </span>
    </span>
  );
}

/** A story's first entry on record: `Peru: electoral authority`; in short the country alone. */
export function FirstDirection({
  record,
  page,
  short = false,
}: {
  record: readonly RecordEntry[];
  page: Page;
  short?: boolean;
}) {
  const entry = record[0];
  if (!entry) return null;
  const about = short
    ? entry.country.name
    : `${entry.country.name}: ${within(entry.indicator.name)}`;
  return <Direction way={entry.direction} about={about} page={page} />;
}
