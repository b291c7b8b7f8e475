import { storyPath } from '#lib/publication/addresses.ts';
import type { Page } from '#lib/publication/pages/pages.ts';
import type { Entry, Week } from '#lib/publication/indicators/indicator-use.ts';
import { BlockHead, More } from '../front/block-head.tsx';
import { Mark } from '../indicators/direction.tsx';
import { DIRECTIONS, type Direction } from '#lib/story/forms/form.ts';

/** What the last seven days put on record, by direction. */
export function Ledger({ week: { tally, lines }, page }: { week: Week; page: Page }) {
  const entries = DIRECTIONS.reduce((sum, way) => sum + tally[way], 0);
  if (entries === 0) return null;
  return (
    <section className="ledger" aria-labelledby="ledger">
      <BlockHead
        id="ledger"
        title="The week on record"
        more={
          <More path="/countries">
            {entries === 1 ? 'The entry' : `All ${entries} entries`} by country
          </More>
        }
      />
      <div className="columns">
        {DIRECTIONS.map((way) => (
          <Column key={way} way={way} entries={tally[way]} lines={lines[way]} page={page} />
        ))}
      </div>
    </section>
  );
}

function Column({
  way,
  entries,
  lines,
  page,
}: {
  way: Direction;
  entries: number;
  lines: readonly Entry[];
  page: Page;
}) {
  return (
    <div className="col col-4">
      <h3 data-direction={way}>
        <Mark way={way} />
        <span>{page.messages.direction[way]}</span>
        <span className="figures">
          {entries}
          <span className="visually-hidden"> {entries === 1 ? 'entry' : 'entries'}</span>
        </span>
      </h3>
      {entries > 0 ? (
        <ul role="list">
          {lines.map((entry) => (
            <Line key={entry.card.id} entry={entry} />
          ))}
        </ul>
      ) : (
        <p className="ledger-none">Nothing this week.</p>
      )}
    </div>
  );
}

function Line({ entry: { card, country, indicator } }: { entry: Entry }) {
  return (
    <li>
      <a href={storyPath(card.slug)}>{card.headline}</a>
      <span>
        <bdi>{country.name}</bdi> · <bdi>{indicator.name}</bdi>
      </span>
    </li>
  );
}
