import type { Room } from '../room.ts';

export const contributors = {
  permissions: {
    'contributor.create': {
      roles: {
        reporter: 'all',
        picture_editor: 'all',
        sub_editor: 'all',
        editor: 'all',
        chief_editor: 'all',
        curator: 'all',
        admin: 'all',
      },
    },
    'contributor.manage': {
      roles: { editor: 'all', chief_editor: 'all', curator: 'all', admin: 'all' },
    },
  },
  families: { contributor: { label: 'Bylines', place: 50 } },
  events: {
    'contributor.added': { sentence: 'added the byline', mail: null, label: null },
    'contributor.changed': { sentence: 'changed the byline', mail: null, label: null },
  },
} as const satisfies Room;
