import { arrayContains, eq } from 'drizzle-orm';
import { z } from 'zod';
import { tag, workingCopy } from '#db/schema/newsroom/index.ts';
import { command } from '../command.ts';
import type { NewEvent } from '../events/append.ts';
import { chosenId, line, lines, typedSlug } from '../typed.ts';
import { foldAnew } from '../stories/lists/fold-anew.ts';
import { countryCode } from './country-code.ts';
import { mirrorTag } from './mirror-tag.ts';
import { loadTag, requireAcyclic, requireUniqueName, type Tag } from './tag-row.ts';
import { slugFor } from './slug-for.ts';

/** Renames, describes or moves a tag. Its old address goes on leading to it. */
export const editTag = command({
  input: z.object({
    id: z.uuid(),
    name: line(120, 'A tag needs a name.'),
    slug: typedSlug,
    description: lines(1_000),
    parentId: chosenId,
    code: countryCode.default(''),
  }),
  load: async ({ id }, tx) => asSubject(await loadTag(tx, id)),
  permission: 'tag.manage',
  async run({ tx, subject: { tag: before }, input: { name, slug, description, parentId, code } }) {
    await requireUniqueName(tx, before.kind, name, before.id);
    await requireAcyclic(tx, tag, before.id, parentId);
    const [after] = await tx
      .update(tag)
      .set({
        name,
        description,
        parentId,
        code: before.kind === 'country' && code ? code : null,
        slug: await slugFor(tx, { id: before.id, kind: before.kind, name, wished: slug }),
      })
      .where(eq(tag.id, before.id))
      .returning();
    if (!after) throw new Error('A locked tag was not there');
    await mirrorTag(tx, after);
    if (before.name !== after.name)
      await foldAnew(tx, arrayContains(workingCopy.tagIds, [after.id]));
    return { events: changes(before, after), value: { id: after.id, name, slug: after.slug } };
  },
});

/** A tag belongs to no desk and to nobody. */
const asSubject = (found: Tag | null): { tag: Tag } | null => found && { tag: found };

function changes(before: Tag, after: Tag): NewEvent[] {
  const about = { subject: after.name, payload: { tagId: after.id, tagKind: after.kind } };
  const events: NewEvent[] = [];
  if (before.name !== after.name)
    events.push({ kind: 'tag.renamed', ...about, from: before.name, to: after.name });
  if (before.slug !== after.slug)
    events.push({ kind: 'tag.readdressed', ...about, from: before.slug, to: after.slug });
  if (before.parentId !== after.parentId) events.push({ kind: 'tag.moved', ...about });
  if (before.description !== after.description || before.code !== after.code)
    events.push({ kind: 'tag.described', ...about });
  return events;
}
