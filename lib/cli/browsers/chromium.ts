import { installPackages, provide, run, starts, type OnStep } from './packages.ts';
import { programFolders } from './places.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const applications = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const installed = [...programFolders.flatMap((folder) => names.map((name) => `${folder}/${name}`)), ...applications];
const packages = { 'apt-get': ['chromium'], dnf: ['chromium'], apk: ['chromium'], pacman: ['chromium'], zypper: ['chromium'] };

/** Path of a Chromium that starts here; null when there is none. */
export async function findBrowser(): Promise<string | null> {
  for (const path of [...installed, await ownOfPlaywright()]) if (path && (await starts(path))) return path;
  return null;
}

/**
 * Path of a Chromium that starts here: an installed one, else Playwright's own download, else the system's package.
 * Throws OperatorError where none of the three works.
 */
export const provideBrowser = (onStep: OnStep = () => undefined): Promise<string> => provide(
  findBrowser, [() => download(onStep), () => installPackages('Chromium', packages, onStep)],
  'No Chromium was found or could be installed: install the package chromium and run the tests again.',
);

async function ownOfPlaywright(): Promise<string | null> {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath() || null;
}

async function download(onStep: OnStep): Promise<void> {
  onStep("Downloading Playwright's Chromium");
  await run('npx', 'playwright', 'install', ...(process.getuid?.() === 0 ? ['--with-deps'] : []), 'chromium');
}
