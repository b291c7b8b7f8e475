import { resolve } from 'node:path';
import { loadBackup } from '../backup/load-backup.ts';
import { command } from '../command.ts';
import { onConnection } from '../newsroom.ts';
import { say } from '../say.ts';

export const restore = command({
  summary:
    'Puts a backup back into an empty database, or with --replace into the place of everything ' +
    'in it. Galley must not be running.',
  usage: 'FILE [--replace]',
  arguments: ['FILE'],
  options: { replace: { type: 'boolean' } },
  async run({ values, arguments: [name = ''] }) {
    await onConnection(async (client, newsroom) => {
      const { at, tables, media } = await loadBackup(client, newsroom.dataDir, resolve(name), {
        replace: values.replace ?? false,
      });
      await newsroom.migrate();
      const rows = tables.reduce((sum, table) => sum + table.rows, 0);
      say(
        `${rows} rows of ${tables.length} tables and ${media.length} picture files are back as ` +
          `they were at ${at}. Everyone signs in again.`,
      );
    });
  },
});
