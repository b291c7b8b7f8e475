import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { OperatorError } from '#db/operator-error.ts';

/** How each system's package manager installs without a question, tried in this order. */
const managers = {
  'apt-get': ['install', '-y', '--no-install-recommends'],
  dnf: ['install', '-y'],
  apk: ['add'],
  pacman: ['-S', '--noconfirm'],
  zypper: ['--non-interactive', 'install'],
} as const;

/** What a program's packages are called, by the system's manager. */
export type Packages = Partial<Record<keyof typeof managers, string[]>>;

export type OnStep = (sentence: string) => void;

/** A file is not enough: Ubuntu's chromium-browser may be a stub, and a downloaded program may lack the system's libraries. */
export const starts = (path: string, ...args: string[]): Promise<boolean> =>
  promisify(execFile)(path, args.length > 0 ? args : ['--version'], { timeout: 20_000 }).then(() => true, () => false);

/** Installs by the first manager that is here and knows the packages; whether it worked shows in the program that is then there. */
export async function installPackages(what: string, packages: Packages, onStep: OnStep): Promise<void> {
  for (const [manager, args] of Object.entries(managers) as [keyof typeof managers, readonly string[]][]) {
    const names = packages[manager];
    if (!names || !(await starts(manager))) continue;
    onStep(`Installing ${what} by ${manager}`);
    if (manager === 'apt-get') await run(...asRoot('apt-get', 'update'));
    await run(...asRoot(manager, ...args, ...names));
    return;
  }
}

/**
 * What is found here, at once or after one of the steps that may bring it, in their order.
 *
 * @param missing The sentence for whoever has to install it by hand.
 * @throws OperatorError with that sentence when it is not there after the last step.
 */
export async function provide<Found>(find: () => Promise<Found | null>, steps: readonly (() => Promise<void>)[], missing: string): Promise<Found> {
  for (const step of [async () => undefined, ...steps]) {
    await step();
    const found = await find();
    if (found) return found;
  }
  throw new OperatorError(missing);
}

/** `sudo -n` asks no question: where it would need a password, it fails and the message says what to install. */
const asRoot = (...command: [string, ...string[]]): [string, ...string[]] => (process.getuid?.() === 0 ? command : ['sudo', '-n', ...command]);

/** Runs a program in sight of the person; a failure shows in what it printed, and in the browser that is still missing. */
export async function run(program: string, ...args: string[]): Promise<void> {
  const child = spawn(program, args, { stdio: 'inherit' });
  await once(child, 'close').catch(() => undefined);
}
