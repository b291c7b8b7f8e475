import { resolve } from 'node:path';
import { readFile } from 'node:fs/promises';
import { OperatorError } from '#db/operator-error.ts';
import { saveBackup } from '../backup/save-backup.ts';
import { command } from '../command.ts';
import { onConnection } from '../newsroom.ts';
import { say, size } from '../say.ts';

export const backup = command({
  summary:
    'Writes the whole newsroom, pictures included, into one checksummed file. Galley may go on running.',
  usage: 'FILE',
  arguments: ['FILE'],
  options: {},
  async run({ arguments: [name = ''] }) {
    const file = resolve(name);
    const { version } = JSON.parse(
      await readFile(new URL('../../../package.json', import.meta.url), 'utf8'),
    ) as { version: string };
    const saved = await onConnection((client, { dataDir }) =>
      saveBackup(client, dataDir, file, version),
    ).catch((failure: NodeJS.ErrnoException) => {
      if (failure.syscall)
        throw new OperatorError(`${file} cannot be written (${failure.code}).`, { cause: failure });
      throw failure;
    });
    say(
      `${saved.rows} rows of ${saved.tables} tables and ${saved.media} picture files: ${file}, ${size(saved.bytes)}`,
    );
    say(`SHA-256 of its contents: ${saved.sha256}`);
  },
});
