import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { installPackages, provide } from './packages.ts';

let folder: string;
const log = () => join(folder, 'log');

/**
 * An apt-get that installs at its n-th attempt and writes down what it was asked, and a sudo that
 * lets everybody.
 */
async function installsAt(attempt: number): Promise<void> {
  const programs = {
    'apt-get':
      `echo "$DEBIAN_FRONTEND $*" >> ${log()}\ncase "$*" in *install*) test "$(grep -c ` +
      `install ${log()})" -ge ${attempt};; esac`,
    sudo: 'shift\nexec "$@"',
  };
  for (const [name, lines] of Object.entries(programs)) {
    await writeFile(join(folder, name), `#!/bin/sh\n${lines}\n`);
    await chmod(join(folder, name), 0o755);
  }
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-packages-'));
  vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

test.each([
  [1, 1],
  [2, 2],
  [9, 3],
])(
  'packages that install at attempt %i are asked for %i times, without a question',
  async (works, asked) => {
    await installsAt(works);
    const said: string[] = [];
    await installPackages('WebKit', { 'apt-get': ['webkit2gtk-driver', 'xvfb'] }, (sentence) =>
      said.push(sentence),
    );
    const lines = (await readFile(log(), 'utf8')).split('\n');
    expect(
      lines.filter((line) =>
        /^noninteractive .*install -y --no-install-recommends webkit2gtk-driver xvfb$/.test(line),
      ),
    ).toHaveLength(asked);
    expect(lines.filter((line) => line.endsWith(' update'))).toHaveLength(asked);
    expect(said).toEqual(
      [
        'Installing WebKit by apt-get',
        'Installing WebKit by apt-get failed; once more',
        'Installing WebKit by apt-get failed; once more',
      ].slice(0, asked),
    );
  },
  20_000,
);

test('what is not there after the last step is named in a sentence', async () => {
  const steps = [async () => undefined];
  await expect(
    provide(async () => null, steps, 'No WebKit was found or could be installed.'),
  ).rejects.toThrow('No WebKit was found or could be installed.');
});
