import type { Room } from '../room.ts';

export const media = {
  permissions: {
    'media.upload': {
      roles: {
        reporter: 'all',
        sub_editor: 'all',
        editor: 'all',
        chief_editor: 'all',
        picture_editor: 'all',
      },
    },
    'media.read': {
      roles: {
        reporter: 'all',
        sub_editor: 'all',
        editor: 'all',
        chief_editor: 'all',
        picture_editor: 'all',
        legal: 'all',
        curator: 'all',
      },
    },
  },
  families: { media: { label: 'Pictures', place: 100 } },
  events: {
    'media.uploaded': { sentence: 'brought the picture', mail: null, label: null },
  },
  demo: {
    pictures: {
      place: 10,
      load: async () =>
        (await import(/* turbopackIgnore: true */ '../demo/fill-pictures.ts')).fillPictures,
    },
  },
} as const satisfies Room;
