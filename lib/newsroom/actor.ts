/** Everyone's part in the newsroom, as in docs/workflow.md: R S E D P L T A. */
export const ROLES = [
  'reporter',
  'sub_editor',
  'editor',
  'chief_editor',
  'picture_editor',
  'legal',
  'curator',
  'admin',
] as const;
export type Role = (typeof ROLES)[number];

/** The signed-in person of a request, read from the session's row each time. */
export interface Actor {
  staffId: string;
  name: string;
  email: string;
  sessionId: string;
  /** deskId null: on every desk. */
  roles: { role: Role; deskId: string | null }[];
}
