import type { Change, DemoStory } from '#db/demo/index.ts';
import { mapTexts } from './dates.ts';

const swapIn =
  (swaps: Change['swap'] = []) =>
  (text: string): string =>
    swaps.reduce((words, [from, to]) => words.replaceAll(from, to), text);

/** The story as it reads after a change. */
export function changed(story: DemoStory, { swap, append = [], ...fields }: Change): DemoStory {
  return { ...story, ...fields, body: [...mapTexts(story.body, swapIn(swap)), ...append] };
}
