import { Agent, get } from 'node:http';

/** What one reader got. */
export interface LoadAnswer {
  path: string;
  /** When it was asked for. */
  at: number;
  /** 0 where no answer came, or only a part of it. */
  status: number;
  error: string;
  text: string;
}

/**
 * Readers who ask for these paths one after the other, each over a connection of their own, until
 * `end`.
 */
export function beginLoad(
  url: string,
  paths: readonly string[],
  readers: number,
): { end: () => Promise<LoadAnswer[]> } {
  const answers: LoadAnswer[] = [];
  const ending = new AbortController();
  const read = async (reader: number) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let n = reader; !ending.signal.aborted; n += 1)
      answers.push(await ask(url, paths[n % paths.length] ?? '/', agent));
    agent.destroy();
  };
  const running = Array.from({ length: readers }, (_, reader) => read(reader));
  return {
    async end() {
      ending.abort();
      await Promise.all(running);
      return answers;
    },
  };
}

function ask(url: string, path: string, agent: Agent): Promise<LoadAnswer> {
  const at = Date.now();
  return new Promise((resolve) => {
    const failed = (error: Error) =>
      resolve({ path, at, status: 0, error: error.message, text: '' });
    get(new URL(path, url), { agent }, (response) => {
      let text = '';
      response
        .setEncoding('utf8')
        .on('data', (piece: string) => {
          text += piece;
        })
        .on('error', failed)
        .on('end', () =>
          resolve({
            path,
            at,
            status: response.complete ? (response.statusCode ?? 0) : 0,
            error: '',
            text,
          }),
        );
    }).on('error', failed);
  });
}
