import { indexSearch } from '#lib/server/worker/index-search.ts';
import { command } from '../command.ts';
import { onNewsroom } from '../newsroom.ts';
import { say } from '../say.ts';

const EVERY = 5_000;

export const searchIndex = command({
  summary:
    'Reads for search what an earlier version wrote, in small steps beside the running newsroom; ' +
    'stopped and begun again, it goes on where it was.',
  usage: '',
  arguments: [],
  options: {},
  async run() {
    return onNewsroom(async () => {
      let next = EVERY;
      const done = await indexSearch(new AbortController().signal, ({ editions, stories }) => {
        if (editions + stories < next) return;
        next += EVERY;
        say(`${editions} editions and ${stories} working copies so far`);
      });
      say(
        `Read ${done.editions} editions and ${done.stories} working copies; ` +
          `counted the words of ${done.counted} editions.`,
      );
      return 0;
    });
  },
});
