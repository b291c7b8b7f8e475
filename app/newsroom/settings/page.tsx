import type { Metadata } from 'next';
import Link from 'next/link';
import { can } from '#lib/newsroom/policy.ts';
import { withParams, type SearchParams } from '#lib/newsroom/search-params.ts';
import { requireScreen } from '#lib/newsroom/session/request/require-actor.ts';
import { AgenciesPart, BylinesPart, ChecksPart, SectionsPart, SitePart } from './parts.tsx';

export const metadata: Metadata = { title: 'Settings' };

const ROOM = '/newsroom/settings';
const ORGANISATION = [
  ['site', 'The site'],
  ['agencies', 'Agencies'],
  ['sections', 'Sections and desks'],
  ['checks', 'Checks'],
] as const;
const EVERYONE = [['bylines', 'Bylines']] as const;

export default async function SettingsPage({
  searchParams,
}: {
  searchParams: Promise<SearchParams>;
}) {
  const asked = await searchParams;
  const actor = await requireScreen('settings', withParams(ROOM, asked));
  const parts = can(actor, 'house.view') ? [...ORGANISATION, ...EVERYONE] : EVERYONE;
  const part = parts.find(([name]) => name === asked.part)?.[0] ?? parts[0]?.[0];
  const manages = can(actor, 'house.manage');
  return (
    <>
      <div className="head">
        <h1>Settings</h1>
      </div>
      <div className="settings">
        <nav aria-label="Settings">
          {parts.map(([name, word]) => (
            <Link
              key={name}
              href={`${ROOM}?part=${name}`}
              prefetch={false}
              {...(name === part && { 'aria-current': 'page' })}
            >
              {word}
            </Link>
          ))}
        </nav>
        <div>
          {part === 'site' && <SitePart manages={manages} />}
          {part === 'agencies' && <AgenciesPart manages={manages} />}
          {part === 'sections' && <SectionsPart manages={manages} />}
          {part === 'checks' && <ChecksPart manages={manages} />}
          {part === 'bylines' && <BylinesPart asked={asked} />}
          {part !== 'bylines' && !manages && (
            <p className="quiet">An administrator changes these.</p>
          )}
        </div>
      </div>
    </>
  );
}
