import type { Role } from '../actor.ts';

/** Roles as the newsroom calls them. */
export const ROLE_WORDS: Record<Role, string> = {
  reporter: 'Reporter',
  sub_editor: 'Sub-editor',
  editor: 'Editor',
  chief_editor: 'Chief editor',
  picture_editor: 'Picture editor',
  legal: 'Legal',
  curator: 'Curator',
  admin: 'Administrator',
};
