import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ask, firstDifference, type Answer, type Question } from './compare/answer.ts';
import { publicPaths, questionsAt } from './compare/addresses.ts';
import {
  copyFolder,
  fillDemo,
  newFolder,
  removeFolder,
  startCheckout,
  type Checkout,
} from './compare/checkout.ts';

/*
 * npm run compare -- --before DIR --after DIR
 * Starts the servers of two checkouts on copies of one demo newsroom, with their clocks standing
 * still at one instant, and compares every public address byte for byte. Ends with 1 where an
 * answer differs.
 */

/**
 * Drawings of one page can differ in the order of what React sends ahead: asked so often, both have
 * sent each.
 */
const TRIES = 8;

/**
 * In what two servers answer a question differently each time; null where any two of their answers
 * are alike.
 */
async function compare(
  before: Checkout,
  after: Checkout,
  question: Question,
): Promise<string | null> {
  const seen: [Answer[], Answer[]] = [[], []];
  let difference: string | null = null;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answers = await Promise.all([ask(before.port, question), ask(after.port, question)]);
    answers.forEach((answer, side) => seen[side]?.push(answer));
    const differences = seen[0].flatMap((one) =>
      seen[1].map((other) => firstDifference(one, other)),
    );
    if (differences.includes(null)) return null;
    difference ??= differences[0] ?? null;
  }
  return difference;
}

/** Both have drawn and kept every page before anything is compared. */
async function warm(servers: readonly Checkout[], paths: readonly string[]): Promise<void> {
  for (const path of paths)
    await Promise.all(servers.map(({ port }) => ask(port, { method: 'GET', path, headers: {} })));
}

async function compareAll(
  before: Checkout,
  after: Checkout,
): Promise<{ compared: number; differences: string[] }> {
  const readFrom =
    ({ port }: Checkout) =>
    async (path: string) =>
      Buffer.from((await ask(port, { method: 'GET', path, headers: {} })).body, 'latin1').toString(
        'utf8',
      );
  const paths = [
    ...new Set([...(await publicPaths(readFrom(before))), ...(await publicPaths(readFrom(after)))]),
  ];
  await warm([before, after], paths);
  const questions = questionsAt(paths);
  const differences: string[] = [];
  for (const question of questions) {
    const difference = await compare(before, after, question);
    if (difference)
      differences.push(
        `${question.method} ${question.path} ${JSON.stringify(question.headers)}\n    ${difference}`,
      );
  }
  return { compared: questions.length, differences };
}

async function compareCheckouts(before: string, after: string): Promise<number> {
  const folders = await Promise.all([newFolder(), newFolder()]);
  const running: Checkout[] = [];
  try {
    await fillDemo(before, folders[0]);
    await copyFolder(...folders);
    const instant = new Date();
    const start = async (checkout: string, folder: string) => {
      const server = await startCheckout(checkout, folder, instant);
      running.push(server);
      return server;
    };
    const { compared, differences } = await compareAll(
      await start(before, folders[0]),
      await start(after, folders[1]),
    );
    for (const difference of differences) process.stdout.write(`${difference}\n`);
    process.stdout.write(`${compared} compared, ${differences.length} differ\n`);
    return differences.length;
  } finally {
    await Promise.all(running.map((server) => server.stop()));
    await Promise.all(folders.map(removeFolder));
  }
}

const {
  values: { before, after },
} = parseArgs({ options: { before: { type: 'string' }, after: { type: 'string' } } });
if (before === undefined || after === undefined) {
  process.stderr.write(
    'npm run compare -- --before DIR --after DIR: two checkouts, each with its packages installed.\n',
  );
  process.exit(2);
}
process.exitCode = (await compareCheckouts(resolve(before), resolve(after))) > 0 ? 1 : 0;
