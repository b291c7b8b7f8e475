import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { OperatorError } from '#db/operator-error.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const places = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/homebrew/bin'];
const applications = ['/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const installed = [...places.flatMap((place) => names.map((name) => `${place}/${name}`)), ...applications];

/** How each system's package manager installs Chromium, tried in this order. */
const managers: [program: string, ...args: string[]][] = [
  ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ['dnf', 'install', '-y', 'chromium'],
  ['apk', 'add', 'chromium'],
  ['pacman', '-S', '--noconfirm', 'chromium'],
  ['zypper', '--non-interactive', 'install', 'chromium'],
];

/** Path of a Chromium that starts here; null when there is none. */
export async function findBrowser(): Promise<string | null> {
  for (const path of [...installed, await ownOfPlaywright()]) if (path && (await starts(path))) return path;
  return null;
}

/**
 * Path of a Chromium that starts here: an installed one, else Playwright's own download, else the system's package.
 * Throws OperatorError where none of the three works.
 */
export async function provideBrowser(onStep: (sentence: string) => void = () => undefined): Promise<string> {
  for (const provide of [async () => undefined, download, installPackage]) {
    await provide(onStep);
    const path = await findBrowser();
    if (path) return path;
  }
  throw new OperatorError('No Chromium was found or could be installed: install the package chromium and run the tests again.');
}

async function ownOfPlaywright(): Promise<string | null> {
  const { chromium } = await import('@playwright/test');
  return chromium.executablePath() || null;
}

/** A file is not enough: Ubuntu's chromium-browser may be a stub, and a downloaded one may lack the system's libraries. */
const starts = (path: string): Promise<boolean> => promisify(execFile)(path, ['--version'], { timeout: 20_000 }).then(() => true, () => false);

async function download(onStep: (sentence: string) => void): Promise<void> {
  onStep("Downloading Playwright's Chromium");
  await run('npx', 'playwright', 'install', ...(process.getuid?.() === 0 ? ['--with-deps'] : []), 'chromium');
}

async function installPackage(onStep: (sentence: string) => void): Promise<void> {
  for (const [program, ...args] of managers) {
    if (!(await starts(program))) continue;
    onStep(`Installing Chromium by ${program}`);
    if (program === 'apt-get') await run(...asRoot('apt-get', 'update'));
    await run(...asRoot(program, ...args));
    return;
  }
}

/** `sudo -n` asks no question: where it would need a password, it fails and the message says what to install. */
const asRoot = (...command: [string, ...string[]]): [string, ...string[]] => (process.getuid?.() === 0 ? command : ['sudo', '-n', ...command]);

/** Runs a program in sight of the person; a failure shows in what it printed, and in the browser that is still missing. */
async function run(program: string, ...args: string[]): Promise<void> {
  const child = spawn(program, args, { stdio: 'inherit' });
  await once(child, 'close').catch(() => undefined);
}
