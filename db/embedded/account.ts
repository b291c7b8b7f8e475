import { execFile, type SpawnOptions } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Who runs PostgreSQL: ourselves, or an unprivileged account because PostgreSQL refuses root. */
export interface Account {
  /** Owner of the cluster's files; null when it is the present user. */
  owner: { uid: number; gid: number } | null;
  /** The command line and options that run `file` as this account. */
  wrap(file: string, args: string[]): { file: string; args: string[]; options: SpawnOptions };
}

const asOurselves: Account = { owner: null, wrap: (file, args) => ({ file, args, options: {} }) };

/**
 * The account for the cluster in `folder`: its present owner if there is one, so that an upgrade
 * never changes it.
 */
export async function accountFor(folder: string): Promise<Account> {
  if (process.getuid?.() !== 0) return asOurselves;
  const owner = (await ownerOf(folder)) ??
    (await idsOf('postgres')) ??
    (await idsOf('nobody')) ?? { uid: 65534, gid: 65534 };
  return (
    (await viaSetpriv(owner)) ?? {
      owner,
      wrap: (file, args) => ({ file, args, options: { uid: owner.uid, gid: owner.gid } }),
    }
  );
}

async function ownerOf(folder: string): Promise<{ uid: number; gid: number } | null> {
  const found = await stat(folder).catch(() => null);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : null;
}

async function idsOf(name: string): Promise<{ uid: number; gid: number } | null> {
  const ids = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]).catch(
    () => null,
  );
  return ids && { uid: Number(ids[0].stdout), gid: Number(ids[1].stdout) };
}

/*
 * A clone under a home that others cannot enter is usual for root. CAP_DAC_OVERRIDE alone lets the
 * account reach the programs and the cluster there; setpriv can hand it over, Node's own uid option
 * cannot.
 */
async function viaSetpriv(owner: { uid: number; gid: number }): Promise<Account | null> {
  const flags = [
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
  ];
  const works = await run('setpriv', [...flags, 'true']).then(
    () => true,
    () => false,
  );
  return works
    ? {
        owner,
        wrap: (file, args) => ({ file: 'setpriv', args: [...flags, file, ...args], options: {} }),
      }
    : null;
}
