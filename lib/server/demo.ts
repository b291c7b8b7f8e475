import { fillDemo } from '#db/demo/fill.ts';
import { staffPool } from '#db/client.ts';
import type { Env } from '#lib/env.ts';
import type { Opened } from './database.ts';
import { say, step } from './progress.ts';

/** Fills an empty newsroom with the demo: the embedded one, or a given one only with SEED_DEMO=1. Tells whether it is the demo. */
export async function fillWhereDue({ SEED_DEMO }: Env, { embedded }: Opened): Promise<boolean> {
  const { rows } = await staffPool().query<{ empty: boolean; demo: boolean }>(
    'SELECT NOT EXISTS (SELECT FROM newsroom.staff) AS empty, EXISTS (SELECT FROM publication.house WHERE demo) AS demo');
  const { empty, demo } = rows[0] ?? { empty: false, demo: false };
  if (!embedded && !SEED_DEMO) return false;
  if (empty) await step('Writing the demo newsroom', () => fillDemo());
  else if (SEED_DEMO && !demo) say('SEED_DEMO is set, but this newsroom has people already: the demo was not written.');
  return empty || demo;
}
