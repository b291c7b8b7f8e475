import { staffDb } from '#db/staff.ts';
import { organisation, staff } from '#db/schema/newsroom/index.ts';
import { showsDemo } from '../door.ts';

/**
 * `empty`: nobody works here yet. `unfinished`: a filling was interrupted. `filled`: the demo.
 * `own`: somebody's newsroom.
 */
export type DemoState = 'empty' | 'unfinished' | 'filled' | 'own';

/**
 * What stands in this database. The newsroom wing is named a demo before anything is filled in, the
 * publication wing after everything is: between the two lies an interrupted filling.
 */
export async function demoState(): Promise<DemoState> {
  const [home] = await staffDb().select({ demo: organisation.demo }).from(organisation);
  if (home?.demo) return (await showsDemo(staffDb())) ? 'filled' : 'unfinished';
  return (await staffDb().$count(staff)) === 0 ? 'empty' : 'own';
}
