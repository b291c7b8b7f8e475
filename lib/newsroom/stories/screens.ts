import type { ScreenRule } from '../room.ts';

/** Where stories are looked for and read. */
export const storyScreens = {
  work: {
    name: 'My work',
    href: '/newsroom',
    icon: 'my-work',
    key: 'w',
    permission: null,
    place: 10,
    first: true,
    exact: true,
  },
  stories: {
    name: 'Stories',
    href: '/newsroom/stories',
    icon: 'stories',
    key: 's',
    permission: 'story.read',
    place: 20,
    first: true,
  },
  review: {
    name: 'Review',
    href: '/newsroom/review',
    icon: 'review',
    key: 'r',
    permission: 'story.review',
    place: 30,
    first: true,
    keys: {
      title: 'Reviewing',
      rows: [
        ['Approve', 'A'],
        ['Request changes', 'R'],
        ['Open at the desk', 'E'],
      ],
    },
  },
} as const satisfies Readonly<Record<string, ScreenRule>>;
