import { glob } from 'node:fs/promises';
import { installPackages, provide, starts, type OnStep } from './packages.ts';
import { programFolders } from './places.ts';

/** WebKitGTK, the build of Safari's engine for Linux, with what its automation needs. */
export interface WebKitPrograms {
  /** Takes commands of WebDriver. */
  driver: string;
  /** The little browser that it drives. */
  browser: string;
  /** A screen without a screen: WebKit has no headless mode. */
  screen: string;
}

const browsers =
  '/usr/{lib,lib64,libexec}/{*/,}{webkit2gtk-4.1,webkitgtk-6.0,webkit2gtk-4.0}/MiniBrowser';
const packages = {
  'apt-get': ['webkit2gtk-driver', 'xvfb'],
  dnf: ['webkit2gtk4.1', 'xorg-x11-server-Xvfb'],
  pacman: ['webkit2gtk-4.1', 'xorg-server-xvfb'],
};

const findProgram = async (name: string, ...args: string[]): Promise<string | null> => {
  for (const folder of programFolders)
    if (await starts(`${folder}/${name}`, ...args)) return `${folder}/${name}`;
  return null;
};

/** A WebKit that can be driven here; null when something of it is missing. */
export async function findWebKit(): Promise<WebKitPrograms | null> {
  const driver = await findProgram('WebKitWebDriver', '--help');
  const screen = await findProgram('Xvfb', '-help');
  for await (const browser of glob(browsers))
    if (driver && screen) return { driver, browser, screen };
  return null;
}

/**
 * A WebKit that can be driven here: an installed one, else the system's packages. Throws
 * OperatorError where there is neither.
 */
export const provideWebKit = (onStep: OnStep = () => undefined): Promise<WebKitPrograms> =>
  provide(
    findWebKit,
    [() => installPackages('WebKit', packages, onStep)],
    'No WebKit was found or could be installed: install the packages webkit2gtk-driver and xvfb ' +
      'and run the tests again.',
  );
