import type { Example } from '../example.ts';

const command = `import { z } from 'zod';
import { command } from '../command.ts';
import { revokeAllOf } from '../session/revoke.ts';
import { loadPerson } from './person-row.ts';

/** Ends every session of a person, who may sign in again. */
export const signOut = command({
  input: z.object({ id: z.uuid() }),
  load: ({ id }, tx) => loadPerson(tx, id),
  permission: 'staff.manage',
  async run({ tx, subject: { person } }) {
    const sessionsEnded = await revokeAllOf(tx, person.id);
    return {
      events: [
        {
          kind: 'staff.signed_out',
          subject: person.name,
          payload: { staffId: person.id, sessionsEnded },
        },
      ],
      value: { name: person.name },
    };
  },
});
`;

export const event: Example = {
  line: 'event',
  names: { room: 'staff', command: 'sign-out' },
  create: { 'lib/newsroom/staff/sign-out.ts': command },
  insert: [
    {
      path: 'lib/newsroom/staff/room.ts',
      before: `    'staff.password_reset':`,
      text: `    'staff.signed_out': { sentence: 'signed out', mail: null, label: null },\n`,
    },
  ],
};
