import { expect, it } from 'vitest';
import { preferenceAttributes, readPreferences, writePreferences } from './preferences.ts';

it('follows the device, dense, with letters, until told otherwise', () => {
  expect(readPreferences(undefined)).toEqual({
    theme: 'system',
    density: 'dense',
    letters: 'on',
    slash: 'on',
  });
  expect(readPreferences('<script>')).toEqual({
    theme: 'system',
    density: 'dense',
    letters: 'on',
    slash: 'on',
  });
});

it('reads what it wrote', () => {
  const preferences = { theme: 'dark', density: 'roomy', letters: 'off', slash: 'on' } as const;
  expect(readPreferences(writePreferences(preferences))).toEqual(preferences);
  const plain = { theme: 'system', density: 'dense', letters: 'on', slash: 'off' } as const;
  expect(readPreferences(writePreferences(plain))).toEqual(plain);
});

it('marks only what differs from the sheet', () => {
  expect(preferenceAttributes(readPreferences(undefined))).toEqual({});
  expect(preferenceAttributes(readPreferences('light.roomy.on'))).toEqual({
    'data-theme': 'light',
    'data-density': 'roomy',
  });
});
