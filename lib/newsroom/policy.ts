import type { Actor, Role } from './actor.ts';

/**
 * How far a role's right reaches: `desk` = the role's own desk (a role without a desk has all), `own` = own stories on it,
 * `all` = every desk. What is in `ANYWHERE` reaches one's own stories on every desk besides.
 */
type Reach = 'own' | 'desk' | 'all';

/** Who may do what, as a table; the only place that decides. Rows are actions, columns are roles. */
export const RIGHTS = {
  'story.read': { reporter: 'desk', sub_editor: 'desk', editor: 'desk', chief_editor: 'all', picture_editor: 'desk', legal: 'all', curator: 'desk' },
  'story.create': { reporter: 'desk', sub_editor: 'desk', editor: 'desk', chief_editor: 'all', picture_editor: 'desk' },
  'story.edit': { reporter: 'own', sub_editor: 'desk', editor: 'desk', chief_editor: 'all', picture_editor: 'own' },
  'story.edit_pictures': { picture_editor: 'desk' },
  'story.edit_tags': { curator: 'desk' },
  'story.submit': { reporter: 'own', sub_editor: 'desk', editor: 'desk', chief_editor: 'all', picture_editor: 'own' },
  'story.withdraw': { reporter: 'own', sub_editor: 'desk', editor: 'desk', chief_editor: 'all', picture_editor: 'own' },
  'story.review': { sub_editor: 'desk', editor: 'desk', chief_editor: 'all', legal: 'all' },
  'story.approve': { editor: 'desk', chief_editor: 'all' },
  'story.approve_own': { chief_editor: 'all' },
  'story.publish': { editor: 'desk', chief_editor: 'all' },
  'story.schedule': { editor: 'desk', chief_editor: 'all' },
  'story.release': { editor: 'desk', chief_editor: 'all' },
  'story.restore': { editor: 'desk', chief_editor: 'all' },
  'story.correct': { editor: 'desk', chief_editor: 'all' },
  'story.hold': { sub_editor: 'desk', editor: 'desk', chief_editor: 'all', legal: 'all' },
  'story.unpublish': { editor: 'desk', chief_editor: 'all' },
  'story.kill': { editor: 'desk', chief_editor: 'all', legal: 'all' },
  'story.spike': { reporter: 'own', sub_editor: 'desk', editor: 'desk', chief_editor: 'all' },
  'story.unspike': { reporter: 'own', sub_editor: 'desk', editor: 'desk', chief_editor: 'all' },
  'embargo.set': { reporter: 'own', sub_editor: 'desk', editor: 'desk', chief_editor: 'all' },
  'embargo.break': { chief_editor: 'all' },
  'legal.flag': { reporter: 'desk', sub_editor: 'desk', editor: 'desk', chief_editor: 'all', picture_editor: 'desk', legal: 'all', curator: 'desk' },
  'legal.clear': { legal: 'all' },
  'tag.create': { chief_editor: 'all', curator: 'all' },
  'tag.manage': { chief_editor: 'all', curator: 'all' },
  'contributor.create': { reporter: 'all', picture_editor: 'all', sub_editor: 'all', editor: 'all', chief_editor: 'all', curator: 'all', admin: 'all' },
  'contributor.manage': { editor: 'all', chief_editor: 'all', curator: 'all', admin: 'all' },
  'media.upload': { reporter: 'all', sub_editor: 'all', editor: 'all', chief_editor: 'all', picture_editor: 'all' },
  'media.read': { reporter: 'all', sub_editor: 'all', editor: 'all', chief_editor: 'all', picture_editor: 'all', legal: 'all', curator: 'all' },
  'event.read': { reporter: 'own', sub_editor: 'own', editor: 'desk', chief_editor: 'all', legal: 'all', admin: 'all' },
  'staff.view': { chief_editor: 'all', admin: 'all' },
  'staff.manage': { admin: 'all' },
  'house.view': { chief_editor: 'all', admin: 'all' },
  'house.manage': { admin: 'all' },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type Action = keyof typeof RIGHTS;

/** What a right is asked about. Null where the action has no subject (a new tag, the staff list). */
export interface Subject {
  /** The desk it belongs to; absent for what belongs to the house. */
  deskId?: string;
  /** Staff whose own it is: who began the story, and who stands in its byline with an account. */
  owners?: readonly string[];
  /** Everyone who changed the text. */
  hands?: readonly string[];
}

/** Who began a story or stands in its byline reads and writes it, also after it went to a desk where they have no part. */
const ANYWHERE: ReadonlySet<Action> = new Set(['story.read', 'story.edit', 'story.submit', 'story.withdraw']);

function reaches(reach: Reach, actor: Actor, roleDesk: string | null, subject: Subject | null): boolean {
  if (reach === 'all') return true;
  const onDesk = !subject?.deskId || roleDesk === null || roleDesk === subject.deskId;
  if (reach === 'desk') return onDesk;
  return onDesk && (!subject?.owners || subject.owners.includes(actor.staffId));
}

/** Whether the person began the text, changed a word of it, or stands in its byline. */
export function hadAHand(actor: Actor, subject: Subject): boolean {
  return [...(subject.owners ?? []), ...(subject.hands ?? [])].includes(actor.staffId);
}

/**
 * Decides whether a person may do an action to a subject.
 * @param subject null, or without a desk, asks "anywhere at all?", for what a screen offers before a subject is chosen.
 */
export function can(actor: Actor, action: Action, subject: Subject | null = null): boolean {
  const rights: Partial<Record<Role, Reach>> = RIGHTS[action];
  const isOwn = ANYWHERE.has(action) && subject?.owners?.includes(actor.staffId) === true;
  const held = actor.roles.some(({ role, deskId }) => {
    const reach = rights[role];
    return reach !== undefined && (isOwn || reaches(reach, actor, deskId, subject));
  });
  if (!held) return false;
  // Four eyes: who had a hand in a text never approves it.
  return action !== 'story.approve' || subject === null || !hadAHand(actor, subject);
}

/** Desks on which the person holds a right: 'all', or their ids. For lists, which must filter in SQL; one's own stories elsewhere come beside these. */
export function desksWhere(actor: Actor, action: Action): 'all' | string[] {
  const rights: Partial<Record<Role, Reach>> = RIGHTS[action];
  const desks: string[] = [];
  for (const { role, deskId } of actor.roles) {
    const reach = rights[role];
    if (reach === undefined) continue;
    if (reach === 'all' || deskId === null) return 'all';
    desks.push(deskId);
  }
  return desks;
}
