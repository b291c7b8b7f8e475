/**
 * How a person wants the newsroom to look, kept in a cookie, so that the server draws it rightly
 * from the first byte.
 */
export interface Preferences {
  theme: 'system' | 'light' | 'dark';
  density: 'dense' | 'roomy';
  /** Single-letter shortcuts (WCAG 2.1.4: can be turned off). */
  letters: 'on' | 'off';
  /** Whether `/` in an empty paragraph opens the insert menu. */
  slash: 'on' | 'off';
}

export const PREFERENCES_COOKIE = 'galley-looks';

/** Reads the cookie's value `dark.roomy.on`; what it does not know is the default. */
export function readPreferences(value: string | undefined): Preferences {
  const words = value?.split('.') ?? [];
  return {
    theme: words.includes('dark') ? 'dark' : words.includes('light') ? 'light' : 'system',
    density: words.includes('roomy') ? 'roomy' : 'dense',
    letters: words.includes('off') ? 'off' : 'on',
    slash: words.includes('no-slash') ? 'off' : 'on',
  };
}

export const writePreferences = ({ theme, density, letters, slash }: Preferences): string =>
  [theme, density, letters, ...(slash === 'off' ? ['no-slash'] : [])].join('.');

/** The attributes of `html` that the sheet looks at. */
export const preferenceAttributes = ({ theme, density }: Preferences) => ({
  ...(theme !== 'system' && { 'data-theme': theme }),
  ...(density === 'roomy' && { 'data-density': density }),
});
