'use server';
import { revalidatePath } from 'next/cache';
import { textIn } from '#components/newsroom/forms/form-text.ts';
import type { Result } from '#lib/errors.ts';
import { retireAgency } from '#lib/newsroom/agencies/retire-agency.ts';
import { addAgency, editAgency } from '#lib/newsroom/agencies/save-agency.ts';
import { createContributor, editContributor } from '#lib/newsroom/contributors/save-contributor.ts';
import { addDesk, editDesk, moveDesk } from '#lib/newsroom/house/desks.ts';
import { saveHouse } from '#lib/newsroom/house/save-house.ts';
import { addSection, editSection, moveSection } from '#lib/newsroom/house/sections.ts';
import { requireActor } from '#lib/newsroom/session/require-actor.ts';

const ROOM = '/newsroom/settings';
type Named = Result<{ id: string; name: string }>;

/** The room, and the rail with its clock, show what has just been changed. */
async function shown<Value>(result: Promise<Result<Value>>): Promise<Result<Value>> {
  const answer = await result;
  if (answer.ok) revalidatePath('/newsroom', 'layout');
  return answer;
}

const actor = () => requireActor(ROOM);
const text = <Name extends string>(form: FormData, ...names: Name[]) => Object.fromEntries(names.map((name) => [name, textIn(form, name)])) as Record<Name, string>;

export async function saveHouseAction(form: FormData): Promise<Result<{ changed: string[] }>> {
  return shown(saveHouse(await actor(), text(form, 'name', 'tagline', 'language', 'timeZone')));
}

export async function addAgencyAction(form: FormData): Promise<Named> {
  return shown(addAgency(await actor(), text(form, 'name', 'code', 'city', 'slug', 'description')));
}

export async function editAgencyAction(form: FormData): Promise<Named> {
  return shown(editAgency(await actor(), text(form, 'id', 'name', 'code', 'city', 'slug', 'description')));
}

export async function retireAgencyAction(id: string, retired: boolean): Promise<Result<unknown>> {
  return shown(retireAgency(await actor(), { id, retired }));
}

export async function addSectionAction(form: FormData): Promise<Named> {
  return shown(addSection(await actor(), text(form, 'name', 'slug', 'description')));
}

export async function editSectionAction(form: FormData): Promise<Named> {
  return shown(editSection(await actor(), text(form, 'id', 'name', 'slug', 'description')));
}

export async function moveSectionAction(id: string, by: -1 | 1): Promise<Result<unknown>> {
  return shown(moveSection(await actor(), { id, by }));
}

export async function addDeskAction(form: FormData): Promise<Named> {
  return shown(addDesk(await actor(), text(form, 'name')));
}

export async function editDeskAction(form: FormData): Promise<Named> {
  return shown(editDesk(await actor(), { ...text(form, 'id', 'name'), mends: form.get('mends') === 'on' }));
}

export async function moveDeskAction(id: string, by: -1 | 1): Promise<Result<unknown>> {
  return shown(moveDesk(await actor(), { id, by }));
}

export async function addContributorAction(form: FormData): Promise<Named> {
  return shown(createContributor(await actor(), text(form, 'name', 'bio', 'agencyId', 'staffId', 'slug')));
}

export async function editContributorAction(form: FormData): Promise<Named> {
  return shown(editContributor(await actor(), text(form, 'id', 'name', 'bio', 'agencyId', 'staffId', 'slug')));
}
