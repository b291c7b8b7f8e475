import type { ReactNode } from 'react';
import type { StoryAddress } from '#lib/publication/story-address.ts';
import type { Page } from '#lib/publication/pages/pages.ts';
import { SearchLine } from '../lists/search-form.tsx';
import { FullTime } from '../parts/times.tsx';

/** A page that says why there is nothing else to read here. */
export function Notice({
  kicker,
  title,
  children,
}: {
  kicker: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <div className="notice">
      <p className="kicker">{kicker}</p>
      <h1>{title}</h1>
      {children}
    </div>
  );
}

export function NothingHere({ page }: { page: Page }) {
  return (
    <Notice kicker="404" title="There is no page at this address">
      <p>
        It may have been mistyped, or the link that brought you here is broken. Stories that we
        rename keep their old addresses, so a search will usually find what you came for.
      </p>
      <SearchLine label={`Search ${page.organisation.name}`} />
    </Notice>
  );
}

/** What a reader finds where a story cannot be read: never its headline, never its text. */
export function GoneNotice({ address, page }: { address: StoryAddress; page: Page }) {
  if (address.state === 'killed') return <Killed address={address} page={page} />;
  return address.state === 'held' ? <Held page={page} /> : <Withdrawn page={page} />;
}

function Held({ page }: { page: Page }) {
  return (
    <Notice kicker="On hold" title="This story is being checked">
      <p>
        It was published here. A question about it has reached our desk, and until it is answered
        the story stays out of sight. It will come back at this address, corrected if need be, or be
        withdrawn with a notice.
      </p>
      <SearchLine label={`Search ${page.organisation.name}`} />
    </Notice>
  );
}

function Withdrawn({ page }: { page: Page }) {
  return (
    <Notice kicker="410, withdrawn" title="This story has been withdrawn">
      <p>
        It was published here and is no longer. If it contained an error, the correction is listed
        among our <a href="/corrections">corrections</a>.
      </p>
      <p>The address is kept, so that nothing else will ever appear under it.</p>
      <SearchLine label={`Search ${page.organisation.name}`} />
    </Notice>
  );
}

function Killed({ address, page }: { address: StoryAddress; page: Page }) {
  return (
    <Notice kicker="410, notice to readers and subscribers" title="This story has been killed">
      <section className="notice-box" aria-label="Public notice">
        <p>{address.notice}</p>
        <dl>
          <dt>Killed</dt>
          <dd>
            <FullTime at={address.since} page={page} />
          </dd>
        </dl>
      </section>
      <p>
        Agencies and subscribers are asked to remove it from their sites, archives and feeds, with
        its pictures.
      </p>
      <p>
        <a className="button" href="/corrections">
          All corrections and notices
        </a>
      </p>
    </Notice>
  );
}
