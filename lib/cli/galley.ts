import { OperatorError } from '#db/operator-error.ts';
import { WrongUse, type Command } from './command.ts';

/** Loaded when asked for, so that `--help` needs no database driver. */
const commands: Record<string, () => Promise<Command>> = {
  migrate: async () => (await import('./commands/migrate.ts')).migrateCommand,
  seed: async () => (await import('./commands/seed.ts')).seed,
  'user:create': async () => (await import('./commands/user-create.ts')).userCreate,
  'user:reset': async () => (await import('./commands/user-reset.ts')).userReset,
  'search:index': async () => (await import('./commands/search-index.ts')).searchIndex,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  build: async () => (await import('./commands/build.ts')).buildCommand,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
};

/** Runs the operator's words; gives back the exit code: 0 done, 1 not done, 2 not understood. */
export async function main(words: string[]): Promise<number> {
  try {
    return await obey(words);
  } catch (failure) {
    if (failure instanceof WrongUse) return complain(failure.message, 2);
    if (failure instanceof OperatorError) return complain(failure.message, 1);
    throw failure;
  }
}

async function obey([name, ...rest]: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') return print(await list());
  const load = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!name || !load)
    throw new WrongUse(
      `${name ? `There is no command ${name}` : 'Which command'}? ` +
        `${Object.keys(commands).join(', ')}; --help explains them.`,
    );
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h'))
    return print(`npm run galley -- ${name} ${command.usage}\n\n${command.summary}`);
  return command.run(rest);
}

async function list(): Promise<string> {
  const lines = await Promise.all(
    Object.entries(commands).map(async ([name, load]) => {
      const { usage, summary } = await load();
      return `  ${`${name} ${usage}`.trim()}\n      ${summary}`;
    }),
  );
  return [
    'npm run galley -- <command>',
    '',
    ...lines,
    '',
    'They work on DATABASE_URL, else on the embedded PostgreSQL under DATA_DIR.',
  ].join('\n');
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function complain(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`);
  return code;
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
