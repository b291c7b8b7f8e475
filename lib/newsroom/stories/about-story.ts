import type { NewEvent } from '../events/append.ts';
import type { StorySubject } from './story-row.ts';

/** What every event about a story says of it. */
export function aboutStory({
  story,
  copy,
}: StorySubject): Pick<NewEvent, 'storyId' | 'deskId' | 'subject'> {
  return { storyId: story.id, deskId: story.deskId, subject: copy.headline || 'Untitled story' };
}
