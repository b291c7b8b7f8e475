import type { Env } from '#lib/env/env.ts';
import { say } from './progress.ts';

/** The demo newsroom's people, as the README names them. */
const accounts: readonly [email: string, role: string][] = [
  ['reporter@example.org', 'reporter, World'],
  ['second.reporter@example.org', 'reporter, World'],
  ['editor@example.org', 'editor, World'],
  ['chief@example.org', 'chief editor'],
  ['admin@example.org', 'administrator'],
];

/**
 * Prints where the newsroom is and, for the demo, who can sign in.
 * @param start `seconds`: how long the start took.
 */
export function printBanner(
  { SITE_URL, DEMO_PASSWORD }: Env,
  { demo, seconds }: { demo: boolean; seconds: number },
): void {
  const lines = [
    '',
    `Galley is ready (${seconds.toFixed(1)} s)`,
    `  Readers   ${SITE_URL}/`,
    `  Newsroom  ${SITE_URL}/newsroom`,
  ];
  // A password that was chosen is not for the screen.
  const password =
    process.env.DEMO_PASSWORD || process.env.DEMO_PASSWORD_FILE
      ? 'the one in DEMO_PASSWORD'
      : DEMO_PASSWORD;
  const people = accounts.map(([email, role]) => `  ${email.padEnd(28)} ${role}`);
  say(
    [
      ...lines,
      ...(demo ? ['', `Demo accounts, password: ${password}`, ...people] : []),
      '',
      'Ctrl-C stops it.',
      '',
    ].join('\n'),
  );
}
