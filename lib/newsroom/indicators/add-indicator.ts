import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { indicator } from '#db/schema/newsroom/index.ts';
import { command } from '../command.ts';
import { lockTags, requireAcyclic } from '../tags/tag-row.ts';
import { slugFor } from '../tags/slug-for.ts';
import { chosenId, line, lines, typedSlug } from '../typed.ts';
import { lastPosition, mirrorIndicator, requireUniqueName } from './indicator-row.ts';

/** Adds a democracy indicator, behind its siblings. */
export const addIndicator = command({
  input: z.object({
    name: line(120, 'An indicator needs a name.'),
    slug: typedSlug.default(''),
    description: lines(1_000).default(''),
    parentId: chosenId.default(null),
  }),
  permission: 'tag.manage',
  async run({ tx, input: { name, slug, description, parentId } }) {
    await lockTags(tx);
    const id = uuidv7();
    await requireUniqueName(tx, name, id);
    await requireAcyclic(tx, indicator, id, parentId);
    const [made] = await tx
      .insert(indicator)
      .values({
        id,
        name,
        description,
        parentId,
        position: await lastPosition(tx, parentId),
        slug: await slugFor(tx, { id, kind: 'indicator', name, wished: slug }),
      })
      .returning();
    if (!made) throw new Error('An indicator was not inserted');
    await mirrorIndicator(tx, made);
    return {
      events: [{ kind: 'indicator.added', subject: name, payload: { indicatorId: id } }],
      value: { id, name },
    };
  },
});
