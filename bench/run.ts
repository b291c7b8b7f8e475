import { printFigures, type Figure } from './figures.ts';

/*
 * npm run bench              all of them
 * npm run bench -- desk      one
 * Prints a table for people and one JSON line a figure for machines.
 */
const BENCHES: Record<string, () => Promise<{ run: () => Promise<Figure[]> }>> = {
  desk: () => import('./desk.ts'),
  together: () => import('./together.ts'),
  pages: () => import('./pages.ts'),
  queries: () => import('./queries.ts'),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(BENCHES, name));
if (unknown.length > 0) {
  process.stderr.write(`There is no benchmark ${unknown.join(', ')}; there are: ${Object.keys(BENCHES).join(', ')}.\n`);
  process.exit(2);
}

const figures: Figure[] = [];
for (const [name, load] of Object.entries(BENCHES)) {
  if (asked.length === 0 || asked.includes(name)) figures.push(...await (await load()).run());
}
printFigures(figures);
process.exitCode = figures.some(({ value, limit }) => limit !== undefined && value > limit) ? 1 : 0;
