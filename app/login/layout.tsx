import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { AtTheDoor } from '#components/newsroom/device/at-the-door.tsx';
import {
  PREFERENCES_COOKIE,
  preferenceAttributes,
  readPreferences,
} from '#components/newsroom/preferences/preferences.ts';
import '../newsroom/newsroom.css';

export const metadata: Metadata = {
  title: 'Sign in · Galley',
  robots: { index: false, follow: false },
};
export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
};

export default async function LoginLayout({ children }: { children: ReactNode }) {
  const preferences = readPreferences((await cookies()).get(PREFERENCES_COOKIE)?.value);
  return (
    <html lang="en" {...preferenceAttributes(preferences)}>
      <body>
        <a className="skip" href="#main">
          Skip to content
        </a>
        {children}
        <AtTheDoor />
      </body>
    </html>
  );
}
