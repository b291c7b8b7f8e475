import { STATUS_WORDS } from '#lib/newsroom/stories/facts.ts';
import type { DeskStory } from '#lib/newsroom/stories/desk/desk-story.ts';
import type { StoryOnDesk } from './desk-story.ts';

/** How the working copy stands, where the status says what readers have. */
function asideOf({ readers, updating, deskState }: DeskStory): string | undefined {
  const out = readers === 'live' || readers === 'held' || readers === 'unpublished';
  return out && updating ? `working copy, ${STATUS_WORDS[deskState].toLowerCase()}` : undefined;
}

/** A story's facts in the words of the desk. */
export function storyOnDesk(facts: DeskStory, back: StoryOnDesk['back']): StoryOnDesk {
  const { content } = facts;
  const aside = asideOf(facts);
  return {
    id: facts.id,
    status: facts.status,
    ...(aside && { aside }),
    mayEdit: facts.mayEdit,
    mayPicture: facts.mayEdit || facts.parts.includes('pictures'),
    mayTag: facts.mayEdit || facts.parts.includes('tags'),
    mayEmbargo: facts.allowed.includes('set_embargo'),
    everPublished: facts.firstPublishedAt !== null,
    embargoUntil: facts.embargoUntil,
    changedAt: facts.changedAt,
    first: content,
    back,
  };
}
