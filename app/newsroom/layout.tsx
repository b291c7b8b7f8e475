import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { Suspense, type ReactNode } from 'react';
import { KeepsOffline } from '#components/newsroom/device/keeps-offline.tsx';
import {
  PREFERENCES_COOKIE,
  preferenceAttributes,
  readPreferences,
} from '#components/newsroom/preferences/preferences.ts';
import { PersonMenu } from '#components/newsroom/shell/person-menu.tsx';
import { Sidebar } from '#components/newsroom/shell/sidebar.tsx';
import { ShellParts } from '#components/newsroom/shell/shell-parts.tsx';
import { now } from '#lib/time/clock.ts';
import { readOrganisation } from '#lib/newsroom/organisation/read-organisation.ts';
import { screenKeys, screensFor, screensOf } from '#lib/newsroom/screens.ts';
import { currentActor } from '#lib/newsroom/session/request/require-actor.ts';
import { waitingCounts } from '#lib/newsroom/stories/lists/my-work.ts';
import { signOut } from './actions.ts';
import './newsroom.css';

export const metadata: Metadata = {
  title: { default: 'Galley', template: '%s · Galley' },
  robots: { index: false, follow: false },
};
export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
};

export default async function NewsroomLayout({ children }: { children: ReactNode }) {
  const actor = await currentActor();
  // Each page asks for itself who is there, and its redirect knows the way back; a layout does not
  // know the address.
  if (!actor)
    return (
      <html lang="en">
        <body>{children}</body>
      </html>
    );
  const [organisation, counts, jar] = await Promise.all([
    readOrganisation(),
    waitingCounts(actor),
    cookies(),
  ]);
  const preferences = readPreferences(jar.get(PREFERENCES_COOKIE)?.value);
  const screens = screensOf(screensFor(actor));
  const waiting = {
    '/newsroom': { count: counts.mine, counted: 'wait for you' },
    '/newsroom/review': { count: counts.review, counted: 'waiting' },
  };
  return (
    <html lang="en" data-person={actor.staffId} {...preferenceAttributes(preferences)}>
      <body>
        <a className="skip" href="#main">
          Skip to content
        </a>
        <div className="app">
          <Sidebar screens={screens} waiting={waiting} timeZone={organisation.timeZone} now={now()}>
            <Suspense>
              <PersonMenu
                staffId={actor.staffId}
                name={actor.name}
                preferences={preferences}
                signOut={signOut}
              />
            </Suspense>
          </Sidebar>
          <main id="main" tabIndex={-1}>
            {children}
          </main>
        </div>
        <ShellParts screens={screens} keys={screenKeys()} />
        <KeepsOffline person={actor.staffId} />
      </body>
    </html>
  );
}
