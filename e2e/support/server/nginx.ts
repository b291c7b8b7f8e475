import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './environment.ts';

const run = promisify(execFile);
const programs = ['nginx', '/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'];

/** Path of an nginx that starts here; null where there is none. */
async function findNginx(): Promise<string | null> {
  for (const program of programs)
    if (
      await run(program, ['-v']).then(
        () => true,
        () => false,
      )
    )
      return program;
  return null;
}

/**
 * Path of an nginx: the installed one, else Debian's package where this account may install it;
 * null where neither is to be had.
 */
export async function provideNginx(): Promise<string | null> {
  const found = await findNginx();
  if (found || process.getuid?.() !== 0) return found;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'])
    .then(() =>
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'nginx'], { env }),
    )
    .catch(() => undefined);
  return findNginx();
}

/** The configuration of docs/deploy/nginx.conf, with these ports in the place of its own. */
async function siteConfiguration(port: number, processes: readonly number[]): Promise<string> {
  const documented = await readFile(join(root, 'docs/deploy/nginx.conf'), 'utf8');
  let at = 0;
  return documented
    .replace(/^ {2}listen 80;$/m, `  listen 127.0.0.1:${port};`)
    .replace(/^ {2}listen \[::\]:80;\n/m, '')
    .replace('news.example.org', 'localhost')
    .replace(/server 127\.0\.0\.1:300\d/g, () => `server 127.0.0.1:${processes[at++] ?? 0}`);
}

/** Runs the documented nginx in a folder of its own, before these processes. */
export async function startNginx(
  program: string,
  port: number,
  processes: readonly number[],
): Promise<{ stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-nginx-'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n');
  await writeFile(join(folder, 'site.conf'), await siteConfiguration(port, processes));
  await writeFile(
    join(folder, 'nginx.conf'),
    `
    ${process.getuid?.() === 0 ? 'user root;' : ''} worker_processes 1; pid ${folder}/pid; error_log
    ${folder}/error.log warn; daemon off;
    events { worker_connections 1024; }
    http { access_log off; ${temporary} include ${folder}/site.conf; }`,
  );
  const child = spawn(
    program,
    ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', join(folder, 'error.log')],
    { stdio: 'ignore' },
  );
  return {
    async stop() {
      if (child.exitCode === null) {
        child.kill('SIGQUIT');
        await once(child, 'exit');
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}
