import { FieldError } from '#components/ui/fields/field.tsx';
import type { Role } from '#lib/newsroom/actor.ts';
import type { HeldRoles } from '#lib/newsroom/staff/inputs.ts';
import { ROLE_WORDS } from '#lib/newsroom/staff/role-names.ts';

/** What a role is for, in a line, and whether it is held desk by desk. */
const ROLES: readonly { role: Role; does: string; byDesk: boolean }[] = [
  { role: 'reporter', does: 'writes and submits own stories', byDesk: true },
  { role: 'sub_editor', does: 'edits and returns the desk’s stories', byDesk: true },
  { role: 'editor', does: 'approves and publishes the desk’s stories', byDesk: true },
  { role: 'picture_editor', does: 'brings pictures, writes own stories', byDesk: true },
  {
    role: 'chief_editor',
    does: 'all of it on every desk, and may break an embargo',
    byDesk: false,
  },
  { role: 'legal', does: 'reads every story, clears, holds and kills', byDesk: false },
  { role: 'curator', does: 'tags, indicators and bylines', byDesk: false },
  { role: 'admin', does: 'accounts and settings, no stories', byDesk: false },
];

/** How a box of the grid is written in the form: `editor:*` is every desk. */
const roleValue = (role: Role, deskId: string | null): string => `${role}:${deskId ?? '*'}`;

interface RoleGridProps {
  desks: readonly { id: string; name: string }[];
  held: HeldRoles;
  error?: string | undefined;
}

/** Roles by desk, as boxes. */
export function RoleGrid({ desks, held, error }: RoleGridProps) {
  const holds = (role: Role, deskId: string | null) =>
    held.some((one) => one.role === role && one.deskId === deskId);
  const box = (role: Role, deskId: string | null, where: string) => (
    <td key={where}>
      <label className="pick">
        <input
          type="checkbox"
          name="roles"
          value={roleValue(role, deskId)}
          defaultChecked={holds(role, deskId)}
          aria-label={`${ROLE_WORDS[role]} on ${where}`}
        />
      </label>
    </td>
  );
  return (
    <fieldset
      className="field"
      {...(error && { 'aria-invalid': true, 'aria-describedby': 'roles-error' })}
    >
      <legend className="label">Roles</legend>
      <div className="role-grid-wrap" role="region" aria-label="Roles by desk" tabIndex={0}>
        <table className="role-grid">
          <thead>
            <tr>
              <th scope="col">
                <span className="sr">Role</span>
              </th>
              <th scope="col">All desks</th>
              {desks.map(({ id, name }) => (
                <th scope="col" key={id}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROLES.map(({ role, does, byDesk }) => (
              <tr key={role}>
                <th scope="row">
                  <b>{ROLE_WORDS[role]}</b>
                  <span className="hint">{does}</span>
                </th>
                {box(role, null, 'all desks')}
                {byDesk
                  ? desks.map(({ id, name }) => box(role, id, name))
                  : desks.length > 0 && (
                      <td colSpan={desks.length} className="quiet fine">
                        on every desk or none
                      </td>
                    )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {error && <FieldError id="roles-error">{error}</FieldError>}
    </fieldset>
  );
}
