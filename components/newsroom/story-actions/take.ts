import type { Result } from '#lib/errors.ts';
import type { Outcome } from '#lib/newsroom/stories/actions/outcome.ts';
import type { StoryRequest } from '#lib/newsroom/stories/take-action.ts';

/** The server action by which a screen takes any action on a story. */
export type TakeAction = (request: StoryRequest) => Promise<Result<Outcome>>;
export type Fields = NonNullable<StoryRequest['fields']>;
