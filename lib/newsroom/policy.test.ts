import { describe, expect, it } from 'vitest';
import type { Actor, Role } from './actor.ts';
import { can, desksWhere, type Permission, type Subject } from './policy.ts';

const WORLD = '00000000-0000-7000-8000-000000000001';
const COURTS = '00000000-0000-7000-8000-000000000002';

const person = (role: Role, deskId: string | null, staffId = 'me'): Actor => ({
  staffId,
  name: staffId,
  email: '',
  sessionId: '',
  roles: [{ role, deskId }],
});
const story = (facts: Partial<Subject> = {}): Subject => ({
  deskId: WORLD,
  owners: ['somebody'],
  editors: ['somebody'],
  ...facts,
});
const own = story({ owners: ['me'], editors: ['me'] });
const others = story();
const elsewhere = story({ deskId: COURTS });

/**
 * How far each role's right goes: nothing, own stories, the own desk's, or every desk's. R S E D P
 * L T A, as in docs/workflow.md.
 */
type Row = [Permission, ...('-' | 'own' | 'desk' | 'all')[]];
const ROLES: Role[] = [
  'reporter',
  'sub_editor',
  'editor',
  'chief_editor',
  'picture_editor',
  'legal',
  'curator',
  'admin',
];
const TABLE: Row[] = [
  ['story.read', 'desk', 'desk', 'desk', 'all', 'desk', 'all', 'desk', '-'],
  ['story.create', 'desk', 'desk', 'desk', 'all', 'desk', '-', '-', '-'],
  ['story.edit', 'own', 'desk', 'desk', 'all', 'own', '-', '-', '-'],
  ['story.edit_pictures', '-', '-', '-', '-', 'desk', '-', '-', '-'],
  ['story.edit_tags', '-', '-', '-', '-', '-', '-', 'desk', '-'],
  ['story.submit', 'own', 'desk', 'desk', 'all', 'own', '-', '-', '-'],
  ['story.withdraw', 'own', 'desk', 'desk', 'all', 'own', '-', '-', '-'],
  ['story.review', '-', 'desk', 'desk', 'all', '-', 'all', '-', '-'],
  ['story.publish', '-', '-', 'desk', 'all', '-', '-', '-', '-'],
  ['story.schedule', '-', '-', 'desk', 'all', '-', '-', '-', '-'],
  ['story.release', '-', '-', 'desk', 'all', '-', '-', '-', '-'],
  ['story.restore', '-', '-', 'desk', 'all', '-', '-', '-', '-'],
  ['story.correct', '-', '-', 'desk', 'all', '-', '-', '-', '-'],
  ['story.hold', '-', 'desk', 'desk', 'all', '-', 'all', '-', '-'],
  ['story.unpublish', '-', '-', 'desk', 'all', '-', '-', '-', '-'],
  ['story.kill', '-', '-', 'desk', 'all', '-', 'all', '-', '-'],
  ['story.spike', 'own', 'desk', 'desk', 'all', '-', '-', '-', '-'],
  ['story.unspike', 'own', 'desk', 'desk', 'all', '-', '-', '-', '-'],
  ['embargo.set', 'own', 'desk', 'desk', 'all', '-', '-', '-', '-'],
  ['embargo.break', '-', '-', '-', 'all', '-', '-', '-', '-'],
  ['legal.flag', 'desk', 'desk', 'desk', 'all', 'desk', 'all', 'desk', '-'],
  ['legal.clear', '-', '-', '-', '-', '-', 'all', '-', '-'],
  ['event.read', 'own', 'own', 'desk', 'all', '-', 'all', '-', 'all'],
  ['staff.view', '-', '-', '-', 'all', '-', '-', '-', 'all'],
  ['staff.manage', '-', '-', '-', '-', '-', '-', '-', 'all'],
  ['house.view', '-', '-', '-', 'all', '-', '-', '-', 'all'],
  ['house.manage', '-', '-', '-', '-', '-', '-', '-', 'all'],
  ['tag.create', '-', '-', '-', 'all', '-', '-', 'all', '-'],
  ['tag.manage', '-', '-', '-', 'all', '-', '-', 'all', '-'],
  ['contributor.create', 'all', 'all', 'all', 'all', 'all', '-', 'all', 'all'],
  ['media.read', 'all', 'all', 'all', 'all', 'all', 'all', 'all', '-'],
  ['media.upload', 'all', 'all', 'all', 'all', 'all', '-', '-', '-'],
];

describe('the table of rights', () => {
  const cells = TABLE.flatMap(([action, ...reaches]) =>
    ROLES.map((role, i) => [action, role, reaches[i] ?? '-'] as const),
  );
  it.each(cells)('%s: %s reaches %s', (action, role, reach) => {
    const me = person(role, WORLD);
    expect({
      own: can(me, action, own),
      others: can(me, action, others),
      elsewhere: can(me, action, elsewhere),
    }).toEqual({
      own: reach !== '-',
      others: reach === 'desk' || reach === 'all',
      elsewhere: reach === 'all',
    });
  });
});

describe("one's own story on another's desk", () => {
  const moved = story({ deskId: COURTS, owners: ['somebody', 'me'] });
  it.each<[Role, boolean, boolean]>([
    ['reporter', true, true],
    ['sub_editor', true, true],
    ['editor', true, true],
    ['chief_editor', true, true],
    ['picture_editor', true, true],
    ['legal', true, false],
    ['curator', true, false],
    ['admin', false, false],
  ])('a %s reads it: %s; writes, submits and withdraws it: %s', (role, reads, writes) => {
    const me = person(role, WORLD);
    expect(can(me, 'story.read', moved)).toBe(reads);
    for (const action of ['story.edit', 'story.submit', 'story.withdraw'] as const)
      expect(can(me, action, moved)).toBe(writes);
  });

  it('gives no other right there', () => {
    for (const action of [
      'story.review',
      'story.publish',
      'story.hold',
      'story.kill',
      'story.spike',
      'embargo.set',
    ] as const)
      expect(can(person('editor', WORLD), action, moved)).toBe(false);
  });
});

describe('four eyes', () => {
  const editor = person('editor', WORLD);
  it.each([
    ['began it', { owners: ['me'] }],
    ['stands in its byline', { owners: ['somebody', 'me'] }],
    ['changed a word of it', { editors: ['somebody', 'me'] }],
  ])('who %s does not approve it', (_, facts) => {
    expect(can(editor, 'story.approve', story(facts))).toBe(false);
    expect(can(person('chief_editor', null), 'story.approve', story(facts))).toBe(false);
  });

  it('an editor of the desk approves what others wrote', () => {
    expect(can(editor, 'story.approve', others)).toBe(true);
    expect(can(editor, 'story.approve', elsewhere)).toBe(false);
  });

  it('the chief editor alone has the emergency right', () => {
    expect(ROLES.filter((role) => can(person(role, null), 'story.approve_own', own))).toEqual([
      'chief_editor',
    ]);
  });
});

describe('several roles', () => {
  const both: Actor = {
    ...person('reporter', WORLD),
    roles: [
      { role: 'reporter', deskId: WORLD },
      { role: 'editor', deskId: COURTS },
    ],
  };
  it('each holds on its own desk only', () => {
    expect(can(both, 'story.publish', elsewhere)).toBe(true);
    expect(can(both, 'story.publish', others)).toBe(false);
    expect(desksWhere(both, 'story.publish')).toEqual([COURTS]);
    expect(desksWhere(both, 'story.read')).toEqual([WORLD, COURTS]);
  });
  it('a role without a desk holds on all', () => {
    expect(desksWhere(person('editor', null), 'story.publish')).toBe('all');
    expect(desksWhere(person('admin', null), 'story.read')).toEqual([]);
  });
});
