import { installPackages, provide, run, starts, type OnStep } from './packages.ts';
import { programFolders } from './places.ts';

/**
 * Chromium that draws pages and no windows of its own around them: the same journeys for half of
 * the processor's time.
 */
const shell = 'chromium-headless-shell';
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const installed = [
  ...programFolders.flatMap((folder) => names.map((name) => `${folder}/${name}`)),
  ...applications,
];
const packages = {
  'apt-get': ['chromium'],
  dnf: ['chromium'],
  apk: ['chromium'],
  pacman: ['chromium'],
  zypper: ['chromium'],
};

/** Path of a Chromium that starts here; null when there is none. */
export async function findBrowser(): Promise<string | null> {
  return firstThatStarts([...installed, await ownOfPlaywright()]);
}

async function firstThatStarts(paths: readonly (string | null)[]): Promise<string | null> {
  for (const path of paths) if (path && (await starts(path))) return path;
  return null;
}

/**
 * In a container, where it is nobody's computer that gets another program, the shell is fetched
 * even beside a whole Chromium.
 */
async function fetchShell(onStep: OnStep): Promise<void> {
  const isContainer = process.platform === 'linux' && process.getuid?.() === 0;
  if (!isContainer || (await firstThatStarts(programFolders.map((folder) => `${folder}/${shell}`))))
    return;
  // Once: a system that does not have it (Ubuntu) will not have it the next time.
  await installPackages('the headless Chromium', { 'apt-get': [shell] }, onStep, 1);
}

/**
 * Path of a Chromium that starts here: an installed one, its headless shell before all, else
 * Playwright's own download, else the system's package. Throws OperatorError where none of the
 * three works.
 */
export async function provideBrowser(onStep: OnStep = () => undefined): Promise<string> {
  await fetchShell(onStep);
  return provide(
    findBrowser,
    [() => download(onStep), () => installPackages('Chromium', packages, onStep)],
    'No Chromium was found or could be installed: install the package chromium and run the tests again.',
  );
}

async function ownOfPlaywright(): Promise<string | null> {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath() || null;
}

async function download(onStep: OnStep): Promise<void> {
  onStep("Downloading Playwright's Chromium");
  await run(
    'npx',
    'playwright',
    'install',
    ...(process.getuid?.() === 0 ? ['--with-deps'] : []),
    'chromium',
  );
}
