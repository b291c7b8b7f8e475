import type { Example } from '../example.ts';

const work = `import { log } from '#lib/log/log.ts';
import type { Deliver } from '../room.ts';

/** Warns whoever watches the log that accounts were changed. */
export const warnOfStaff: Deliver = async ({ id, eventN }) =>
  log.warn({ messageId: id, event: eventN }, 'staff changed');
`;

export const delivery: Example = {
  line: 'delivery',
  names: { room: 'staff', delivery: 'warn-of-staff' },
  create: { 'lib/newsroom/staff/warn-of-staff.ts': work },
  insert: [
    {
      path: 'lib/newsroom/staff/room.ts',
      before: `  screens: {\n`,
      text: `  deliveries: {
    watch: {
      lastTry: 3,
      load: async () =>
        (await import(/* turbopackIgnore: true */ './warn-of-staff.ts')).warnOfStaff,
    },
  },
`,
    },
  ],
};
