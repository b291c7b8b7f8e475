/** The demo newsroom's people. */
export const people = {
  reporter: 'reporter@example.org',
  secondReporter: 'second.reporter@example.org',
  editor: 'editor@example.org',
  chief: 'chief@example.org',
  admin: 'admin@example.org',
} as const;

/** Their names, after which the menu with `Sign out` is named. */
export const names: Record<keyof typeof people, string> = {
  reporter: 'Inés Calderón',
  secondReporter: 'Tomás Brandt',
  editor: 'Vera Lindqvist',
  chief: 'Amara Okonjo',
  admin: 'Pieter Vroom',
};

export const password = 'galley-demo';
