import { checkStory } from '#lib/newsroom/stories/checks/checks.ts';
import type { Check } from '#lib/story/checks/check.ts';
import type { ActionStory } from './offer.ts';

/** Required checks that are not met: what keeps a text from going out. */
export function openChecks(
  story: Pick<ActionStory, 'content' | 'checking' | 'refused'>,
): { field: string; sentence: string }[] {
  const missing = checkStory(story.content, story.checking).filter(
    ({ met, stage }) => !met && stage !== 'advice',
  );
  return [...story.refused, ...missing];
}

/** Advice that is not followed. */
export const openAdvice = (story: Pick<ActionStory, 'content' | 'checking'>): Check[] =>
  checkStory(story.content, story.checking).filter(({ met, stage }) => !met && stage === 'advice');
