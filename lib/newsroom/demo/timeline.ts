import type { DemoStory, Step } from '#db/demo/index.ts';

/** A thing that is done with a story at an instant. Without a step: the story is begun. */
export interface Moment {
  at: Date;
  story: DemoStory;
  step?: Step;
}

const MINUTE = 60_000;

/** The instant that lies so many minutes before `now`; after it, when negative. */
export const ago = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * MINUTE);

/**
 * Everything that happens to the stories, in the order of time, so that the newsroom's log reads as
 * if it had been lived.
 */
export function timelineOf(stories: readonly DemoStory[], now: Date): Moment[] {
  const moments = stories.flatMap((story): Moment[] => [
    { at: ago(now, story.life.started), story },
    ...story.life.steps.map((step) => ({ at: ago(now, step.at), story, step })),
  ]);
  return moments.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/**
 * The day from which a story's own days are counted: that of its first appearance, else of the last
 * thing done with it.
 */
export function dayOf({ life }: DemoStory, now: Date): Date {
  const out = life.steps.find(
    ({ do: action }) => action === 'publish' || action === 'schedule' || action === 'embargo',
  );
  if (out?.do === 'schedule') return ago(now, out.for);
  if (out?.do === 'embargo') return ago(now, out.until);
  return ago(now, out?.at ?? life.steps.at(-1)?.at ?? life.started);
}
