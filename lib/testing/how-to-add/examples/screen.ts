import type { Example } from '../example.ts';

const page = `import type { Metadata } from 'next';
import { listAgencies } from '#lib/newsroom/agencies/list-agencies.ts';
import { requireScreen } from '#lib/newsroom/session/request/require-actor.ts';

export const metadata: Metadata = { title: 'Agencies' };

export default async function AgenciesPage() {
  await requireScreen('agencies', '/newsroom/agencies');
  const agencies = await listAgencies();
  return (
    <>
      <div className="head">
        <h1>Agencies</h1>
      </div>
      <ul>
        {agencies.map(({ id, name, code }) => (
          <li key={id}>
            {name} ({code})
          </li>
        ))}
      </ul>
    </>
  );
}
`;

const entry = `  screens: {
    agencies: {
      name: 'Agencies',
      href: '/newsroom/agencies',
      icon: 'feed',
      key: 'n',
      permission: 'staff.manage',
      place: 55,
    },
  },
`;

export const screen: Example = {
  line: 'screen',
  names: { room: 'agencies', screen: 'agencies' },
  create: { 'app/newsroom/agencies/page.tsx': page },
  insert: [
    {
      path: 'lib/newsroom/agencies/room.ts',
      before: `} as const satisfies Room;`,
      text: entry,
    },
    {
      path: 'lib/newsroom/screens.test.ts',
      after: `  ['admin', ['work', 'staff',`,
      text: ` 'agencies',`,
    },
    {
      path: 'lib/newsroom/screens.test.ts',
      after: `      ['Staff', 'G', 'P'],\n`,
      text: `      ['Agencies', 'G', 'N'],\n`,
    },
  ],
};
