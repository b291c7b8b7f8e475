import { expect, it } from 'vitest';
import type { Actor, Role } from './actor.ts';
import { roomsFor } from './rooms-of.ts';

const as = (...roles: Role[]): Actor => ({ staffId: 's', name: 'N', email: 'n@example.org', sessionId: 'x', roles: roles.map((role) => ({ role, deskId: null })) });

it.each<[Role, string[]]>([
  ['reporter', ['work', 'stories', 'tags', 'activity']],
  ['editor', ['work', 'stories', 'review', 'tags', 'activity', 'settings']],
  ['chief_editor', ['work', 'stories', 'review', 'tags', 'staff', 'activity', 'settings']],
  ['curator', ['work', 'stories', 'tags', 'settings']],
  ['admin', ['work', 'staff', 'activity', 'settings']],
])('a %s enters %j', (role, rooms) => {
  expect(roomsFor(as(role))).toEqual(rooms);
});

it('leaves who has no role with my work', () => {
  expect(roomsFor(as())).toEqual(['work']);
});
