import type { Result } from '#lib/errors.ts';
import type { Outcome, StoryRequest } from '#lib/newsroom/stories/take-action.ts';

/** The server action by which a screen takes any action on a story. */
export type TakeAction = (request: StoryRequest) => Promise<Result<Outcome>>;
export type Fields = NonNullable<StoryRequest['fields']>;
