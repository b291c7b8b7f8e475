import { demoStories, organisation, type DemoStory } from '#db/demo/index.ts';
import { setClock } from '#lib/time/clock.ts';
import { unwrap } from '../command.ts';
import { beginStory } from './begin.ts';
import { changed } from './change.ts';
import { contentOf } from './content.ts';
import { takeStep } from './take-step.ts';
import { idOf } from './fill-people.ts';
import { ago, dayOf, timelineOf, type Moment } from './timeline.ts';
import type { DemoWorld } from './world.ts';

/**
 * Lets everything happen to stories that happened, in the order of time, with the clock at each
 * moment.
 */
export async function fillStories(world: DemoWorld): Promise<void> {
  for (const moment of timelineOf(demoStories, world.now)) {
    setClock(moment.at);
    await live(moment, world);
  }
}

async function live(
  { story, step }: Moment,
  { staff, now, ids, pictures, stories }: DemoWorld,
): Promise<void> {
  const contentAs = (text: DemoStory) =>
    contentOf(text, dayOf(story, now), { ids, pictures, timeZone: organisation.timeZone });
  if (!step) {
    const deskId = idOf(ids.desks, story.desk);
    const id = unwrap(
      await beginStory(staff[story.life.by], {
        deskId,
        content: contentAs(story),
        note: story.note ?? '',
      }),
    );
    stories.set(story, { id, text: story });
    return;
  }
  const copy = stories.get(story);
  if (!copy) throw new Error(`${story.slugline}: ${step.do} comes before the story was begun`);
  if (step.do === 'edit') copy.text = changed(copy.text, step.change);
  const done = await takeStep(step, {
    actor: staff[step.by],
    storyId: copy.id,
    ago: (minutes) => ago(now, minutes),
    content: () => contentAs(copy.text),
  });
  if (!done.ok)
    throw new Error(`${story.slugline}: ${step.do} by ${step.by}: ${done.error.sentence}`);
}
