import { expect, it } from 'vitest';
import type { Actor, Role } from './actor.ts';
import { screenKeys, screensFor, screensOf } from './screens.ts';

const as = (...roles: Role[]): Actor => ({
  staffId: 's',
  name: 'N',
  email: 'n@example.org',
  sessionId: 'x',
  roles: roles.map((role) => ({ role, deskId: null })),
});

it.each<[Role, string[]]>([
  ['reporter', ['work', 'stories', 'tags', 'activity']],
  ['editor', ['work', 'stories', 'review', 'tags', 'activity', 'settings']],
  ['chief_editor', ['work', 'stories', 'review', 'tags', 'staff', 'activity', 'settings']],
  ['curator', ['work', 'stories', 'tags', 'settings']],
  ['admin', ['work', 'staff', 'activity', 'settings']],
])('a %s enters %j', (role, screens) => {
  expect(screensFor(as(role))).toEqual(screens);
});

it('leaves who has no role with my work', () => {
  expect(screensFor(as())).toEqual(['work']);
});

it('keeps the rail’s order, whatever the order of what one may enter', () => {
  expect(screensOf(['settings', 'work', 'tags']).map(({ name }) => name)).toEqual([
    'My work',
    'Tags',
    'Settings',
  ]);
});

it('gives each screen a letter of its own', () => {
  const screens = screensOf(['work', 'stories', 'review', 'tags', 'staff', 'activity', 'settings']);
  expect(new Set(screens.map(({ key }) => key)).size).toBe(screens.length);
});

it('lists the keys of the screens', () => {
  expect(screenKeys()).toEqual({
    go: [
      ['My work', 'G', 'W'],
      ['Stories', 'G', 'S'],
      ['Review', 'G', 'R'],
      ['Tags', 'G', 'T'],
      ['Staff', 'G', 'P'],
      ['Activity', 'G', 'A'],
    ],
    groups: [
      {
        title: 'Reviewing',
        rows: [
          ['Approve', 'A'],
          ['Request changes', 'R'],
          ['Open at the desk', 'E'],
        ],
      },
    ],
  });
});
