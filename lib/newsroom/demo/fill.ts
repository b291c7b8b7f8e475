import { isNull } from 'drizzle-orm';
import type { Transaction } from '#db/queryable.ts';
import { staffDb } from '#db/staff.ts';
import { demoStories, house as home, type DemoStory } from '#db/demo/index.ts';
import { house, outbox } from '#db/schema/newsroom/index.ts';
import { setClock } from '#lib/clock.ts';
import { readEnv } from '#lib/env.ts';
import { orRefuse } from '../command.ts';
import { mirrorHouse } from '../door.ts';
import { beginStory } from './begin.ts';
import { changed } from './change.ts';
import { clearNewsroom } from './clear.ts';
import { contentOf, type Setting } from './content.ts';
import { takeStep } from './take-step.ts';
import { fillPeople, idOf, sayGoodbye, type Staff } from './people.ts';
import { fillPictures } from './pictures.ts';
import { demoState } from './state.ts';
import { fillDesks, fillSubjects } from './subjects.ts';
import { ago, dayOf, timelineOf, type Moment } from './timeline.ts';

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
 * Fills an empty newsroom with the demo: people, subjects, pictures, and stories that went through review, publication and
 * correction by the newsroom's own verbs, over the five weeks before `now`. Does nothing when it is filled already; begins
 * anew when an earlier filling was interrupted. Throws when the database holds a newsroom of somebody's own.
 */
export async function fillDemo({ now = new Date(), password = readEnv().DEMO_PASSWORD, onStep = () => undefined }: Filling = {}): Promise<void> {
  const state = await demoState();
  if (state === 'filled') return;
  if (state === 'own') throw new Error('this database holds a newsroom already: the demo goes into an empty one only');
  await clearNewsroom();
  try {
    const since = ago(now, DAYS_BEFORE * DAY);
    setClock(since);
    onStep('people, desks and subjects');
    const { staff, ids } = await staffDb().transaction((tx) => fillHouse(tx, { password, since }));
    await sayGoodbye(staff, (days) => setClock(ago(now, days * DAY)));
    onStep('pictures');
    const pictures = await fillPictures(staff.pictures);
    onStep('stories');
    await liveThrough({ staff, now, setting: { ids, pictures, timeZone: home.timeZone } });
    await staffDb().transaction((tx) => finish(tx, now));
  } finally {
    setClock(null);
  }
}

async function fillHouse(tx: Transaction, { password, since }: { password: string; since: Date }): Promise<{ staff: Staff; ids: Setting['ids'] }> {
  await tx.insert(house).values({ ...home, demo: true, changedAt: since });
  const desks = await fillDesks(tx);
  const staff = await fillPeople(tx, desks, { password, since });
  return { staff, ids: { desks, ...(await fillSubjects(tx, staff)) } };
}

/** Lets everything happen that happened, in the order of time, with the clock at each moment. */
async function liveThrough({ staff, now, setting }: { staff: Staff; now: Date; setting: Setting }): Promise<void> {
  const begun = new Map<DemoStory, { id: string; text: DemoStory }>();
  for (const moment of timelineOf(demoStories, now)) {
    setClock(moment.at);
    await live(moment, { staff, now, setting, begun });
  }
}

interface Life {
  staff: Staff;
  now: Date;
  setting: Setting;
  /** Stories that were begun, and how they read by then. */
  begun: Map<DemoStory, { id: string; text: DemoStory }>;
}

async function live({ story, step }: Moment, { staff, now, setting, begun }: Life): Promise<void> {
  const contentAs = (text: DemoStory) => contentOf(text, dayOf(story, now), setting);
  if (!step) {
    const deskId = idOf(setting.ids.desks, story.desk);
    const id = orRefuse(await beginStory(staff[story.life.by], { deskId, content: contentAs(story), note: story.note ?? '' }));
    begun.set(story, { id, text: story });
    return;
  }
  const copy = begun.get(story);
  if (!copy) throw new Error(`${story.slugline}: ${step.do} comes before the story was begun`);
  if (step.do === 'edit') copy.text = changed(copy.text, step.change);
  const done = await takeStep(step, { actor: staff[step.by], storyId: copy.id, ago: (minutes) => ago(now, minutes), content: () => contentAs(copy.text) });
  if (!done.ok) throw new Error(`${story.slugline}: ${step.do} by ${step.by}: ${done.error.sentence}`);
}

/** Readers' side is named last: from then on the demo is whole. Nobody outside is told of what only the demo pretends. */
async function finish(tx: Transaction, now: Date): Promise<void> {
  await tx.update(outbox).set({ doneAt: now }).where(isNull(outbox.doneAt));
  await mirrorHouse(tx, { ...home, demo: true, changedAt: now });
}
