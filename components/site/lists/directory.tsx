import { listPath } from '#lib/publication/addresses.ts';
import type { UsedSubject } from '#lib/publication/subjects/in-use.ts';
import type { ListKind } from '#lib/publication/lists/kinds.ts';
import type { Page } from '#lib/publication/pages/pages.ts';
import type { Tally } from '#lib/publication/indicators/indicator-use.ts';
import type { Subject } from '#lib/publication/subjects/subjects.ts';
import { Mark } from '../indicators/direction.tsx';
import { SubjectLink } from '../parts/names.tsx';
import { ListTime } from '../parts/times.tsx';
import { DIRECTIONS } from '#lib/story/forms/form.ts';

/**
 * All topics, authors or agencies that have stories, each with what it is and when it was last
 * heard of.
 */
export function Directory({
  kind,
  used,
  page,
}: {
  kind: ListKind;
  used: readonly UsedSubject[];
  page: Page;
}) {
  return (
    <ul className="directory" role="list">
      {used.map(({ subject, newestAt }) => (
        <li key={subject.id}>
          <h2>
            <a href={listPath(kind, subject.slug)}>
              <bdi>{subject.name}</bdi>
            </a>
          </h2>
          {subject.description && <p>{subject.description}</p>}
          <p className="meta">
            {subject.city && <span>{subject.city}</span>}
            <span>
              Last story <ListTime at={newestAt} page={page} />
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

const SHORT = { democracy: 'Towards democracy', autocracy: 'Towards autocracy', mixed: 'Mixed' };
const NONE: Tally = { democracy: 0, autocracy: 0, mixed: 0 };

interface CountryTableProps {
  countries: readonly UsedSubject[];
  tallies: ReadonlyMap<string, Tally>;
  page: Page;
}

/**
 * Every country that was reported on, with how often each direction was marked in twelve months.
 */
export function CountryTable({ countries, tallies, page }: CountryTableProps) {
  return (
    <div className="strip-wrap" role="region" aria-labelledby="countries" tabIndex={0}>
      <table className="strip strip--countries">
        <caption id="countries">
          <span>How often each direction was marked in the past twelve months.</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">Country</th>
            {DIRECTIONS.map((way) => (
              <th scope="col" data-direction={way} key={way}>
                <Mark way={way} />
                {SHORT[way]}
              </th>
            ))}
            <th scope="col">Last story</th>
          </tr>
        </thead>
        <tbody>
          {countries.map(({ subject, newestAt }) => (
            <CountryRow
              key={subject.id}
              country={subject}
              tally={tallies.get(subject.id) ?? NONE}
              newestAt={newestAt}
              page={page}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CountryRow({
  country,
  tally,
  newestAt,
  page,
}: {
  country: Subject;
  tally: Tally;
  newestAt: Date;
  page: Page;
}) {
  return (
    <tr>
      <th scope="row">
        <SubjectLink subject={country} />
      </th>
      {DIRECTIONS.map((way) => (
        <td className="figures" key={way}>
          {tally[way] || (
            <>
              <span className="none" aria-hidden="true">
                ·
              </span>
              <span className="visually-hidden">none</span>
            </>
          )}
        </td>
      ))}
      <td>
        <ListTime at={newestAt} page={page} />
      </td>
    </tr>
  );
}
