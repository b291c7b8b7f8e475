import { staffDb } from '#db/client.ts';
import { house, publicHouse, staff } from '#db/schema/index.ts';

/** `empty`: nobody works here yet. `unfinished`: a filling was interrupted. `filled`: the demo. `own`: somebody's newsroom. */
export type DemoState = 'empty' | 'unfinished' | 'filled' | 'own';

/**
 * What stands in this database. The newsroom wing is named a demo before anything is filled in, the publication wing after
 * everything is: between the two lies an interrupted filling.
 */
export async function demoState(): Promise<DemoState> {
  const [home] = await staffDb().select({ demo: house.demo }).from(house);
  const [shown] = await staffDb().select({ demo: publicHouse.demo }).from(publicHouse);
  if (home?.demo) return shown?.demo ? 'filled' : 'unfinished';
  return (await staffDb().$count(staff)) === 0 ? 'empty' : 'own';
}
