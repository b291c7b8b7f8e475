import { describe, expect, it } from 'vitest';
import { command } from './command.ts';

const backup = command({
  summary: 'Saves.',
  usage: 'FILE [--loud]',
  arguments: ['FILE'],
  options: { loud: { type: 'boolean' }, name: { type: 'string' } },
  run: async ({ values, arguments: [file] }) => (values.loud && file === 'a' ? 7 : undefined),
});

describe('a command', () => {
  it('is given its options and arguments, and gives its exit code', async () => {
    expect(await backup.run(['a', '--loud'])).toBe(7);
    expect(await backup.run(['a'])).toBe(0);
  });

  it.each([
    [[], 'FILE is missing.'],
    [['a', 'b'], 'b is one word too many.'],
    [['a', '--quiet'], "Unknown option '--quiet'."],
    [['a', '--loud=yes'], "Option '--loud' does not take an argument."],
    [['a', '--name'], "Option '--name <value>' argument missing."],
  ])('refuses %j', async (words, sentence) => {
    await expect(backup.run(words)).rejects.toThrow(sentence);
  });
});
