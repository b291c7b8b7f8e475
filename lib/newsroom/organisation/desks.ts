import { asc, eq, max } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { staffDb } from '#db/staff.ts';
import { desk } from '#db/schema/newsroom/index.ts';
import { command } from '../command.ts';
import type { NewEvent } from '../events/append.ts';
import { lockTags } from '../tags/tag-row.ts';
import { line } from '../typed.ts';
import { refuseNamed, reordered } from './ordered.ts';

export type Desk = typeof desk.$inferSelect;

/** Desks in the organisation's order. */
export const listDesks = (): Promise<Desk[]> =>
  staffDb().select().from(desk).orderBy(asc(desk.position), asc(desk.name));

const name = line(80, 'A desk needs a name.');

export const addDesk = command({
  input: z.object({ name }),
  permission: 'house.manage',
  async run({ tx, input: { name } }) {
    await lockTags(tx);
    const id = uuidv7();
    await refuseNamed(tx, desk, id, name);
    const [last] = await tx.select({ at: max(desk.position) }).from(desk);
    await tx.insert(desk).values({ id, name, position: (last?.at ?? -1) + 1 });
    return { events: [{ kind: 'desk.added', subject: name, deskId: id }], value: { id, name } };
  },
});

const onOff = (set: boolean) => (set ? 'on' : 'off');

/** Names a desk, and says whether its editors may mend a text while they review it. */
export const editDesk = command({
  input: z.object({ id: z.uuid(), name, mends: z.boolean().optional() }),
  load: async ({ id }, tx) => {
    await lockTags(tx);
    const [found] = await tx.select().from(desk).where(eq(desk.id, id));
    return found ? { desk: found } : null;
  },
  permission: 'house.manage',
  async run({ tx, subject: { desk: before }, input: { name, mends = before.mends } }) {
    await refuseNamed(tx, desk, before.id, name);
    await tx.update(desk).set({ name, mends }).where(eq(desk.id, before.id));
    const about = { subject: name, deskId: before.id };
    const events: NewEvent[] = [
      ...(name !== before.name || mends === before.mends
        ? [{ kind: 'desk.renamed' as const, ...about, from: before.name, to: name }]
        : []),
      ...(mends !== before.mends
        ? [
            {
              kind: 'desk.mends_set' as const,
              ...about,
              from: onOff(before.mends),
              to: onOff(mends),
            },
          ]
        : []),
    ];
    return { events, value: { id: before.id, name } };
  },
});

/** Moves a desk one place up or down. */
export const moveDesk = command({
  input: z.object({ id: z.uuid(), by: z.union([z.literal(-1), z.literal(1)]) }),
  permission: 'house.manage',
  async run({ tx, input: { id, by } }) {
    await lockTags(tx);
    const all = await tx.select().from(desk).orderBy(asc(desk.position), asc(desk.name));
    for (const [position, one] of reordered(all, id, by).entries()) {
      if (one.position !== position)
        await tx.update(desk).set({ position }).where(eq(desk.id, one.id));
    }
    const moved = all.find((one) => one.id === id);
    return {
      events: moved ? [{ kind: 'desk.moved', subject: moved.name, deskId: id }] : [],
      value: null,
    };
  },
});
