import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePassword, generatePassword } from './password.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'galley-password-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const fileOf = async (content: string) => {
  const path = join(folder, 'password');
  await writeFile(path, content);
  return path;
};

describe('a password', () => {
  it('comes from a file, without the line end that editors add', async () => {
    expect(await choosePassword(await fileOf('  long enough \n'))).toEqual({
      password: '  long enough ',
      generated: false,
    });
  });

  it('is refused when short, long or missing', async () => {
    await expect(choosePassword(await fileOf('short'))).rejects.toThrow('10 to 200');
    await expect(choosePassword(await fileOf(''))).rejects.toThrow('10 to 200');
    await expect(choosePassword(await fileOf('x'.repeat(201)))).rejects.toThrow('10 to 200');
    await expect(choosePassword(join(folder, 'none'))).rejects.toThrow('ENOENT');
  });

  it('is made when nobody can be asked', async () => {
    const made = await choosePassword(undefined);
    expect(made).toEqual({
      password: expect.stringMatching(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/),
      generated: true,
    });
    expect(generatePassword()).not.toBe(generatePassword());
  });
});
