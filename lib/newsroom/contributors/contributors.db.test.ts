import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { readerDb } from '#db/reader.ts';
import { readableSubject } from '#db/schema/publication/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeStaff } from '#lib/testing/database/test-newsroom.ts';
import { makeAgency } from '#lib/testing/make-subjects.ts';
import type { Actor } from '../actor.ts';
import { searchContributors } from '../tags/options.ts';
import { listContributors } from './list-contributors.ts';
import { createContributor, editContributor } from './save-contributor.ts';

useDatabase();

let editor: Actor;
let reporter: Actor;
let agency: string;

async function made(name: string, more: object = {}): Promise<string> {
  const result = await createContributor(editor, { name, ...more });
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value.id;
}

beforeAll(async () => {
  editor = await makeStaff({ name: 'Vera', roles: ['editor'] });
  reporter = await makeStaff({ name: 'Inés', roles: ['reporter'] });
  agency = await makeAgency('SUR', 'Agencia SUR');
});

describe('a byline', () => {
  it('needs no account, and has a page for readers', async () => {
    const id = await made('Łucja Żak', { bio: 'Writes on courts.', agencyId: agency });
    expect(
      (await readerDb().select().from(readableSubject).where(eq(readableSubject.id, id)))[0],
    ).toMatchObject({
      kind: 'author',
      name: 'Łucja Żak',
      slug: 'lucja-zak',
      description: 'Writes on courts.',
      agencyId: agency,
    });
  });

  it('may be shared in name, never in address', async () => {
    const [first, second] = [await made('Ana Ruiz'), await made('Ana Ruiz')];
    const slugs = await Promise.all(
      [first, second].map(
        async (id) =>
          (await readerDb().select().from(readableSubject).where(eq(readableSubject.id, id)))[0]
            ?.slug,
      ),
    );
    expect(slugs).toEqual(['ana-ruiz', 'ana-ruiz-2']);
  });

  it('is spelt in one way: another spelling of a name is refused, the same one is not', async () => {
    const id = await made('Jürgen Großmann');
    expect(await createContributor(editor, { name: 'JURGEN GROSSMANN' })).toMatchObject({
      ok: false,
      error: { field: 'name', sentence: expect.stringContaining('“Jürgen Großmann” already') },
    });
    expect((await editContributor(editor, { id, name: 'Jurgen Grossmann' })).ok).toBe(true);
  });

  it('belongs to one account at most', async () => {
    await made('Inés Calderón', { staffId: reporter.staffId });
    expect(
      await createContributor(editor, { name: 'Other', staffId: reporter.staffId }),
    ).toMatchObject({
      error: { field: 'staffId', sentence: 'That account writes as Inés Calderón already.' },
    });
    expect(
      await createContributor(editor, {
        name: 'Other',
        agencyId: '0198c0de-0000-7000-8000-000000000001',
      }),
    ).toMatchObject({ error: { field: 'agencyId' } });
  });

  it('is added by every writer, and is not for a reporter to change', async () => {
    const id = await made('Somebody');
    expect((await createContributor(reporter, { name: 'An outside author' })).ok).toBe(true);
    expect(await editContributor(reporter, { id, name: 'Me' })).toMatchObject({
      error: { code: 'forbidden' },
    });
    expect((await editContributor(editor, { id, name: 'Somebody Else' })).ok).toBe(true);
  });
});

describe('the list of bylines', () => {
  it('is found by a part of the name without accents, with the agency', async () => {
    expect((await searchContributors('zak'))[0]).toMatchObject({
      name: 'Łucja Żak',
      detail: 'SUR',
    });
    expect((await listContributors('ana', null)).total).toBe(2);
    // PostgreSQL's unaccent knows neither.
    await made('Ὀδυσσεὺς Ἐλύτης');
    await made('ع\u0650مران');
    for (const words of ['ΟΔΥΣΣΕΥΣ', 'ελυτησ', 'عمران'])
      expect([
        (await searchContributors(words)).length,
        (await listContributors(words, null)).total,
      ]).toEqual([1, 1]);
  });

  it('goes on page by page without a gap, also among equal names', async () => {
    for (let i = 0; i < 52; i += 1) await made('Same Name');
    const first = await listContributors('same', null);
    const last = first.rows.at(-1);
    const second = await listContributors('same', last ? { name: last.name, id: last.id } : null);
    expect([first.rows.length, first.more, second.rows.length, second.more]).toEqual([
      50,
      true,
      2,
      false,
    ]);
    expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(52);
  });
});
