import type { Example } from '../example.ts';

const work = `import { isNull } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { outbox } from '#db/schema/newsroom/index.ts';
import { log } from '#lib/log/log.ts';

/** Says in the log how many messages wait to be delivered. */
export async function reportBacklog(): Promise<void> {
  log.info({ messages: await staffDb().$count(outbox, isNull(outbox.doneAt)) }, 'backlog');
}
`;

export const job: Example = {
  line: 'job',
  names: { room: 'mail', job: 'report-backlog' },
  create: { 'lib/newsroom/mail/report-backlog.ts': work },
  insert: [
    {
      path: 'lib/newsroom/mail/room.ts',
      before: `} as const satisfies Room;`,
      text: `  jobs: {
    backlog: {
      cron: '13 * * * *',
      load: async () =>
        (await import(/* turbopackIgnore: true */ './report-backlog.ts')).reportBacklog,
    },
  },
`,
    },
  ],
};
