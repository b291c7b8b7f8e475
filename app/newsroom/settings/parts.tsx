import { FilterForm } from '#components/newsroom/forms/filter-form.tsx';
import { Agencies } from '#components/newsroom/settings/agencies.tsx';
import { ChecksForm } from '#components/newsroom/settings/checks-form.tsx';
import { Contributors } from '#components/newsroom/settings/contributors.tsx';
import { OrganisationForm } from '#components/newsroom/settings/organisation-form.tsx';
import { OrderedList } from '#components/newsroom/settings/ordered-list.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import { now } from '#lib/time/clock.ts';
import { listAgencies } from '#lib/newsroom/agencies/list-agencies.ts';
import { ContributorFilters } from '#lib/newsroom/contributors/filters.ts';
import { listContributors } from '#lib/newsroom/contributors/list-contributors.ts';
import { peopleInLog } from '#lib/newsroom/events/list-events.ts';
import { readCheckLevels } from '#lib/newsroom/organisation/checks.ts';
import { listDesks } from '#lib/newsroom/organisation/desks.ts';
import { languageOptions } from '#lib/newsroom/organisation/languages.ts';
import { readOrganisation } from '#lib/newsroom/organisation/read-organisation.ts';
import { listSections } from '#lib/newsroom/organisation/sections.ts';
import { timeZones } from '#lib/newsroom/organisation/time-zones.ts';
import { withParams, type SearchParams } from '#lib/newsroom/search-params.ts';
import { clockTime, presentZone } from '#lib/time/times.ts';
import * as send from './actions.ts';

const ROOM = '/newsroom/settings';
const named = (rows: readonly { id: string; name: string }[]) =>
  rows.map(({ id, name }) => ({ value: id, label: name }));

export async function SitePart({ manages }: { manages: boolean }) {
  const organisation = await readOrganisation();
  if (!manages) {
    const facts = [
      ['Site name', organisation.name],
      ['Tagline', organisation.tagline],
      ['Time zone', organisation.timeZone],
      ['Language', organisation.language],
    ] as const;
    return (
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name} className="contents">
            <dt>{name}</dt>
            <dd>{value || '–'}</dd>
          </div>
        ))}
      </dl>
    );
  }
  const at = now();
  const zones = [...new Set([organisation.timeZone, ...timeZones()])].map((zone) => ({
    value: zone,
    label: `${presentZone(zone).replaceAll('_', ' ')} (${clockTime(at, zone)} now)`,
  }));
  return (
    <OrganisationForm
      organisation={organisation}
      languages={languageOptions(organisation.language)}
      timeZones={zones}
      save={send.saveOrganisationAction}
    />
  );
}

export async function AgenciesPart({ manages }: { manages: boolean }) {
  const commands = {
    add: send.addAgencyAction,
    edit: send.editAgencyAction,
    retire: send.retireAgencyAction,
  };
  return <Agencies agencies={await listAgencies()} commands={manages ? commands : null} />;
}

export async function SectionsPart({ manages }: { manages: boolean }) {
  const [sections, desks] = await Promise.all([listSections(), listDesks()]);
  const ofSections = {
    add: send.addSectionAction,
    edit: send.editSectionAction,
    move: send.moveSectionAction,
  };
  const ofDesks = { add: send.addDeskAction, edit: send.editDeskAction, move: send.moveDeskAction };
  return (
    <>
      <OrderedList
        title="Sections"
        word="section"
        hint="Where readers find a story, in this order on the site."
        rows={sections}
        seenByReaders
        commands={manages ? ofSections : null}
      />
      <OrderedList
        title="Desks"
        word="desk"
        hint="Who works on a story; roles are held on desks."
        rows={desks}
        seenByReaders={false}
        commands={manages ? ofDesks : null}
      />
    </>
  );
}

export async function ChecksPart({ manages }: { manages: boolean }) {
  return (
    <ChecksForm levels={await readCheckLevels()} save={manages ? send.saveChecksAction : null} />
  );
}

export async function BylinesPart({ asked }: { asked: SearchParams }) {
  const { q, after, id } = ContributorFilters.parse(asked);
  const [{ rows, more, total }, agencies, people] = await Promise.all([
    listContributors(q, after && id ? { name: after, id } : null),
    listAgencies(),
    peopleInLog(),
  ]);
  const last = rows.at(-1);
  return (
    <section aria-labelledby="bylines">
      <h2 id="bylines">
        Bylines <span className="quiet">{total.toLocaleString('en')}</span>
      </h2>
      <FilterForm
        action={ROOM}
        filtered={false}
        search={{ label: 'Search bylines', placeholder: 'Name', value: q }}
      >
        <input type="hidden" name="part" value="bylines" />
      </FilterForm>
      {rows.length === 0 && (
        <p className="quiet">
          {q
            ? `Nobody is named “${q}”.`
            : 'No byline yet. Add the first, or let a writer add one at the desk.'}
        </p>
      )}
      <Contributors
        rows={rows}
        agencies={named(agencies.filter(({ retiredAt }) => !retiredAt))}
        staff={named(people)}
        commands={{ add: send.addContributorAction, edit: send.editContributorAction }}
      />
      {more && last && (
        <ButtonLink
          href={withParams(ROOM, { part: 'bylines', q, after: last.name, id: last.id })}
          rel="next"
        >
          More
        </ButtonLink>
      )}
    </section>
  );
}
