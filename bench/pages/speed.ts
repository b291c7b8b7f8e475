import { request, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { percentile, type Figure } from '../figures.ts';
import type { Same } from './bare.ts';
import { startChild } from './child.ts';
import type { Load, Loaded } from './load.ts';
import { processorMs } from '../processor.ts';

const connections = [1, 16, 64];
/**
 * The machine is never quite still: both servers are driven in short turns, and the median of the
 * pairs counts.
 */
const rounds = 15;
const milliseconds = 500;

/** Headers that Node adds by itself, to the bare server's answers too. */
const added = new Set(['date', 'connection', 'keep-alive']);

interface Server {
  port: number;
  pid: number;
}

/** What a run of requests came to, with the processor time of each answer in microseconds. */
type Driven = Loaded & { processor: number };

/** Each address at each number of connections, Galley's and the bare server's in turns. */
export async function measureSpeed(
  galley: Server,
  addresses: Record<string, string>,
): Promise<Figure[]> {
  const [bare, load] = [startChild('./bare.ts'), startChild('./load.ts')];
  const figures: Figure[] = [];
  try {
    for (const [what, path] of Object.entries(addresses)) {
      const same = await answerAt(galley.port, path);
      const other = { port: await bare.ask<number>(same), pid: bare.pid };
      const drive = async (
        { port, pid }: Server,
        many: number,
        ms = milliseconds,
      ): Promise<Driven> => {
        const before = await processorMs(pid);
        const loaded = await load.ask<Loaded>({
          port,
          path,
          connections: many,
          milliseconds: ms,
        } satisfies Load);
        return {
          ...loaded,
          processor: (1e3 * ((await processorMs(pid)) - before)) / loaded.answers,
        };
      };
      for (const server of [galley, other]) await drive(server, 16, 500);
      for (const many of connections)
        figures.push(
          ...(await inTurns(
            `${what}, ${many} connection${many > 1 ? 's' : ''}`,
            () => drive(galley, many),
            () => drive(other, many),
          )),
        );
    }
  } finally {
    bare.end();
    load.end();
  }
  return figures;
}

async function inTurns(
  what: string,
  galley: () => Promise<Driven>,
  bare: () => Promise<Driven>,
): Promise<Figure[]> {
  const pairs: { ours: Driven; theirs: Driven }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Who begins changes, so that neither always has the warmer machine.
    const first = round % 2 === 0;
    const [a, b] = first ? [await galley(), await bare()] : [await bare(), await galley()];
    pairs.push(first ? { ours: a, theirs: b } : { ours: b, theirs: a });
  }
  const median = (of: (pair: { ours: Driven; theirs: Driven }) => number) =>
    percentile(pairs.map(of), 0.5);
  const figure = (about: string, value: number, unit: string, limit?: number): Figure => ({
    bench: 'pages',
    what: `${what}: ${about}`,
    value,
    unit,
    ...(limit === undefined ? {} : { limit }),
  });
  return [
    figure(
      'Galley',
      median(({ ours }) => ours.perSecond),
      'requests/s',
    ),
    figure(
      'bare node:http',
      median(({ theirs }) => theirs.perSecond),
      'requests/s',
    ),
    figure(
      "answers of the bare server for 100 of Galley's",
      100 * median(({ ours, theirs }) => theirs.perSecond / ours.perSecond),
      'answers',
      100 / 0.85,
    ),
    figure(
      'processor time of an answer',
      median(({ ours }) => ours.processor),
      'µs',
    ),
    figure(
      "processor time against the bare server's",
      median(({ ours, theirs }) => ours.processor / theirs.processor),
      'times',
    ),
    figure(
      'p99 of Galley',
      median(({ ours }) => ours.p99),
      'ms',
    ),
    figure(
      "p99 against the bare server's",
      median(({ ours, theirs }) => ours.p99 / theirs.p99),
      'times',
      1.5,
    ),
  ];
}

/** What Galley answers from memory, as the bare server is to send it. */
async function answerAt(port: number, path: string): Promise<Same> {
  for (;;) {
    const sent = request({ port, path, headers: { 'accept-encoding': 'gzip, deflate, br' } }).end();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    const body = Buffer.concat(await answer.toArray());
    if (answer.statusCode !== 200) throw new Error(`${path} answers ${answer.statusCode}`);
    const headers = answer.rawHeaders.flatMap((name, at, all) =>
      at % 2 === 0 && !added.has(name.toLowerCase()) ? [name, all[at + 1] ?? ''] : [],
    );
    if (answer.headers['cache-status'] === 'galley; hit')
      return { status: 200, headers, body: body.toString('base64') };
  }
}
