import { sql, type SQL } from 'drizzle-orm';
import { event } from '#db/schema/newsroom/index.ts';

/** An event that nobody took back: only such a one is quoted as the last word. */
export const notTakenBack: SQL = sql`not exists (select from ${event} undone
where undone.story_id = ${event.storyId} and undone.payload ->> 'of' = ${event.n}::text)`;
