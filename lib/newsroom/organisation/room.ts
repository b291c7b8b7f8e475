import type { Room } from '../room.ts';

export const organisation = {
  permissions: {
    'house.view': { roles: { chief_editor: 'all', admin: 'all' } },
    'house.manage': { roles: { admin: 'all' } },
  },
  families: {
    section: { label: 'Sections', place: 60 },
    desk: { label: 'Desks', place: 70 },
    house: { label: 'Settings', place: 90 },
  },
  events: {
    'section.added': { sentence: 'added the section', mail: null, label: null },
    'section.changed': { sentence: 'changed the section', mail: null, label: null },
    'section.moved': { sentence: 'moved the section', mail: null, label: null },
    'desk.added': { sentence: 'added the desk', mail: null, label: null },
    'desk.renamed': { sentence: 'renamed the desk', mail: null, label: null },
    'desk.moved': { sentence: 'moved the desk', mail: null, label: null },
    'desk.mends_set': {
      sentence: 'set whether editors mend while they review on',
      mail: null,
      label: null,
    },
    'house.changed': { sentence: 'changed the setting', mail: null, label: null },
    'house.check_set': { sentence: 'set how much a text needs:', mail: null, label: null },
  },
  screens: {
    settings: {
      name: 'Settings',
      href: '/newsroom/settings',
      icon: 'settings',
      key: ',',
      permission: 'contributor.manage',
      place: 70,
      unlisted: true,
    },
  },
} as const satisfies Room;
