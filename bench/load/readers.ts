import { Agent, get } from 'node:http';

/*
 * Readers who come at a fixed pace, whatever the answers take: so many questions a second, over
 * kept-alive connections. Two thirds ask for what is new, a quarter for lists, feeds and older
 * stories, one in fifty for what nobody asked for before.
 */
export interface Reading {
  port: number;
  perSecond: number;
  paths: Paths;
}

export interface Paths {
  /** The front page and the newest stories. */
  news: string[];
  /** Everything else. */
  rest: string[];
}

/** What was read since the last question. */
export interface Read {
  times: number[];
  failed: number;
}

const tick = 10;
let [times, failed]: [number[], number] = [[], 0];
let paths: Paths = { news: ['/'], rest: ['/latest'] };
let asked = 0;

function pathAt(n: number): string {
  if (n % 100 === 7) return `/search?q=${['council', 'bridge', 'harbour', 'vote'][n % 4]}+${n}`;
  if (n % 100 === 57) return `/nothing/${n}`;
  const among = n % 4 === 0 ? paths.rest : paths.news;
  return among[Math.floor(Math.random() * among.length)] ?? '/';
}

function ask(port: number, agent: Agent): void {
  const began = performance.now();
  const path = pathAt((asked += 1));
  get({ port, path, agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
    answer
      .resume()
      .on('end', () => {
        times.push(performance.now() - began);
        if ((answer.statusCode ?? 0) >= 500) failed += 1;
      })
      .on('error', () => {
        failed += 1;
      });
  }).on('error', () => {
    failed += 1;
  });
}

function read({ port, perSecond }: Reading): void {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const began = performance.now();
  setInterval(() => {
    for (const due = ((performance.now() - began) * perSecond) / 1_000; asked < due;)
      ask(port, agent);
  }, tick);
}

process.on('message', (message: Reading | { paths: Paths } | 'read') => {
  if (message === 'read') {
    process.send?.({ times, failed } satisfies Read);
    [times, failed] = [[], 0];
    return;
  }
  ({ paths } = message);
  if ('port' in message) read(message);
});
process.on('disconnect', () => process.exit(0));
