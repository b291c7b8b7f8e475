import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const galley = (...words: string[]) =>
  new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(
      process.execPath,
      [new URL('galley.ts', import.meta.url).pathname, ...words],
      (failure, out, err) =>
        resolve({ code: typeof failure?.code === 'number' ? failure.code : 0, out, err }),
    );
  });

describe('galley', () => {
  it('lists its commands', async () => {
    const { code, out } = await galley('--help');
    expect(code).toBe(0);
    for (const name of [
      'migrate',
      'seed',
      'user:create',
      'user:reset',
      'backup FILE',
      'restore FILE',
      'doctor',
    ])
      expect(out).toContain(`  ${name}`);
  });

  it.each([
    [[], /^Which command\?/],
    [['publish'], /^There is no command publish\?/],
    [['toString'], /^There is no command toString\?/],
    [['backup'], /^FILE is missing\.$/],
    [['migrate', '--fast'], /^Unknown option '--fast'\.$/],
    [['user:create', '--name', 'A'], /^--email is missing\.$/],
  ])('answers wrong use %j with one line and code 2', async (words, line) => {
    const { code, out, err } = await galley(...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err.trim()).toMatch(line);
  });

  it('explains one command', async () => {
    expect((await galley('restore', '--help')).out).toMatch(/^npm run galley -- restore FILE/);
  });
});
