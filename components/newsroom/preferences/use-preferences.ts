'use client';
import { useState } from 'react';
import {
  PREFERENCES_COOKIE,
  preferenceAttributes,
  readPreferences,
  writePreferences,
  type Preferences,
} from './preferences.ts';

const YEAR_S = 31_536_000;

function keep(preferences: Preferences): void {
  document.cookie = `${PREFERENCES_COOKIE}=${writePreferences(preferences)}; path=/; max-age=${YEAR_S}; samesite=lax`;
  const { dataset } = document.documentElement;
  delete dataset.theme;
  delete dataset.density;
  for (const [name, value] of Object.entries(preferenceAttributes(preferences)))
    document.documentElement.setAttribute(name, value);
}

/** The looks as they are now; asked at each key, so that a switch works at once. */
export const currentPreferences = (): Preferences =>
  readPreferences(
    document.cookie
      .split('; ')
      .find((pair) => pair.startsWith(`${PREFERENCES_COOKIE}=`))
      ?.split('=')[1],
  );

/** The looks and a way to change them: at once on this page, and for the pages to come. */
export function usePreferences(
  first: Preferences,
): [Preferences, (change: Partial<Preferences>) => void] {
  const [preferences, setPreferences] = useState(first);
  return [
    preferences,
    (change) => {
      // Another part of the page may have changed another look meanwhile.
      const next = { ...currentPreferences(), ...change };
      setPreferences(next);
      keep(next);
    },
  ];
}

/** Whether single letters act now. */
export const lettersAct = (): boolean => currentPreferences().letters === 'on';
