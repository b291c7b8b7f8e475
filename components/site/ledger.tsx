import { storyPath } from '#lib/publication/addresses.ts';
import type { Direction } from '#lib/publication/cards.ts';
import type { Page } from '#lib/publication/pages.ts';
import { DIRECTIONS, type Entry } from '#lib/publication/record.ts';
import { BlockHead, More } from './block-head.tsx';
import { Mark } from './direction.tsx';

/** What the last seven days put on record, by direction. */
export function Ledger({ week, page }: { week: readonly Entry[]; page: Page }) {
  if (week.length === 0) return null;
  return (
    <section className="ledger" aria-labelledby="ledger">
      <BlockHead id="ledger" title="The week on record" more={<More path="/countries">{week.length === 1 ? 'The entry' : `All ${week.length} entries`} by country</More>} />
      <div className="columns">{DIRECTIONS.map((way) => <Column key={way} way={way} entries={week.filter((entry) => entry.direction === way)} page={page} />)}</div>
    </section>
  );
}

function Column({ way, entries, page }: { way: Direction; entries: readonly Entry[]; page: Page }) {
  return (
    <div className="col col-4">
      <h3 data-direction={way}><Mark way={way} /><span>{page.words.direction[way]}</span><span className="figures">{entries.length}<span className="visually-hidden"> {entries.length === 1 ? 'entry' : 'entries'}</span></span></h3>
      {entries.length > 0
        ? <ul role="list">{oneOfEachStory(readable(entries, page)).slice(0, 4).map((entry) => <Line key={entry.card.id} entry={entry} />)}</ul>
        : <p className="ledger-none">Nothing this week.</p>}
    </div>
  );
}

function Line({ entry: { card, country, indicator } }: { entry: Entry }) {
  return (
    <li>
      <a href={storyPath(card.slug)}>{card.headline}</a>
      <span>{country.name} · {indicator.name}</span>
    </li>
  );
}

/** In the language of the page: the counts are of all. */
const readable = (entries: readonly Entry[], page: Page): Entry[] => entries.filter((entry) => entry.card.language === page.language);

const oneOfEachStory = (entries: readonly Entry[]): Entry[] => [...new Map(entries.toReversed().map((entry) => [entry.card.id, entry])).values()].toReversed();
