import { installPackages, provide, starts, type OnStep } from './packages.ts';
import { programFolders } from './places.ts';

const installed = [
  ...programFolders.flatMap((folder) =>
    ['firefox-esr', 'firefox'].map((name) => `${folder}/${name}`),
  ),
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];
const packages = {
  'apt-get': ['firefox-esr'],
  dnf: ['firefox'],
  apk: ['firefox-esr'],
  pacman: ['firefox'],
  zypper: ['MozillaFirefox'],
};

/** Path of a Firefox that starts here; null when there is none. */
export async function findFirefox(): Promise<string | null> {
  for (const path of installed) if (await starts(path)) return path;
  return null;
}

/**
 * Path of a Firefox that starts here: an installed one, else the system's package. Throws
 * OperatorError where there is neither.
 */
export const provideFirefox = (onStep: OnStep = () => undefined): Promise<string> =>
  provide(
    findFirefox,
    [() => installPackages('Firefox', packages, onStep)],
    'No Firefox was found or could be installed: install the package firefox-esr (or firefox) and run the tests again.',
  );
