import { staffDb } from '#db/staff.ts';
import { now } from '#lib/time/clock.ts';
import { pictureIds, withoutNotes } from '#lib/story/text/body.ts';
import { readDateline } from '#lib/story/dateline.ts';
import { renderText } from '#lib/story/render/render-text.ts';
import { countStoryWords } from '#lib/story/content/count-story-words.ts';
import type { Actor } from '../../actor.ts';
import type { EditionContent } from '../../door.ts';
import { pictureFacts } from '../../media/facts.ts';
import { can } from '../../policy.ts';
import { StoryId } from '../content.ts';
import { loadStory } from '../story-row.ts';

const NO_SECTION = '00000000-0000-0000-0000-000000000000';

/**
 * The working copy in the form of an edition, for the eyes of staff: what readers would see if it
 * went out now. Incomplete parts stay empty. Null: no such story, or not this person's to see.
 */
export async function previewOf(actor: Actor, storyId: string) {
  if (!StoryId.safeParse(storyId).success) return null;
  const subject = await loadStory(staffDb(), storyId);
  if (!subject || !can(actor, 'story.read', subject)) return null;
  const {
    story,
    copy: { content },
  } = subject;
  const body = withoutNotes(content.body);
  const ids = [
    ...new Set([...(content.leadPhoto ? [content.leadPhoto.mediaId] : []), ...pictureIds(body)]),
  ];
  const pictures = await staffDb().transaction(async (tx) => pictureFacts(tx, ids));
  const dateline = readDateline(content.dateline);
  const at = now();
  return {
    guid: story.guid,
    n: story.editions + 1,
    body,
    row: {
      storyId,
      slug: content.slug || 'preview',
      language: content.language,
      sectionId: content.sectionId,
      urgency: content.urgency,
      firstPublishedAt: story.firstPublishedAt ?? at,
      updatedAt: at,
    },
    content: {
      ...content,
      headline: content.headline || 'Untitled story',
      sectionId: content.sectionId ?? NO_SECTION,
      dateline: dateline.ok ? dateline.value : { cities: [], agencies: [] },
      indicators: content.indicators.flatMap(({ indicatorId, countryId, direction, reason }) =>
        countryId && direction ? [{ indicatorId, countryId, direction, reason }] : [],
      ),
      pictures: Object.fromEntries(pictures),
      words: countStoryWords(content, renderText(body)),
    } satisfies EditionContent,
  };
}
