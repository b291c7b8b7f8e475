import { Button } from '#components/ui/button.tsx';
import type { StaffRow } from '#lib/newsroom/staff/list-staff.ts';
import { ROLE_WORDS } from '#lib/newsroom/staff/role-names.ts';
import { initials } from '../shell/initials.ts';

interface StaffMatrixProps {
  rows: readonly (StaffRow & { seen: string })[];
  desks: readonly { id: string; name: string }[];
  /** Null for who may only look. */
  act: ((action: 'edit' | 'reset' | 'deactivate' | 'reactivate', person: StaffRow) => void) | null;
}

/** Everyone's role on each desk. */
export function StaffMatrix({ rows, desks, act }: StaffMatrixProps) {
  return (
    <div className="matrix-wrap" tabIndex={0} role="region" aria-label="Roles per desk">
      <table className="matrix">
        <caption className="sr">Each person’s role on each desk</caption>
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">All desks</th>
            {desks.map(({ id, name }) => (
              <th scope="col" key={id}>
                {name}
              </th>
            ))}
            <th scope="col">Last here</th>
            {act && (
              <th scope="col">
                <span className="sr">Account</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((person) => (
            <tr key={person.id} className={person.active ? undefined : 'off'}>
              {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the name stands in it, deeper than the rule looks */}
              <th scope="row">
                <span className="person">
                  <span className="face" aria-hidden="true">
                    {initials(person.name)}
                  </span>
                  <span>
                    <b className="strong">{person.name}</b>
                    <br />
                    <span className="fine quiet">{person.email}</span>
                  </span>
                </span>
              </th>
              <RoleCell person={person} deskId={null} desk="All desks" />
              {desks.map(({ id, name }) => (
                <RoleCell key={id} person={person} deskId={id} desk={name} />
              ))}
              <td data-label="Last here">{person.active ? person.seen : 'deactivated'}</td>
              {act && (
                <td>
                  <RowActions person={person} act={act} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/**
 * On phones, where there are no columns, the desk stands before the role, and what is empty is left
 * out.
 */
function RoleCell({
  person,
  deskId,
  desk,
}: {
  person: StaffRow;
  deskId: string | null;
  desk: string;
}) {
  const held = person.roles
    .filter((one) => one.deskId === deskId)
    .map(({ role }) => ROLE_WORDS[role]);
  return (
    <td data-label={desk} className={held.length > 0 ? undefined : 'none'}>
      {held.join(', ') || <span className="quiet">–</span>}
    </td>
  );
}

function RowActions({
  person,
  act,
}: {
  person: StaffRow;
  act: NonNullable<StaffMatrixProps['act']>;
}) {
  const action = (word: string, kind: Parameters<typeof act>[0]) => (
    <Button
      small
      kind="plain"
      aria-label={`${word} ${kind === 'reset' ? `of ${person.name}` : person.name}`}
      onClick={() => act(kind, person)}
    >
      {word}
    </Button>
  );
  return (
    <span className="buttons">
      {action('Edit', 'edit')}
      {person.active ? (
        <>
          {action('Reset password', 'reset')}
          {action('Deactivate', 'deactivate')}
        </>
      ) : (
        action('Let back in', 'reactivate')
      )}
    </span>
  );
}
