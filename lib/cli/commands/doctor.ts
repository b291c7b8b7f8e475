import type pg from 'pg';
import { OperatorError } from '#db/operator-error.ts';
import { readEnv } from '#lib/env/env.ts';
import { command } from '../command.ts';
import { clocks, extensions, migrations, readers, version } from '../doctor/database.ts';
import { Wrong, type Finding } from '../doctor/finding.ts';
import { dataFolder, environment, freeDisk, nodeVersion, port } from '../doctor/machine.ts';
import { pictures } from '../doctor/pictures.ts';
import { onConnection } from '../newsroom.ts';
import { say } from '../say.ts';

export const doctor = command({
  summary:
    'Looks at everything that Galley needs and says, a line each, what is right and what is ' +
    'wrong; exit code 1 if anything is.',
  usage: '',
  arguments: [],
  options: {},
  async run() {
    if (!(await tell(nodeVersion)) || !(await tell(environment))) return 1;
    const env = readEnv();
    const machine = [
      await tell(() => dataFolder(env)),
      await tell(() => freeDisk(env)),
      await tell(() => port(env)),
    ];
    const database = machine[0] ? await tellOfDatabase() : [false];
    return [...machine, ...database].every(Boolean) ? 0 : 1;
  },
});

async function tellOfDatabase(): Promise<boolean[]> {
  const { READER_DATABASE_URL } = readEnv();
  try {
    return await onConnection((client, { dataDir }) => look(client, dataDir, READER_DATABASE_URL));
  } catch (failure) {
    if (!(failure instanceof OperatorError)) throw failure;
    return [await tell(() => Promise.reject(new Wrong(failure.message)))];
  }
}

async function look(
  client: pg.Client,
  dataDir: string,
  readerUrl: string | undefined,
): Promise<boolean[]> {
  const first = [
    await tell(() => version(client)),
    await tell(() => clocks(client)),
    await tell(() => migrations(client)),
  ];
  // The rest asks what only the migrations make.
  if (!first[2]) return first;
  return [
    ...first,
    await tell(() => extensions(client)),
    await tell(() => readers(client, readerUrl)),
    await tell(() => pictures(client, dataDir)),
  ];
}

/** Prints what a look found; gives back whether it is right. */
async function tell(look: () => Promise<Finding>): Promise<boolean> {
  try {
    say(`right  ${await look()}.`);
    return true;
  } catch (failure) {
    if (!(failure instanceof Wrong) && !(failure instanceof OperatorError)) throw failure;
    for (const line of failure.message.split('\n')) say(`wrong  ${line.replace(/\.$/, '')}.`);
    return false;
  }
}
