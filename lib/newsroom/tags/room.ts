import type { Room } from '../room.ts';

export const tags = {
  permissions: {
    'tag.create': { roles: { chief_editor: 'all', curator: 'all' } },
    'tag.manage': { roles: { chief_editor: 'all', curator: 'all' } },
  },
  families: { tag: { label: 'Tags', place: 20 } },
  events: {
    'tag.created': { sentence: 'made the tag', mail: null, label: null },
    'tag.renamed': { sentence: 'renamed the tag', mail: null, label: null },
    'tag.readdressed': { sentence: 'changed the address of the tag', mail: null, label: null },
    'tag.moved': { sentence: 'moved the tag', mail: null, label: null },
    'tag.described': { sentence: 'described the tag', mail: null, label: null },
    'tag.merged': { sentence: 'merged a tag into', mail: null, label: null },
  },
  screens: {
    tags: {
      name: 'Tags',
      href: '/newsroom/tags',
      icon: 'tags',
      key: 't',
      permission: 'story.read',
      place: 40,
    },
  },
} as const satisfies Room;
