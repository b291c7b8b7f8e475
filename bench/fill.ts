import { parseArgs } from 'node:util';
import { openDatabase } from './fill/database.ts';
import { fillStories } from './fill/fill-stories.ts';

/*
 * node bench/fill.ts --stories 100000
 * Fills the newsroom of DATABASE_URL (or the embedded one of DATA_DIR) with invented stories, to
 * see how it does when it is large.
 */
const { values } = parseArgs({ options: { stories: { type: 'string', default: '100000' } } });
const stories = Number(values.stories);
if (!Number.isInteger(stories) || stories < 1) throw new Error('--stories takes a whole number.');

const began = performance.now();
const say = (sentence: string) =>
  process.stderr.write(
    `${((performance.now() - began) / 1000).toFixed(0).padStart(5)} s  ${sentence}\n`,
  );
const database = await openDatabase();
await fillStories(database.url, { stories, alone: database.alone, onStep: say });
say('done');
await database.close();
