import { asc, eq, max } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { staffDb } from '#db/staff.ts';
import { section } from '#db/schema/newsroom/index.ts';
import { command } from '../command.ts';
import { mirrorSubject } from '../door.ts';
import { lockTags } from '../tags/tag-row.ts';
import { slugFor } from '../tags/slug-for.ts';
import { line, lines, typedSlug } from '../typed.ts';
import { refuseNamed, reordered } from './ordered.ts';

export type Section = typeof section.$inferSelect;

/** Sections in the order in which readers see them. */
export const listSections = (): Promise<Section[]> =>
  staffDb().select().from(section).orderBy(asc(section.position), asc(section.name));

const facts = {
  name: line(80, 'A section needs a name.'),
  description: lines(500).default(''),
  slug: typedSlug.default(''),
};

export const addSection = command({
  input: z.object(facts),
  permission: 'house.manage',
  async run({ tx, input: { slug, ...input } }) {
    await lockTags(tx);
    const id = uuidv7();
    await refuseNamed(tx, section, id, input.name);
    const [last] = await tx.select({ at: max(section.position) }).from(section);
    const made = {
      id,
      ...input,
      position: (last?.at ?? -1) + 1,
      slug: await slugFor(tx, { id, kind: 'section', name: input.name, wished: slug }),
    };
    await tx.insert(section).values(made);
    await mirrorSubject(tx, { kind: 'section', ...made });
    return {
      events: [{ kind: 'section.added', subject: input.name }],
      value: { id, name: input.name },
    };
  },
});

export const editSection = command({
  input: z.object({ id: z.uuid(), ...facts }),
  load: async ({ id }, tx) => {
    await lockTags(tx);
    const [found] = await tx.select().from(section).where(eq(section.id, id));
    return found ? { section: found } : null;
  },
  permission: 'house.manage',
  async run({ tx, subject: { section: before }, input: { slug, ...input } }) {
    await refuseNamed(tx, section, before.id, input.name);
    const after = {
      ...before,
      ...input,
      slug: await slugFor(tx, {
        id: before.id,
        kind: 'section',
        name: input.name,
        wished: slug || before.slug,
      }),
    };
    await tx.update(section).set(after).where(eq(section.id, before.id));
    await mirrorSubject(tx, { kind: 'section', ...after });
    return {
      events: [{ kind: 'section.changed', subject: after.name, from: before.name, to: after.name }],
      value: { id: after.id, name: after.name },
    };
  },
});

/** Moves a section one place up or down in the order in which readers see them. */
export const moveSection = command({
  input: z.object({ id: z.uuid(), by: z.union([z.literal(-1), z.literal(1)]) }),
  permission: 'house.manage',
  async run({ tx, input: { id, by } }) {
    await lockTags(tx);
    const all = await tx.select().from(section).orderBy(asc(section.position), asc(section.name));
    for (const [position, one] of reordered(all, id, by).entries()) {
      if (one.position === position) continue;
      await tx.update(section).set({ position }).where(eq(section.id, one.id));
      await mirrorSubject(tx, { kind: 'section', ...one, position });
    }
    const moved = all.find((one) => one.id === id);
    return { events: moved ? [{ kind: 'section.moved', subject: moved.name }] : [], value: null };
  },
});
