import { isNull } from 'drizzle-orm';
import type { Transaction } from '#db/queryable.ts';
import { staffDb } from '#db/staff.ts';
import { organisation as home } from '#db/demo/index.ts';
import { organisation, outbox } from '#db/schema/newsroom/index.ts';
import { setClock } from '#lib/time/clock.ts';
import { readEnv } from '#lib/env/env.ts';
import { declared } from '../declared.ts';
import { mirrorOrganisation } from '../door.ts';
import type { DemoPart } from '../room.ts';
import { clearNewsroom } from './clear.ts';
import { fillPeople, sayGoodbye, type Staff } from './fill-people.ts';
import { demoState } from './demo-state.ts';
import { fillDesks, fillSubjects, type Ids } from './fill-subjects.ts';
import { ago } from './timeline.ts';
import type { DemoWorld } from './world.ts';

const DAY = 24 * 60;
const DAYS_BEFORE = 36;

interface Filling {
  /** The instant that the newsroom is filled up to. */
  now?: Date;
  /** Of the five accounts that the README names. */
  password?: string;
  /** Told what is being done, for whoever waits. */
  onStep?: (step: string) => void;
}

/**
 * Fills an empty newsroom with the demo: people and subjects, then what each room adds: pictures,
 * and stories that went through review, publication and correction by the newsroom's own verbs,
 * over the five weeks before `now`. Does nothing when it is filled already; begins anew when an
 * earlier filling was interrupted. Throws when the database holds a newsroom of somebody's own.
 */
export async function fillDemo({
  now = new Date(),
  password = readEnv().DEMO_PASSWORD,
  onStep = () => undefined,
}: Filling = {}): Promise<void> {
  const state = await demoState();
  if (state === 'filled') return;
  if (state === 'own')
    throw new Error('this database holds a newsroom already: the demo goes into an empty one only');
  await clearNewsroom();
  try {
    const since = ago(now, DAYS_BEFORE * DAY);
    setClock(since);
    onStep('people, desks and subjects');
    const { staff, ids } = await staffDb().transaction((tx) =>
      fillOrganisation(tx, { password, since }),
    );
    await sayGoodbye(staff, (days) => setClock(ago(now, days * DAY)));
    await fillRooms({ now, staff, ids, pictures: new Map(), stories: new Map() }, onStep);
    await staffDb().transaction((tx) => finish(tx, now));
  } finally {
    setClock(null);
  }
}

async function fillOrganisation(
  tx: Transaction,
  { password, since }: { password: string; since: Date },
): Promise<{ staff: Staff; ids: Ids }> {
  await tx.insert(organisation).values({ ...home, demo: true, changedAt: since });
  const desks = await fillDesks(tx);
  const staff = await fillPeople(tx, desks, { password, since });
  return { staff, ids: { desks, ...(await fillSubjects(tx, staff)) } };
}

/** What rooms add to the demo, one after the other. */
async function fillRooms(world: DemoWorld, onStep: (step: string) => void): Promise<void> {
  const parts: Readonly<Record<string, DemoPart>> = declared('demo');
  for (const [step, { load }] of Object.entries(parts).toSorted(
    ([, a], [, b]) => a.place - b.place,
  )) {
    onStep(step);
    await (
      await load()
    )(world);
  }
}

/**
 * Readers' side is named last: from then on the demo is whole. Nobody outside is told of what only
 * the demo pretends.
 */
async function finish(tx: Transaction, now: Date): Promise<void> {
  await tx.update(outbox).set({ doneAt: now }).where(isNull(outbox.doneAt));
  await mirrorOrganisation(tx, { ...home, demo: true, changedAt: now });
}
