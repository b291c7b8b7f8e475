import { eq } from 'drizzle-orm';
import { staffDb } from '#db/staff.ts';
import { event } from '#db/schema/newsroom/index.ts';
import { fail, ok, type Result } from '#lib/errors.ts';
import type { Actor } from '../actor.ts';
import { can } from '../policy.ts';
import { StoryId } from '../stories/content.ts';
import { loadStory } from '../stories/story-row.ts';
import { lastObservations } from './probe/observations.ts';
import { summaryOf, type PublishCheck } from './summary.ts';

const notHere = fail('not_found', 'There is no such story here, or it is not yours to see.');

/**
 * What was seen on the public pages after the story's last event that readers had to see, for its
 * panel. Null: nothing yet.
 */
export async function readPublishCheck(
  actor: Actor,
  storyId: string,
): Promise<Result<PublishCheck | null>> {
  if (!StoryId.safeParse(storyId).success) return notHere;
  const subject = await loadStory(staffDb(), storyId);
  if (!subject || !can(actor, 'story.read', subject)) return notHere;
  const last = await lastObservations(storyId);
  if (!last) return ok(null);
  const [about] = await staffDb()
    .select({ kind: event.kind })
    .from(event)
    .where(eq(event.n, last.eventN));
  return ok(summaryOf(about?.kind ?? '', last));
}
