import type { Example } from '../example.ts';

const declaration = `import type { Room } from '../room.ts';

export const shifts = {
  permissions: {
    'shift.plan': { roles: { editor: 'desk', chief_editor: 'all' } },
  },
} as const satisfies Room;
`;

export const room: Example = {
  line: 'room',
  names: { room: 'shifts' },
  create: { 'lib/newsroom/shifts/room.ts': declaration },
  insert: [
    {
      path: 'lib/newsroom/rooms.ts',
      before: `import { staff } from './staff/room.ts';`,
      text: `import { shifts } from './shifts/room.ts';\n`,
    },
    { path: 'lib/newsroom/rooms.ts', after: `  session,\n`, text: `  shifts,\n` },
  ],
};
