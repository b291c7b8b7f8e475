import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { readerDb } from '#db/reader.ts';
import { staffDb } from '#db/staff.ts';
import { indicator } from '#db/schema/newsroom/index.ts';
import { readableSubject } from '#db/schema/publication/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeStaff } from '#lib/testing/database/test-newsroom.ts';
import type { Actor } from '../actor.ts';
import { indicatorOptions, retiredIndicators } from '../tags/indicator-options.ts';
import { indicatorTree } from '../tags/tag-tree.ts';
import { addIndicator } from './add-indicator.ts';
import { editIndicator } from './edit-indicator.ts';
import { retireIndicator } from './retire-indicator.ts';

useDatabase();

let curator: Actor;
let reporter: Actor;
let elections: string;

async function made(name: string, parentId: string | null = null): Promise<string> {
  const result = await addIndicator(curator, { name, parentId });
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value.id;
}
const rowOf = async (id: string) =>
  (await staffDb().select().from(indicator).where(eq(indicator.id, id)))[0];

beforeAll(async () => {
  curator = await makeStaff({ name: 'Ilze', roles: ['curator'] });
  reporter = await makeStaff({ name: 'Inés', roles: ['reporter'] });
  elections = await made('Clean elections');
});

describe('the indicators', () => {
  it('are a tree that a curator changes; each new one stands last', async () => {
    const names = ['Voter registry', 'Election management'];
    for (const name of names) await made(name, elections);
    expect(
      (await indicatorOptions()).map(({ name, parent, level }) => [name, parent, level]),
    ).toEqual([
      ['Clean elections', null, 1],
      ['Voter registry', 'Clean elections', 2],
      ['Election management', 'Clean elections', 2],
    ]);
    expect(await addIndicator(reporter, { name: 'Mine' })).toMatchObject({
      error: { code: 'forbidden' },
    });
  });

  it('are renamed and moved, and readers see it', async () => {
    const id = await made('Press freedom');
    expect(
      (
        await editIndicator(curator, {
          id,
          name: 'Free press',
          slug: 'free-press',
          description: 'Who may print.',
          parentId: elections,
        })
      ).ok,
    ).toBe(true);
    expect(
      (await readerDb().select().from(readableSubject).where(eq(readableSubject.id, id)))[0],
    ).toMatchObject({ name: 'Free press', slug: 'free-press', parentId: elections });
    expect(
      await editIndicator(curator, {
        id: elections,
        name: 'Clean elections',
        slug: '',
        description: '',
        parentId: id,
      }),
    ).toMatchObject({ error: { field: 'parentId' } });
  });

  it('are retired without being lost', async () => {
    const id = await made('Old measure');
    await retireIndicator(curator, { id, retired: true });
    expect((await indicatorOptions()).map(({ name }) => name)).not.toContain('Old measure');
    expect(await retiredIndicators([id, elections])).toEqual([{ id, name: 'Old measure' }]);
    expect((await indicatorTree()).find((row) => row.id === id)).toMatchObject({
      retired: true,
      kind: 'indicator',
    });
    expect((await retireIndicator(curator, { id, retired: false })).ok).toBe(true);
    expect((await rowOf(id))?.retiredAt).toBeNull();
  });

  it('take a retired name again, and then refuse to bring the old one back', async () => {
    const old = await made('Reused');
    await retireIndicator(curator, { id: old, retired: true });
    await made('Reused');
    expect(await retireIndicator(curator, { id: old, retired: false })).toMatchObject({
      error: { field: 'name', sentence: 'There is an indicator “Reused” already.' },
    });
  });
});
