import { parseArgs } from 'node:util';
import { z } from 'zod';
import { printFigures, type Figure } from './figures.ts';

/** What the command line says of how it is to be measured. */
interface How {
  minutes: number;
}

/*
 * npm run bench                              all of them
 * npm run bench -- desk                      one
 * npm run bench -- load --minutes 1.5        a shorter look at the load
 * Prints a table for people and one JSON line a figure for machines.
 */
const BENCHES: Record<string, () => Promise<{ run: (how: How) => Promise<Figure[]> }>> = {
  desk: () => import('./desk.ts'),
  together: () => import('./together.ts'),
  load: () => import('./load.ts'),
  pages: () => import('./pages.ts'),
  queries: () => import('./queries.ts'),
  restart: () => import('./restart.ts'),
};

const { positionals: asked, values } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string', default: '10' } },
});
const minutes = z.coerce.number().min(0.5).max(1_440).safeParse(values.minutes);
const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0 || !minutes.success) {
  process.stderr.write(
    minutes.success
      ? `There is no benchmark ${unknown.join(', ')}; there are: ${Object.keys(BENCHES).join(', ')}.\n`
      : '--minutes: a number from 0.5 to 1440.\n',
  );
  process.exit(2);
}

const figures: Figure[] = [];
for (const [name, load] of Object.entries(BENCHES)) {
  if (asked.length === 0 || asked.includes(name))
    figures.push(...(await (await load()).run({ minutes: minutes.data })));
}
printFigures(figures);
process.exitCode = figures.some(({ value, limit }) => limit !== undefined && value > limit) ? 1 : 0;
