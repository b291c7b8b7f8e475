import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { readerDb } from '#db/reader.ts';
import { staffDb } from '#db/staff.ts';
import { event, organisation } from '#db/schema/newsroom/index.ts';
import { readableOrganisation, readableSubject } from '#db/schema/publication/index.ts';
import { useDatabase } from '#lib/testing/database/test-database.ts';
import { makeStaff } from '#lib/testing/database/test-newsroom.ts';
import type { Actor } from '../actor.ts';
import { addAgency, editAgency } from '../agencies/save-agency.ts';
import { listAgencies } from '../agencies/list-agencies.ts';
import { retireAgency } from '../agencies/retire-agency.ts';
import { searchAgencies } from '../tags/options.ts';
import { addDesk, editDesk, listDesks, moveDesk } from './desks.ts';
import { saveOrganisation } from './save-organisation.ts';
import { addSection, editSection, listSections, moveSection } from './sections.ts';

useDatabase();

let admin: Actor;
let chief: Actor;
const lastKind = async () =>
  (await staffDb().select({ kind: event.kind }).from(event).orderBy(desc(event.n)).limit(1))[0]
    ?.kind;
const seen = async (id: string) =>
  (await readerDb().select().from(readableSubject).where(eq(readableSubject.id, id)))[0];
const idOf = (
  result: { ok: true; value: { id: string } } | { ok: false; error: { sentence: string } },
): string => {
  if (!result.ok) throw new Error(result.error.sentence);
  return result.value.id;
};

beforeAll(async () => {
  admin = await makeStaff({ name: 'Joost', roles: ['admin'] });
  chief = await makeStaff({ name: 'Amara', roles: ['chief_editor'] });
});

describe('the house', () => {
  const facts = {
    name: 'The Long Count',
    tagline: 'Democracy, counted daily',
    language: 'en',
    timeZone: 'Europe/Berlin',
  };

  it('is named by an administrator, and readers see it', async () => {
    expect((await saveOrganisation(admin, facts)).ok).toBe(true);
    expect((await readerDb().select().from(readableOrganisation))[0]).toMatchObject(facts);
    expect(await saveOrganisation(admin, { ...facts, tagline: 'Counted daily' })).toEqual({
      ok: true,
      value: { changed: ['Tagline'] },
    });
    expect((await staffDb().select().from(organisation))[0]?.version).toBe(2);
  });

  it('logs what changed, once each, and nothing when nothing did', async () => {
    const before = (await staffDb().select().from(event)).length;
    await saveOrganisation(admin, { ...facts, tagline: 'Counted daily' });
    expect((await staffDb().select().from(event)).length).toBe(before);
  });

  it('refuses what is no time zone or language, and everyone else', async () => {
    expect(await saveOrganisation(admin, { ...facts, timeZone: 'Berlin' })).toMatchObject({
      error: { field: 'timeZone', sentence: 'Choose a time zone from the list.' },
    });
    expect(await saveOrganisation(admin, { ...facts, language: 'English' })).toMatchObject({
      error: { field: 'language' },
    });
    expect(await saveOrganisation(admin, { ...facts, name: ' ' })).toMatchObject({
      error: { field: 'name', sentence: 'The site needs a name.' },
    });
    expect(await saveOrganisation(chief, facts)).toMatchObject({ error: { code: 'forbidden' } });
  });
});

describe('an agency', () => {
  it('is added, seen by readers, renamed and kept under its old address', async () => {
    const id = idOf(await addAgency(admin, { name: 'Agencia SUR', code: 'SUR', city: 'Lima' }));
    expect(await seen(id)).toMatchObject({
      kind: 'agency',
      slug: 'agencia-sur',
      code: 'SUR',
      city: 'Lima',
    });
    idOf(
      await editAgency(admin, {
        id,
        name: 'Agencia del Sur',
        code: 'SUR',
        city: 'Lima',
        slug: 'del-sur',
      }),
    );
    expect(await seen(id)).toMatchObject({ name: 'Agencia del Sur', slug: 'del-sur' });
  });

  it('has a name and letters of its own; letters cannot break a dateline', async () => {
    expect(await addAgency(admin, { name: 'Another', code: 'sur' })).toMatchObject({
      error: { field: 'code', sentence: '“SUR” stands for Agencia del Sur in datelines.' },
    });
    expect(await addAgency(admin, { name: 'agencia del sur', code: 'ADS' })).toMatchObject({
      error: { field: 'name' },
    });
    expect(await addAgency(admin, { name: 'Broken', code: 'A/B' })).toMatchObject({
      error: { field: 'code' },
    });
  });

  it('is offered no more once retired, and again when it is back', async () => {
    const id = idOf(await addAgency(admin, { name: 'Kontinent Presse', code: 'kp' }));
    await retireAgency(admin, { id, retired: true });
    expect(await searchAgencies('kont')).toEqual([]);
    expect((await listAgencies()).at(-1)?.id).toBe(id);
    await retireAgency(admin, { id, retired: false });
    expect(await searchAgencies('kp')).toEqual([{ id, name: 'Kontinent Presse', detail: 'kp' }]);
    expect(await lastKind()).toBe('agency.returned');
    expect(await retireAgency(chief, { id, retired: true })).toMatchObject({
      error: { code: 'forbidden' },
    });
  });
});

describe('sections and desks', () => {
  it('stand in the order that an administrator gives them, for readers too', async () => {
    for (const name of ['World', 'Elections', 'Courts']) idOf(await addSection(admin, { name }));
    const courts = (await listSections()).at(-1)?.id ?? '';
    await moveSection(admin, { id: courts, by: -1 });
    expect((await listSections()).map(({ name }) => name)).toEqual([
      'World',
      'Courts',
      'Elections',
    ]);
    expect((await seen(courts))?.position).toBe(1);
  });

  it('are renamed, but never to a name that is there', async () => {
    const [world] = await listSections();
    expect((await editSection(admin, { id: world?.id ?? '', name: 'The world' })).ok).toBe(true);
    expect((await seen(world?.id ?? ''))?.slug).toBe('world');
    expect(await editSection(admin, { id: world?.id ?? '', name: 'courts' })).toMatchObject({
      error: { field: 'name' },
    });
  });

  it('of desks likewise', async () => {
    const first = idOf(await addDesk(admin, { name: 'World' }));
    const second = idOf(await addDesk(admin, { name: 'Press' }));
    await moveDesk(admin, { id: second, by: -1 });
    await editDesk(admin, { id: first, name: 'World desk' });
    expect((await listDesks()).map(({ name }) => name)).toEqual(['Press', 'World desk']);
    for (const name of ['press', 'Ｐréss', 'Pre\u0301ss'])
      expect(await editDesk(admin, { id: first, name })).toMatchObject({
        error: { field: 'name', sentence: '“Press” is there already. Choose another name.' },
      });
    expect(await addDesk(chief, { name: 'Mine' })).toMatchObject({ error: { code: 'forbidden' } });
  });
});
