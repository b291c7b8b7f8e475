'use server';
import { revalidatePath } from 'next/cache';
import { textIn } from '#components/newsroom/forms/form-text.ts';
import type { Result } from '#lib/errors.ts';
import type { Actor } from '#lib/newsroom/actor.ts';
import { retireAgency } from '#lib/newsroom/agencies/retire-agency.ts';
import { addAgency, editAgency } from '#lib/newsroom/agencies/save-agency.ts';
import { createContributor, editContributor } from '#lib/newsroom/contributors/save-contributor.ts';
import { addDesk, editDesk, moveDesk } from '#lib/newsroom/organisation/desks.ts';
import { saveCheckLevels } from '#lib/newsroom/organisation/checks.ts';
import { saveOrganisation } from '#lib/newsroom/organisation/save-organisation.ts';
import { addSection, editSection, moveSection } from '#lib/newsroom/organisation/sections.ts';
import { asActor } from '#lib/newsroom/session/request/require-actor.ts';

const ROOM = '/newsroom/settings';
type Named = Result<{ id: string; name: string }>;

/** The room, and the rail with its clock, show what has just been changed. */
async function shown<Value>(
  work: (actor: Actor) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const answer = await asActor(ROOM, work);
  if (answer.ok) revalidatePath('/newsroom', 'layout');
  return answer;
}

const text = <Name extends string>(form: FormData, ...names: Name[]) =>
  Object.fromEntries(names.map((name) => [name, textIn(form, name)])) as Record<Name, string>;

export async function saveOrganisationAction(
  form: FormData,
): Promise<Result<{ changed: string[] }>> {
  return shown((actor) =>
    saveOrganisation(actor, text(form, 'name', 'tagline', 'language', 'timeZone')),
  );
}

export async function saveChecksAction(form: FormData): Promise<Result<{ changed: string[] }>> {
  return shown((actor) => saveCheckLevels(actor, text(form, 'indicators', 'dateline', 'agencies')));
}

export async function addAgencyAction(form: FormData): Promise<Named> {
  return shown((actor) =>
    addAgency(actor, text(form, 'name', 'code', 'city', 'slug', 'description')),
  );
}

export async function editAgencyAction(form: FormData): Promise<Named> {
  return shown((actor) =>
    editAgency(actor, text(form, 'id', 'name', 'code', 'city', 'slug', 'description')),
  );
}

export async function retireAgencyAction(id: string, retired: boolean): Promise<Result<unknown>> {
  return shown((actor) => retireAgency(actor, { id, retired }));
}

export async function addSectionAction(form: FormData): Promise<Named> {
  return shown((actor) => addSection(actor, text(form, 'name', 'slug', 'description')));
}

export async function editSectionAction(form: FormData): Promise<Named> {
  return shown((actor) => editSection(actor, text(form, 'id', 'name', 'slug', 'description')));
}

export async function moveSectionAction(id: string, by: -1 | 1): Promise<Result<unknown>> {
  return shown((actor) => moveSection(actor, { id, by }));
}

export async function addDeskAction(form: FormData): Promise<Named> {
  return shown((actor) => addDesk(actor, text(form, 'name')));
}

export async function editDeskAction(form: FormData): Promise<Named> {
  return shown((actor) =>
    editDesk(actor, { ...text(form, 'id', 'name'), mends: textIn(form, 'mends') === 'on' }),
  );
}

export async function moveDeskAction(id: string, by: -1 | 1): Promise<Result<unknown>> {
  return shown((actor) => moveDesk(actor, { id, by }));
}

export async function addContributorAction(form: FormData): Promise<Named> {
  return shown((actor) =>
    createContributor(actor, text(form, 'name', 'bio', 'agencyId', 'staffId', 'slug')),
  );
}

export async function editContributorAction(form: FormData): Promise<Named> {
  return shown((actor) =>
    editContributor(actor, text(form, 'id', 'name', 'bio', 'agencyId', 'staffId', 'slug')),
  );
}
