import type { Example } from '../example.ts';

export const permission: Example = {
  line: 'permission',
  names: { room: 'tags' },
  create: {},
  insert: [
    {
      path: 'lib/newsroom/tags/room.ts',
      before: `    'tag.manage':`,
      text: `    'tag.export': { roles: { curator: 'all', admin: 'all' } },\n`,
    },
  ],
};
