import { z } from 'zod';
import { ROLES } from '../actor.ts';
import { line } from '../typed.ts';

/**
 * A password that a person or an administrator typed (NIST SP 800-63B §3.1.1.2: length counts, no
 * rules of composition).
 */
export const Password = z
  .string()
  .min(10, 'A password takes ten characters or more.')
  .max(1_000, 'That is more than a password can be.');

export const Email = z.string().trim().max(254).pipe(z.email('That is not an email address.'));

/** Roles as the form has them: each on one desk, or on every desk (null). */
export const HeldRoles = z
  .array(z.object({ role: z.enum(ROLES), deskId: z.uuid().nullable() }))
  .max(200)
  .transform((held) => {
    const seen = new Set<string>();
    const everywhere = new Set(
      held.filter(({ deskId }) => deskId === null).map(({ role }) => role),
    );
    // A role on every desk has the single ones in it.
    return held
      .filter(({ role, deskId }) => deskId === null || !everywhere.has(role))
      .filter(
        ({ role, deskId }) => !seen.has(`${role} ${deskId}`) && seen.add(`${role} ${deskId}`),
      );
  });
export type HeldRoles = z.output<typeof HeldRoles>;

export const PersonFacts = z.object({
  name: line(120, 'A person needs a name.'),
  email: Email,
  roles: HeldRoles,
});

export const isAdmin = (roles: HeldRoles): boolean => roles.some(({ role }) => role === 'admin');
