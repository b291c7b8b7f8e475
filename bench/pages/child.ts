import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** A process of the benchmark that answers each message with one. */
export interface Child {
  pid: number;
  ask<Answer>(message: object | string): Promise<Answer>;
  /** Sends a message that has no answer. */
  tell(message: object): void;
  end(): void;
}

/** Starts a file of this folder. */
export function startChild(file: string): Child {
  const child = fork(new URL(file, import.meta.url));
  return {
    pid: child.pid ?? 0,
    async ask<Answer>(message: object | string) {
      const answer = next<Answer>(child);
      child.send(message);
      return answer;
    },
    tell: (message) => void child.send(message),
    end: () => child.disconnect(),
  };
}

async function next<Answer>(child: ChildProcess): Promise<Answer> {
  const ending = new AbortController();
  const over = once(child, 'exit', { signal: ending.signal }).then(() => {
    throw new Error('A process of the benchmark ended');
  });
  over.catch(() => undefined);
  try {
    const [answer] = (await Promise.race([once(child, 'message'), over])) as [Answer];
    return answer;
  } finally {
    ending.abort();
  }
}
