import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';

/** A process that opens two parts and says when they close; the last one does what it is told. */
async function opened(last: string) {
  const script = `import { endInOrder } from ${JSON.stringify(join(import.meta.dirname, 'shutdown.ts'))};
    const shutdown = endInOrder();
    shutdown.opened('first', async () => console.log('first closed'));
    shutdown.opened('last', async () => { console.log('last closes'); ${last} });
    setInterval(() => undefined, 1e6); console.log('up');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, npm_lifecycle_event: undefined },
  });
  const lines: string[] = [];
  const reader = createInterface(child.stdout).on('line', (line) => lines.push(line));
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  await once(reader, 'line');
  return {
    child,
    lines,
    ended,
    said: (line: string) => expect.poll(() => lines, { timeout: 5_000 }).toContain(line),
  };
}

describe('the end of the process', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'closes upon %s what was opened, last first',
    async (signal) => {
      const { child, lines, ended } = await opened('');
      child.kill(signal);
      expect((await ended)[0]).toBe(0);
      expect(lines.filter((line) => line.includes('close'))).toEqual([
        'last closes',
        'first closed',
      ]);
    },
  );

  it('goes on past a part that fails', async () => {
    const { child, lines, ended } = await opened("throw new Error('stuck');");
    child.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
    expect(lines).toContain('first closed');
  });

  it('takes a signal that npm passes on at once for the same one', async () => {
    const { child, lines, ended, said } = await opened(
      'await new Promise((done) => setTimeout(done, 100));',
    );
    child.kill('SIGINT');
    await said('last closes');
    child.kill('SIGINT');
    expect((await ended)[0]).toBe(0);
    expect(lines).toContain('first closed');
  });

  it('is at once upon a second Ctrl-C', async () => {
    const { child, ended, said } = await opened(
      "setTimeout(() => console.log('waiting'), 600); await new Promise(() => undefined);",
    );
    child.kill('SIGINT');
    await said('waiting');
    child.kill('SIGINT');
    expect((await ended)[0]).toBe(130);
  });
});
