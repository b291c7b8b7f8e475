import { asc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Transaction } from '#db/queryable.ts';
import { contributor, desk, organisation, section, story } from '#db/schema/newsroom/index.ts';
import { now } from '#lib/time/clock.ts';
import type { Actor } from '../../actor.ts';
import { command, CommandError } from '../../command.ts';
import { startDocument } from '../../collaboration/store/start-document.ts';
import { desksWhere } from '../../policy.ts';
import { emptyContent, StoryContent } from '../content.ts';

/**
 * Begins a story on a desk of the person's (the first, when none is named), with what the
 * organisation already knows filled in.
 */
export const startStory = command({
  input: z.object({
    deskId: z.uuid().optional(),
    language: StoryContent.shape.language.optional(),
  }),
  load: async ({ deskId }, tx) => ({ deskId: deskId ?? null, tx }),
  permission: 'story.create',
  about: ({ deskId }) => (deskId ? { deskId } : null),
  async run({ tx, actor, input }) {
    const home = await homeDesk(tx, actor, input.deskId);
    const content = await firstContent(tx, actor, home.name, input.language);
    const id = uuidv7();
    const at = now();
    await tx.insert(story).values({
      id,
      guid: `urn:uuid:${id}`,
      deskId: home.id,
      createdBy: actor.staffId,
      createdAt: at,
      changedAt: at,
    });
    await startDocument(tx, id, content, actor.staffId);
    return {
      events: [
        {
          kind: 'story.started',
          storyId: id,
          deskId: home.id,
          subject: 'Untitled story',
          to: 'draft',
        },
      ],
      value: { storyId: id },
    };
  },
});

async function homeDesk(
  tx: Transaction,
  actor: Actor,
  wished: string | undefined,
): Promise<{ id: string; name: string }> {
  const desks = await tx
    .select({ id: desk.id, name: desk.name })
    .from(desk)
    .orderBy(asc(desk.position), asc(desk.name))
    .limit(200);
  const own = desksWhere(actor, 'story.create');
  const found = desks.find(({ id }) =>
    wished ? id === wished : own === 'all' || own.includes(id),
  );
  if (!found)
    throw new CommandError({
      code: 'invalid',
      sentence: 'Desk: there is no such desk.',
      field: 'Desk',
    });
  return found;
}

/**
 * The desk's own section where one has its name, else the first; the person's own byline where
 * there is one.
 */
async function firstContent(
  tx: Transaction,
  actor: Actor,
  deskName: string,
  language: string | undefined,
): Promise<StoryContent> {
  const sections = await tx
    .select({ id: section.id, name: section.name })
    .from(section)
    .orderBy(asc(section.position), asc(section.name))
    .limit(200);
  const [own] = await tx
    .select({ id: contributor.id, agencyId: contributor.agencyId })
    .from(contributor)
    .where(eq(contributor.staffId, actor.staffId))
    .limit(1);
  const [home] = await tx.select({ language: organisation.language }).from(organisation).limit(1);
  const belongs = sections.find(({ name }) => name === deskName) ?? sections[0];
  return {
    ...emptyContent(language ?? home?.language ?? 'en'),
    sectionId: belongs?.id ?? null,
    authors: own ? [own.id] : [],
    agencies: own?.agencyId ? [own.agencyId] : [],
  };
}
