import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { tag } from '#db/schema/newsroom/index.ts';
import { command } from '../command.ts';
import { chosenId, line, lines, typedSlug } from '../typed.ts';
import { countryCode } from './country-code.ts';
import { mirrorTag } from './mirror-tag.ts';
import { lockTags, requireAcyclic, requireUniqueName } from './tag-row.ts';
import { slugFor } from './slug-for.ts';

/** Makes a topic or a country. Gives back what a tag field needs of it. */
export const createTag = command({
  input: z.object({
    kind: z.enum(['topic', 'country']),
    name: line(120, 'A tag needs a name.'),
    slug: typedSlug.default(''),
    description: lines(1_000).default(''),
    parentId: chosenId.default(null),
    code: countryCode.default(''),
  }),
  permission: 'tag.create',
  async run({ tx, input: { kind, name, slug, description, parentId, code } }) {
    await lockTags(tx);
    const id = uuidv7();
    await requireUniqueName(tx, kind, name, id);
    await requireAcyclic(tx, tag, id, parentId);
    const [made] = await tx
      .insert(tag)
      .values({
        id,
        kind,
        name,
        description,
        parentId,
        code: kind === 'country' && code ? code : null,
        slug: await slugFor(tx, { id, kind, name, wished: slug }),
      })
      .returning();
    if (!made) throw new Error('A tag was not inserted');
    await mirrorTag(tx, made);
    return {
      events: [{ kind: 'tag.created', subject: name, payload: { tagId: id, tagKind: kind } }],
      value: { id, name },
    };
  },
});
