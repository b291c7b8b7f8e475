import { storyPath } from '#lib/publication/addresses.ts';
import type { Amend } from '#lib/publication/stories/corrections.ts';
import { langOf, type Page } from '#lib/publication/pages/pages.ts';
import { FullTime } from '../parts/times.tsx';

const KINDS = { correction: 'Correction', clarification: 'Clarification', notice: 'Notice' };

/** What was got wrong, when it was put right, and what changed. */
export function Corrections({ amends, page }: { amends: readonly Amend[]; page: Page }) {
  return (
    <ul className="ledger-of-errors" role="list">
      {amends.map((amend) => (
        <li key={`${amend.kind === 'notice' ? amend.text : amend.slug} ${amend.at.getTime()}`}>
          <p className="kind">
            {KINDS[amend.kind]} <FullTime at={amend.at} page={page} />
          </p>
          {amend.kind === 'notice' ? (
            <Killed amend={amend} />
          ) : (
            <Amended amend={amend} page={page} />
          )}
        </li>
      ))}
    </ul>
  );
}

const Amended = ({ amend, page }: { amend: Exclude<Amend, { kind: 'notice' }>; page: Page }) => (
  <div {...langOf(amend.language, page)}>
    <h2>
      <a href={storyPath(amend.slug)}>{amend.headline}</a>
    </h2>
    <p>{amend.text}</p>
  </div>
);

/** Neither headline nor text of a killed story is left. */
const Killed = ({ amend }: { amend: Amend }) => (
  <div>
    <h2>A killed story</h2>
    <p>{amend.text}</p>
  </div>
);
