import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** A program that a test started. */
export interface Program {
  /**
   * Resolves with the first match in what it prints; rejects when it ends before that, or after
   * half a minute.
   */
  says(words: RegExp): Promise<RegExpExecArray>;
  /** What it has printed. */
  readonly said: string;
  /** Ends it and what it started. */
  end(): Promise<void>;
}

export function startProgram(
  program: string,
  args: string[],
  environment: Record<string, string> = {},
): Program {
  // A group of its own: the browsers that a driver starts end with it.
  const child = spawn(program, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (words: string) => {
      said += words;
    });
  const ended = once(child, 'close');
  ended.catch(() => undefined);
  return {
    get said() {
      return said;
    },
    says: (words) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = words.exec(said);
          if (found) finish(() => resolve(found));
        };
        const fail = () =>
          finish(() =>
            reject(new Error(`${program} did not say ${words}. It said: ${said.slice(-1_000)}`)),
          );
        const timer = setTimeout(fail, 30_000);
        const finish = (settle: () => void) => {
          clearTimeout(timer);
          child.stdout.off('data', look);
          child.stderr.off('data', look);
          settle();
        };
        child.stdout.on('data', look);
        child.stderr.on('data', look);
        ended.then(fail, fail);
        look();
      }),
    async end() {
      const { pid, exitCode, signalCode } = child;
      if (!pid || exitCode !== null || signalCode !== null) return;
      process.kill(-pid, 'SIGTERM');
      const timer = setTimeout(() => process.kill(-pid, 'SIGKILL'), 3_000);
      await ended.catch(() => undefined);
      clearTimeout(timer);
    },
  };
}
