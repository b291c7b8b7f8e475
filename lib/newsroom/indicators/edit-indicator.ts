import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { indicator } from '#db/schema/newsroom/index.ts';
import { command } from '../command.ts';
import type { NewEvent } from '../events/append.ts';
import { requireAcyclic } from '../tags/tag-row.ts';
import { slugFor } from '../tags/slug-for.ts';
import { chosenId, line, lines, typedSlug } from '../typed.ts';
import {
  lastPosition,
  loadIndicator,
  mirrorIndicator,
  requireUniqueName,
  type Indicator,
} from './indicator-row.ts';

/** Renames, describes or moves an indicator. Records that use it follow. */
export const editIndicator = command({
  input: z.object({
    id: z.uuid(),
    name: line(120, 'An indicator needs a name.'),
    slug: typedSlug,
    description: lines(1_000),
    parentId: chosenId,
  }),
  load: async ({ id }, tx) => {
    const found = await loadIndicator(tx, id);
    return found && { indicator: found };
  },
  permission: 'tag.manage',
  async run({ tx, subject: { indicator: before }, input: { name, slug, description, parentId } }) {
    await requireUniqueName(tx, name, before.id);
    await requireAcyclic(tx, indicator, before.id, parentId);
    const [after] = await tx
      .update(indicator)
      .set({
        name,
        description,
        parentId,
        position: parentId === before.parentId ? before.position : await lastPosition(tx, parentId),
        slug: await slugFor(tx, { id: before.id, kind: 'indicator', name, wished: slug }),
      })
      .where(eq(indicator.id, before.id))
      .returning();
    if (!after) throw new Error('A locked indicator was not there');
    await mirrorIndicator(tx, after);
    return { events: changes(before, after), value: { id: after.id, name, slug: after.slug } };
  },
});

function changes(before: Indicator, after: Indicator): NewEvent[] {
  const about = { subject: after.name, payload: { indicatorId: after.id } };
  const events: NewEvent[] = [];
  if (before.name !== after.name)
    events.push({ kind: 'indicator.renamed', ...about, from: before.name, to: after.name });
  if (before.parentId !== after.parentId) events.push({ kind: 'indicator.moved', ...about });
  if (before.description !== after.description || before.slug !== after.slug)
    events.push({ kind: 'indicator.described', ...about });
  return events;
}
