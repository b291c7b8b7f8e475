import type { DeskName } from './organisation.ts';

/** As in lib/newsroom/actor.ts; a desk of null means every desk. */
interface Person {
  key: string;
  email: string;
  name: string;
  roles: readonly { role: string; desk: DeskName | null }[];
  /** Deactivated, this many days before the newsroom is filled. */
  left?: number;
}

/** The first five are the demo accounts that the README promises. Nobody here exists. */
export const staff = [
  {
    key: 'reporter',
    email: 'reporter@example.org',
    name: 'Inés Calderón',
    roles: [{ role: 'reporter', desk: 'World' }],
  },
  {
    key: 'second',
    email: 'second.reporter@example.org',
    name: 'Tomás Brandt',
    roles: [{ role: 'reporter', desk: 'World' }],
  },
  {
    key: 'editor',
    email: 'editor@example.org',
    name: 'Vera Lindqvist',
    roles: [{ role: 'editor', desk: 'World' }],
  },
  {
    key: 'chief',
    email: 'chief@example.org',
    name: 'Amara Okonjo',
    roles: [{ role: 'chief_editor', desk: null }],
  },
  {
    key: 'admin',
    email: 'admin@example.org',
    name: 'Pieter Vroom',
    roles: [{ role: 'admin', desk: null }],
  },
  {
    key: 'elections-editor',
    email: 'doina.rusnac@example.org',
    name: 'Doina Rusnac',
    roles: [{ role: 'editor', desk: 'Elections' }],
  },
  {
    key: 'elections-reporter',
    email: 'khady.mbodj@example.org',
    name: 'Khady Mbodj',
    roles: [{ role: 'reporter', desk: 'Elections' }],
  },
  {
    key: 'courts-editor',
    email: 'sibusiso.mahlaba@example.org',
    name: 'Sibusiso Mahlaba',
    roles: [
      { role: 'editor', desk: 'Courts' },
      { role: 'editor', desk: 'Press' },
    ],
  },
  {
    key: 'courts-reporter',
    email: 'mutale.chilufya@example.org',
    name: 'Mutale Chilufya',
    roles: [
      { role: 'reporter', desk: 'Courts' },
      { role: 'reporter', desk: 'Press' },
    ],
  },
  {
    key: 'long-editor',
    email: 'nora.sundby@example.org',
    name: 'Nora Sundby',
    roles: [
      { role: 'editor', desk: 'Long reads' },
      { role: 'reporter', desk: 'Long reads' },
    ],
  },
  {
    key: 'sub',
    email: 'torvald.aasnes@example.org',
    name: 'Torvald Aasnes',
    roles: [
      { role: 'sub_editor', desk: 'World' },
      { role: 'sub_editor', desk: 'Elections' },
      { role: 'sub_editor', desk: 'Courts' },
    ],
  },
  {
    key: 'pictures',
    email: 'wari.condori@example.org',
    name: 'Wari Condori',
    roles: [{ role: 'picture_editor', desk: null }],
  },
  {
    key: 'legal',
    email: 'nadia.rahal@example.org',
    name: 'Nadia Rahal',
    roles: [{ role: 'legal', desk: null }],
  },
  {
    key: 'curator',
    email: 'ilze.kalvane@example.org',
    name: 'Ilze Kalvāne',
    roles: [{ role: 'curator', desk: null }],
  },
  {
    key: 'gone',
    email: 'losa.tafunai@example.org',
    name: 'Losa Tafunai',
    roles: [{ role: 'reporter', desk: 'World' }],
    left: 35,
  },
] as const satisfies readonly Person[];
export type StaffKey = (typeof staff)[number]['key'];
