import { ROLES, type Actor, type Role } from './actor.ts';
import { declared, type NameOf } from './declared.ts';
import type { PermissionRule, Reach } from './room.ts';

/** Something that a role may give the right to do; the rooms declare them. */
export type Permission = NameOf<'permissions'>;

/** Who may do what. The functions here are the only place that decides. */
const RULES: Readonly<Record<Permission, PermissionRule>> = declared('permissions');

/**
 * What a right is asked about. Null where the permission has no subject (a new tag, the staff
 * list).
 */
export interface Subject {
  /** The desk it belongs to; absent for what belongs to the organisation. */
  deskId?: string;
  /** Staff whose own it is: who began the story, and who stands in its byline with an account. */
  owners?: readonly string[];
  /** Everyone who changed the text. */
  editors?: readonly string[];
}

function reaches(
  reach: Reach,
  actor: Actor,
  roleDesk: string | null,
  subject: Subject | null,
): boolean {
  if (reach === 'all') return true;
  const onDesk = !subject?.deskId || roleDesk === null || roleDesk === subject.deskId;
  if (reach === 'desk') return onDesk;
  return onDesk && (!subject?.owners || subject.owners.includes(actor.staffId));
}

/** Whether the person began the text, changed a word of it, or stands in its byline. */
export function hasEdited(actor: Actor, subject: Subject): boolean {
  return [...(subject.owners ?? []), ...(subject.editors ?? [])].includes(actor.staffId);
}

/**
 * Decides whether a person may do something to a subject. A right under four eyes is refused to
 * whoever has edited the subject.
 * @param subject null, or without a desk, asks "anywhere at all?", for what a screen offers before
 * a subject is chosen; four eyes are then not asked about.
 */
export function can(actor: Actor, permission: Permission, subject: Subject | null = null): boolean {
  const { roles, ownAnywhere, fourEyes } = RULES[permission];
  const isOwn = ownAnywhere === true && subject?.owners?.includes(actor.staffId) === true;
  const held = actor.roles.some(({ role, deskId }) => {
    const reach = roles[role];
    return reach !== undefined && (isOwn || reaches(reach, actor, deskId, subject));
  });
  return held && (!fourEyes || subject === null || !hasEdited(actor, subject));
}

/** How far a role's right goes; undefined: it gives none. */
export const reachOf = (permission: Permission, role: Role): Reach | undefined =>
  RULES[permission].roles[role];

/** The roles that give a right, on whatever desk. */
export function rolesWith(permission: Permission): Role[] {
  return ROLES.filter((role) => reachOf(permission, role) !== undefined);
}

/**
 * Desks on which the person holds a right: 'all', or their ids, none where the right is not held.
 * For lists, which must filter in SQL; one's own stories elsewhere come beside these.
 */
export function desksWhere(actor: Actor, permission: Permission): 'all' | string[] {
  const desks: string[] = [];
  for (const { role, deskId } of actor.roles) {
    const reach = reachOf(permission, role);
    if (reach === undefined) continue;
    if (reach === 'all' || deskId === null) return 'all';
    desks.push(deskId);
  }
  return desks;
}
