import { arrayContains, and, eq, ne } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Transaction } from '#db/queryable.ts';
import { agency, contributor, staff, workingCopy } from '#db/schema/newsroom/index.ts';
import { command, CommandError } from '../command.ts';
import { mirrorSubject } from '../door.ts';
import { foldAnew } from '../stories/lists/fold-anew.ts';
import { lockTags } from '../tags/tag-row.ts';
import { findTwin } from '../tags/find-twin.ts';
import { slugFor } from '../tags/slug-for.ts';
import { chosenId, line, lines, typedSlug } from '../typed.ts';

const facts = {
  name: line(120, 'A byline needs a name.'),
  bio: lines(2_000).default(''),
  agencyId: chosenId.default(null),
  staffId: chosenId.default(null),
  slug: typedSlug.default(''),
};

/** Adds a name that can stand in a byline; an account is not needed. */
export const createContributor = command({
  input: z.object(facts),
  permission: 'contributor.create',
  async run({ tx, input: { slug, ...input } }) {
    await lockTags(tx);
    const id = uuidv7();
    await refuseOtherSpelling(tx, id, input.name);
    await refuseLinks(tx, id, input);
    const made = {
      id,
      ...input,
      slug: await slugFor(tx, { id, kind: 'author', name: input.name, wished: slug }),
    };
    await tx.insert(contributor).values(made);
    await mirror(tx, made);
    return {
      events: [{ kind: 'contributor.added', subject: input.name, payload: { contributorId: id } }],
      value: { id, name: input.name },
    };
  },
});

/**
 * Changes a contributor: how readers see the name, the words about it, the agency, and whose
 * account it is.
 */
export const editContributor = command({
  input: z.object({ id: z.uuid(), ...facts }),
  load: async ({ id }, tx) => {
    await lockTags(tx);
    const [found] = await tx.select().from(contributor).where(eq(contributor.id, id));
    return found ? { contributor: found } : null;
  },
  permission: 'contributor.manage',
  async run({ tx, subject: { contributor: before }, input: { slug, ...input } }) {
    await refuseOtherSpelling(tx, before.id, input.name);
    await refuseLinks(tx, before.id, input);
    const after = {
      ...input,
      id: before.id,
      slug: await slugFor(tx, {
        id: before.id,
        kind: 'author',
        name: input.name,
        wished: slug || before.slug,
      }),
    };
    await tx.update(contributor).set(after).where(eq(contributor.id, before.id));
    await mirror(tx, after);
    if (before.name !== after.name)
      await foldAnew(tx, arrayContains(workingCopy.authorIds, [before.id]));
    const renamed = before.name === after.name ? {} : { from: before.name, to: after.name };
    return {
      events: [
        {
          kind: 'contributor.changed',
          subject: after.name,
          ...renamed,
          payload: { contributorId: after.id },
        },
      ],
      value: { id: after.id, name: after.name },
    };
  },
});

type Made = { id: string; name: string; bio: string; slug: string; agencyId: string | null };

const mirror = (tx: Transaction, { id, name, bio, slug, agencyId }: Made): Promise<void> =>
  mirrorSubject(tx, { id, kind: 'author', name, description: bio, slug, agencyId });

/**
 * Refuses a name that differs from another only in accents, capitals or signs. Letter by letter the
 * same is allowed: two people may have one name, and then they are spelt alike.
 */
async function refuseOtherSpelling(tx: Transaction, id: string, name: string): Promise<void> {
  const others = await tx
    .select({ name: contributor.name })
    .from(contributor)
    .where(and(ne(contributor.id, id), ne(contributor.name, name)));
  const twin = findTwin(others, name);
  if (twin)
    throw new CommandError({
      code: 'conflict',
      field: 'name',
      sentence: `There is “${twin.name}” already. Take that one, or spell the name just so for another person.`,
    });
}

/**
 * Refuses an agency or account that is not there, and an account that stands under another name
 * already.
 */
async function refuseLinks(
  tx: Transaction,
  id: string,
  { agencyId, staffId }: { agencyId: string | null; staffId: string | null },
): Promise<void> {
  if (
    agencyId &&
    !(await tx.select({ id: agency.id }).from(agency).where(eq(agency.id, agencyId))).length
  ) {
    throw new CommandError({
      code: 'not_found',
      field: 'agencyId',
      sentence: 'That agency is not there any more. Choose another.',
    });
  }
  if (!staffId) return;
  if (!(await tx.select({ id: staff.id }).from(staff).where(eq(staff.id, staffId))).length) {
    throw new CommandError({
      code: 'not_found',
      field: 'staffId',
      sentence: 'That account is not there any more. Choose another.',
    });
  }
  const [twin] = await tx
    .select({ name: contributor.name })
    .from(contributor)
    .where(and(eq(contributor.staffId, staffId), ne(contributor.id, id)));
  if (twin)
    throw new CommandError({
      code: 'conflict',
      field: 'staffId',
      sentence: `That account writes as ${twin.name} already.`,
    });
}
