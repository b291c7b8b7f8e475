import type { Metadata } from 'next';
import { FilterForm, FilterSelect } from '#components/newsroom/forms/filter-form.tsx';
import { NewPersonButton } from '#components/newsroom/staff/new-person-button.tsx';
import { StaffRoom } from '#components/newsroom/staff/staff-room.tsx';
import { now } from '#lib/time/clock.ts';
import { ROLES } from '#lib/newsroom/actor.ts';
import { listDesks } from '#lib/newsroom/organisation/desks.ts';
import { can } from '#lib/newsroom/policy.ts';
import { withParams, type SearchParams } from '#lib/newsroom/search-params.ts';
import { requireScreen } from '#lib/newsroom/session/request/require-actor.ts';
import { listStaff, StaffFilters } from '#lib/newsroom/staff/list-staff.ts';
import { ROLE_WORDS } from '#lib/newsroom/staff/role-names.ts';
import { daysAgo } from '#lib/time/times-ago.ts';
import {
  createPersonAction,
  deactivateAction,
  editPersonAction,
  reactivateAction,
  resetPasswordAction,
} from './actions.ts';

export const metadata: Metadata = { title: 'Staff' };

const ROOM = '/newsroom/staff';
const commands = {
  create: createPersonAction,
  edit: editPersonAction,
  reset: resetPasswordAction,
  deactivate: deactivateAction,
  reactivate: reactivateAction,
};

export default async function StaffPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = await searchParams;
  const actor = await requireScreen('staff', withParams(ROOM, asked));
  const filters = StaffFilters.parse(asked);
  const [{ rows, active, inactive }, desks] = await Promise.all([listStaff(filters), listDesks()]);
  const manages = can(actor, 'staff.manage');
  const people = rows.map((row) => ({ ...row, seen: daysAgo(row.lastHere, now()) }));
  return (
    <>
      <div className="head">
        <h1>Staff</h1>
        <span className="quiet">
          {active} active, {inactive} deactivated
        </span>
        {manages && <NewPersonButton create={createPersonAction} desks={desks} />}
      </div>
      <FilterForm
        action={ROOM}
        filtered={Boolean(filters.q || filters.role || filters.off)}
        search={{ label: 'Search people', placeholder: 'Name or email', value: filters.q }}
      >
        <FilterSelect
          name="role"
          label="Role"
          value={filters.role}
          options={ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role] }))}
        />
        <label className="check">
          <input
            type="checkbox"
            name="off"
            value="1"
            defaultChecked={filters.off === '1'}
            key={filters.off}
          />{' '}
          Deactivated too
        </label>
      </FilterForm>
      <StaffRoom rows={people} desks={desks} commands={manages ? commands : null} />
      {rows.length === 0 && <NoPeople filters={filters} all={active + inactive} />}
      <p className="wrap quiet">
        {manages
          ? 'A change works with the person’s next click. Deactivating signs them out ' +
            'everywhere; what they wrote stays in their name.'
          : 'An administrator makes and changes accounts.'}
      </p>
    </>
  );
}

function NoPeople({ filters: { q, off }, all }: { filters: StaffFilters; all: number }) {
  return (
    <div className="wrap">
      <div className="empty">
        <h2>
          Nobody {q ? <>has “{q}” in name or email</> : 'has this role'}
          {off ? '' : ' and is active'}.
        </h2>
        <p>
          Without the filters there are {all} people{off ? '' : ', deactivated ones among them'}.
        </p>
      </div>
    </div>
  );
}
