import type { Example } from '../example.ts';

const work = `import { lt, sql } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { presence } from '#db/schema/newsroom/index.ts';

/** Removes windows that were last seen so many days ago. */
export async function purgePresence(days: number): Promise<void> {
  await staffDb()
    .delete(presence)
    .where(lt(presence.seenAt, sql\`now() - make_interval(days => \${days})\`));
}
`;

export const removal: Example = {
  line: 'removed',
  names: { room: 'collaboration', removal: 'purge-presence' },
  create: { 'lib/newsroom/collaboration/purge-presence.ts': work },
  insert: [
    {
      path: 'lib/newsroom/collaboration/room.ts',
      before: `} as const satisfies Room;`,
      text: `  purge: {
    'windows that are gone': {
      days: 7,
      load: async () =>
        (await import(/* turbopackIgnore: true */ './purge-presence.ts')).purgePresence,
    },
  },
`,
    },
  ],
};
