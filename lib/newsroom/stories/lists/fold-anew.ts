import type { SQL } from 'drizzle-orm';
import type { Transaction } from '#db/queryable.ts';
import { workingCopy } from '#db/schema/newsroom/index.ts';

/** Has the worker read anew what some stories are found by: a name that they carry has changed. */
export async function foldAnew(tx: Transaction, where: SQL): Promise<void> {
  await tx.update(workingCopy).set({ foldVersion: null }).where(where);
}
