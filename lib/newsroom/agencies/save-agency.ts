import { eq, ne } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Transaction } from '#db/queryable.ts';
import { agency } from '#db/schema/newsroom/index.ts';
import { command, CommandError } from '../command.ts';
import { mirrorSubject } from '../door.ts';
import { lockTags } from '../tags/tag-row.ts';
import { comparableName } from '#lib/story/text/reading/names.ts';
import { findTwin } from '../tags/find-twin.ts';
import { slugFor } from '../tags/slug-for.ts';
import { line, lines, typedSlug } from '../typed.ts';

const facts = {
  name: line(120, 'An agency needs a name.'),
  code: line(20, 'How does it stand in datelines?').refine(
    (code) => !/[()/]/.test(code),
    'In datelines neither brackets nor a slash can be part of it.',
  ),
  city: line(120).default(''),
  description: lines(1_000).default(''),
  slug: typedSlug.default(''),
};

/** Adds an agency to those that a story can credit. */
export const addAgency = command({
  input: z.object(facts),
  permission: 'house.manage',
  async run({ tx, input: { slug, ...input } }) {
    await lockTags(tx);
    const id = uuidv7();
    await requireUnique(tx, id, input);
    const made = {
      id,
      ...input,
      slug: await slugFor(tx, { id, kind: 'agency', name: input.name, wished: slug }),
    };
    await tx.insert(agency).values(made);
    await mirrorSubject(tx, { kind: 'agency', ...made });
    return {
      events: [{ kind: 'agency.added', subject: input.name, payload: { agencyId: id } }],
      value: { id, name: input.name },
    };
  },
});

/** Changes an agency. Published datelines keep the letters that they were printed with. */
export const editAgency = command({
  input: z.object({ id: z.uuid(), ...facts }),
  load: async ({ id }, tx) => {
    await lockTags(tx);
    const [found] = await tx.select().from(agency).where(eq(agency.id, id));
    return found ? { agency: found } : null;
  },
  permission: 'house.manage',
  async run({ tx, subject: { agency: before }, input: { slug, ...input } }) {
    await requireUnique(tx, before.id, input);
    const after = {
      ...input,
      id: before.id,
      slug: await slugFor(tx, {
        id: before.id,
        kind: 'agency',
        name: input.name,
        wished: slug || before.slug,
      }),
    };
    await tx.update(agency).set(after).where(eq(agency.id, before.id));
    await mirrorSubject(tx, { kind: 'agency', ...after });
    const renamed = before.name === after.name ? {} : { from: before.name, to: after.name };
    return {
      events: [
        {
          kind: 'agency.changed',
          subject: after.name,
          ...renamed,
          payload: { agencyId: after.id },
        },
      ],
      value: { id: after.id, name: after.name },
    };
  },
});

async function requireUnique(
  tx: Transaction,
  id: string,
  { name, code }: { name: string; code: string },
): Promise<void> {
  const others = await tx
    .select({ name: agency.name, code: agency.code })
    .from(agency)
    .where(ne(agency.id, id));
  const named = findTwin(others, name);
  const twin = named ?? others.find((one) => comparableName(one.code) === comparableName(code));
  if (!twin) return;
  const same = named ? 'name' : 'code';
  throw new CommandError({
    code: 'conflict',
    field: same,
    sentence:
      same === 'name'
        ? `There is an agency “${twin.name}” already.`
        : `“${twin.code}” stands for ${twin.name} in datelines.`,
  });
}
