import { storyCommand } from '../story-command.ts';
import { publishEdition } from './publish-edition.ts';

/** Edition, facts, event and outbox rows in one transaction. */
export const publishStory = storyCommand('publish', async ({ tx, actor, subject, input }) => {
  const { event, slug } = await publishEdition(tx, actor, subject, input, null);
  return { events: [event], value: { slug } };
});
