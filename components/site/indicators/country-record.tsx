import type { Page } from '#lib/publication/pages/pages.ts';
import type { CountryYear, Tally } from '#lib/publication/indicators/indicator-use.ts';
import { monthName, wholeMonth } from '#lib/publication/times.ts';
import { BlockHead, More } from '../front/block-head.tsx';
import { Mark, within } from './direction.tsx';
import { DIRECTIONS, type Direction } from '#lib/story/forms/form.ts';

/**
 * A country's twelve months on record: how often each direction, and each indicator month by month.
 */
export function CountryRecord({ year, page }: { year: CountryYear; page: Page }) {
  if (year.rows.length === 0) return null;
  return (
    <section className="block" aria-labelledby="year">
      <BlockHead
        id="year"
        title="Twelve months on record"
        more={<More path="/indicators">{page.messages.howWeMark}</More>}
      />
      <TallyOf tally={year.tally} page={page} />
      <div
        className="strip-wrap strip-wrap--newest"
        role="region"
        aria-labelledby="strip"
        tabIndex={0}
      >
        <YearTable year={year} page={page} />
      </div>
    </section>
  );
}

/** Three counts, each with its mark and its words. */
export function TallyOf({ tally, page }: { tally: Tally; page: Page }) {
  return (
    <p className="tally">
      {DIRECTIONS.map((way) => (
        <span className="direction" data-direction={way} key={way}>
          <Mark way={way} /> <b className="figures">{tally[way]}</b>{' '}
          {within(page.messages.direction[way])}
        </span>
      ))}
    </p>
  );
}

function YearTable({ year: { months, rows }, page }: { year: CountryYear; page: Page }) {
  const [first = '', last = ''] = [months[0], months.at(-1)];
  return (
    <table className="strip">
      <caption id="strip">
        <span>
          Direction of what we reported, by indicator and month, {wholeMonth(first, page.language)}{' '}
          to {wholeMonth(last, page.language)}. A month with both directions is marked mixed.
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Indicator</th>
          {months.map((month) => (
            <th scope="col" key={month}>
              <abbr title={wholeMonth(month, page.language)}>
                {monthName(month, page.language)}
              </abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ indicator, directions }) => (
          <tr key={indicator.id}>
            <th scope="row">
              <a href={`/indicators#${indicator.slug}`}>{indicator.name}</a>
            </th>
            {directions.map((way, at) => (
              <Cell key={months[at]} way={way} page={page} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ way, page }: { way: Direction | null; page: Page }) {
  if (!way)
    return (
      <td>
        <span className="none" aria-hidden="true">
          ·
        </span>
        <span className="visually-hidden">nothing reported</span>
      </td>
    );
  return (
    <td data-direction={way}>
      <Mark way={way} />
      <span className="visually-hidden">{within(page.messages.direction[way])}</span>
    </td>
  );
}
