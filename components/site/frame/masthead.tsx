import { indexPath, listPath } from '#lib/publication/addresses.ts';
import { langOf, langOfMessages, type Page } from '#lib/publication/pages/pages.ts';
import type { Tally } from '#lib/publication/indicators/indicator-use.ts';
import type { Subject } from '#lib/publication/subjects/subjects.ts';
import { weekday } from '#lib/publication/times.ts';
import { Mark, within } from '../indicators/direction.tsx';
import { ClockWithZone } from '../parts/times.tsx';
import { DIRECTIONS } from '#lib/story/forms/form.ts';

interface MastheadProps {
  page: Page;
  sections: readonly Subject[];
  current?: string | undefined;
}

/** On phones this opens the sections; the browser does it, without a script. */
const MenuButton = ({ page }: { page: Page }) => (
  <button className="menu-button" type="button" popoverTarget="sections" {...langOfMessages(page)}>
    {page.messages.sections}
  </button>
);

function Tools({ page }: { page: Page }) {
  return (
    <ul className="masthead-tools" role="list" {...langOfMessages(page)}>
      <li>
        <a href="/search">{page.messages.search}</a>
      </li>
      <li>
        <a href="/feeds">{page.messages.subscribe}</a>
      </li>
    </ul>
  );
}

function Sections({ page, sections, current }: MastheadProps) {
  const entries = sections.map((section) => ({
    path: listPath('section', section.slug),
    name: section.name,
  }));
  const countries = { path: indexPath('country'), name: page.messages.countries };
  return (
    <nav className="sections page" id="sections" aria-label={page.messages.sections} popover="auto">
      <ul role="list">
        {entries.map(({ path, name }) => (
          <li key={path}>
            <a
              href={path}
              {...langOf(page.organisation.language, page)}
              aria-current={path === current ? 'page' : undefined}
            >
              {name}
            </a>
          </li>
        ))}
        <li {...langOfMessages(page)}>
          <a href={countries.path} aria-current={countries.path === current ? 'page' : undefined}>
            {countries.name}
          </a>
        </li>
      </ul>
    </nav>
  );
}

/**
 * The organisation's name; its own letters keep their direction on a page that runs the other way.
 */
export const Nameplate = ({ page }: { page: Page }) => (
  <p className="nameplate">
    <a href="/" {...langOf(page.organisation.language, page)}>
      {page.organisation.name}
    </a>
  </p>
);

export function Masthead({ page, sections, current }: MastheadProps) {
  return (
    <header className="masthead masthead--inner">
      <div className="page masthead-line">
        <Nameplate page={page} />
        <MenuButton page={page} />
        <Tools page={page} />
      </div>
      <Sections page={page} sections={sections} current={current} />
    </header>
  );
}

const SHORT = { democracy: 'opening', autocracy: 'closing', mixed: 'mixed' };

function TallyLine({ tally, page }: { tally: Tally; page: Page }) {
  return (
    <p className="tally-line">
      {DIRECTIONS.map((way) => (
        <span className="direction" data-direction={way} key={way}>
          <Mark way={way} />
          <span>
            <b>{tally[way]}</b> {SHORT[way]}
            {way !== 'mixed' && (
              <span className="visually-hidden">, {within(page.messages.direction[way])}</span>
            )}
          </span>
        </span>
      ))}
    </p>
  );
}

export function FrontMasthead({
  page,
  sections,
  tally,
  newestAt,
}: MastheadProps & { tally: Tally; newestAt: Date | null }) {
  const { organisation, now, language } = page;
  return (
    <header className="masthead masthead--front">
      <div className="page masthead-line">
        <MenuButton page={page} />
        <p className="masthead-motto">{organisation.tagline}</p>
        <Tools page={page} />
      </div>
      <div className="page masthead-plate">
        <p className="ear ear-place">
          <time dateTime={now.toISOString()}>{weekday(now, organisation, language, true)}</time>
          {newestAt && (
            <>
              <br />
              <b>
                Updated <ClockWithZone at={newestAt} page={page} />
              </b>
            </>
          )}
        </p>
        <h1 className="nameplate">
          <a href="/">{organisation.name}</a>
        </h1>
        <div className="ear ear-key">
          <p>The week on record</p>
          <TallyLine tally={tally} page={page} />
        </div>
      </div>
      <Sections page={page} sections={sections} />
    </header>
  );
}
