import { migrationStatus } from '../migration-status.ts';
import { command } from '../command.ts';
import { onConnection } from '../newsroom.ts';
import { say } from '../say.ts';

export const migrateCommand = command({
  summary:
    "Brings the database to this Galley's schema and readers' role to its rights; with --status " +
    'only says what it would do.',
  usage: '[--status]',
  arguments: [],
  options: { status: { type: 'boolean' } },
  async run({ values }) {
    return onConnection(async (client, { migrate }) => {
      if (!values.status) await migrate();
      const lines = await migrationStatus(client);
      for (const { name, applied } of lines) say(`${applied ? 'applied' : 'to do  '}  ${name}`);
      return lines.every(({ applied }) => applied) ? 0 : 1;
    });
  },
});
