export const organisation = {
  name: 'The Long Count',
  tagline: 'The record of power gained, shared and lost',
  language: 'en',
  timeZone: 'Europe/Berlin',
} as const;

export const desks = ['World', 'Elections', 'Courts', 'Press', 'Long reads'] as const;
export type DeskName = (typeof desks)[number];

export const sections = [
  {
    slug: 'world',
    name: 'World',
    description: 'What governments and the governed did to each other today.',
  },
  {
    slug: 'elections',
    name: 'Elections',
    description: 'Who may vote, who counts, and who may watch the counting.',
  },
  {
    slug: 'courts',
    name: 'Courts',
    description: 'Who judges, who names the judges, and what happens to the rulings.',
  },
  {
    slug: 'press-and-speech',
    name: 'Press & speech',
    description: 'Who may say what, who may print it, and who switches it off.',
  },
  {
    slug: 'parliaments',
    name: 'Parliaments',
    description: 'What is debated, what is passed unread, and who was in the room.',
  },
  {
    slug: 'civil-society',
    name: 'Civil society',
    description: 'What people do together when nobody has told them to.',
  },
  {
    slug: 'money-and-power',
    name: 'Money & power',
    description: 'Who pays, who is paid, and where it was written down.',
  },
  { slug: 'opinion', name: 'Opinion', description: 'Arguments, signed.' },
  {
    slug: 'long-view',
    name: 'Long view',
    description: 'Reportage and analysis that takes its time.',
  },
] as const;
export type SectionSlug = (typeof sections)[number]['slug'];
