import type { PermissionRule } from '../room.ts';

/** Who may do what with stories. */
export const storyPermissions = {
  'story.read': {
    roles: {
      reporter: 'desk',
      sub_editor: 'desk',
      editor: 'desk',
      chief_editor: 'all',
      picture_editor: 'desk',
      legal: 'all',
      curator: 'desk',
    },
    ownAnywhere: true,
  },
  'story.create': {
    roles: {
      reporter: 'desk',
      sub_editor: 'desk',
      editor: 'desk',
      chief_editor: 'all',
      picture_editor: 'desk',
    },
  },
  'story.edit': {
    roles: {
      reporter: 'own',
      sub_editor: 'desk',
      editor: 'desk',
      chief_editor: 'all',
      picture_editor: 'own',
    },
    ownAnywhere: true,
  },
  'story.edit_pictures': { roles: { picture_editor: 'desk' } },
  'story.edit_tags': { roles: { curator: 'desk' } },
  'story.submit': {
    roles: {
      reporter: 'own',
      sub_editor: 'desk',
      editor: 'desk',
      chief_editor: 'all',
      picture_editor: 'own',
    },
    ownAnywhere: true,
  },
  'story.withdraw': {
    roles: {
      reporter: 'own',
      sub_editor: 'desk',
      editor: 'desk',
      chief_editor: 'all',
      picture_editor: 'own',
    },
    ownAnywhere: true,
  },
  'story.review': {
    roles: { sub_editor: 'desk', editor: 'desk', chief_editor: 'all', legal: 'all' },
  },
  'story.approve': { roles: { editor: 'desk', chief_editor: 'all' }, fourEyes: true },
  'story.approve_own': { roles: { chief_editor: 'all' } },
  'story.publish': { roles: { editor: 'desk', chief_editor: 'all' } },
  'story.schedule': { roles: { editor: 'desk', chief_editor: 'all' } },
  'story.release': { roles: { editor: 'desk', chief_editor: 'all' } },
  'story.restore': { roles: { editor: 'desk', chief_editor: 'all' } },
  'story.correct': { roles: { editor: 'desk', chief_editor: 'all' } },
  'story.hold': {
    roles: { sub_editor: 'desk', editor: 'desk', chief_editor: 'all', legal: 'all' },
  },
  'story.unpublish': { roles: { editor: 'desk', chief_editor: 'all' } },
  'story.kill': { roles: { editor: 'desk', chief_editor: 'all', legal: 'all' } },
  'story.spike': {
    roles: { reporter: 'own', sub_editor: 'desk', editor: 'desk', chief_editor: 'all' },
  },
  'story.unspike': {
    roles: { reporter: 'own', sub_editor: 'desk', editor: 'desk', chief_editor: 'all' },
  },
  'embargo.set': {
    roles: { reporter: 'own', sub_editor: 'desk', editor: 'desk', chief_editor: 'all' },
  },
  'embargo.break': { roles: { chief_editor: 'all' } },
  'legal.flag': {
    roles: {
      reporter: 'desk',
      sub_editor: 'desk',
      editor: 'desk',
      chief_editor: 'all',
      picture_editor: 'desk',
      legal: 'all',
      curator: 'desk',
    },
  },
  'legal.clear': { roles: { legal: 'all' } },
} as const satisfies Readonly<Record<string, PermissionRule>>;
