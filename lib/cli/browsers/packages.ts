import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { OperatorError } from '#db/operator-error.ts';

/** Waits for another installation to end, and asks a server that does not answer again. */
const APT = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Acquire::Retries=3'];

/** How each system's package manager installs without a question, tried in this order. */
const managers = {
  'apt-get': [...APT, 'install', '-y', '--no-install-recommends'],
  dnf: ['install', '-y'],
  apk: ['add'],
  pacman: ['-S', '--noconfirm'],
  zypper: ['--non-interactive', 'install'],
} as const;

/** What a program's packages are called, by the system's manager. */
export type Packages = Partial<Record<keyof typeof managers, string[]>>;

export type OnStep = (sentence: string) => void;

/**
 * A file is not enough: Ubuntu's chromium-browser may be a stub, and a downloaded program may lack
 * the system's libraries.
 */
export const starts = (path: string, ...args: string[]): Promise<boolean> =>
  promisify(execFile)(path, args.length > 0 ? args : ['--version'], { timeout: 20_000 }).then(
    () => true,
    () => false,
  );

const ATTEMPTS = 3;
/**
 * Before the second attempt, in ms, and twice as long before the third: a mirror that is being
 * renewed, a network that stumbles.
 */
const PAUSE_MS = 2_000;

/**
 * Installs by the first manager that is here and knows the packages, in so many attempts at most;
 * whether it worked shows in the program that is then there.
 */
export async function installPackages(
  what: string,
  packages: Packages,
  onStep: OnStep,
  attempts = ATTEMPTS,
): Promise<void> {
  for (const [manager, args] of Object.entries(managers) as [
    keyof typeof managers,
    readonly string[],
  ][]) {
    const names = packages[manager];
    if (!names || !(await starts(manager))) continue;
    for (let attempt = 1; attempt <= attempts; attempt += 1) {
      onStep(
        attempt === 1
          ? `Installing ${what} by ${manager}`
          : `Installing ${what} by ${manager} failed; once more`,
      );
      if (manager === 'apt-get') await run(...asRoot('apt-get', ...APT, 'update'));
      if (await run(...asRoot(manager, ...args, ...names))) return;
      if (attempt < attempts) await wait(attempt * PAUSE_MS);
    }
    return;
  }
}

/**
 * What is found here, at once or after one of the steps that may bring it, in their order.
 *
 * @param missing The sentence for whoever has to install it by hand.
 * @throws OperatorError with that sentence when it is not there after the last step.
 */
export async function provide<Found>(
  find: () => Promise<Found | null>,
  steps: readonly (() => Promise<void>)[],
  missing: string,
): Promise<Found> {
  for (const step of [async () => undefined, ...steps]) {
    await step();
    const found = await find();
    if (found) return found;
  }
  throw new OperatorError(missing);
}

/**
 * Nobody is asked anything: where `sudo -n` would need a password, it fails and the message says
 * what to install.
 */
const asRoot = (...command: string[]): [string, ...string[]] =>
  [
    ...(process.getuid?.() === 0 ? [] : ['sudo', '-n']),
    'env',
    'DEBIAN_FRONTEND=noninteractive',
    ...command,
  ] as [string, ...string[]];

/** Runs a program in sight of the person; whether it ended well. */
export async function run(program: string, ...args: string[]): Promise<boolean> {
  const child = spawn(program, args, { stdio: 'inherit' });
  return once(child, 'close').then(
    ([code]) => code === 0,
    () => false,
  );
}
