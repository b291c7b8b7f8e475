'use server';
import { revalidatePath } from 'next/cache';
import { formIn, textIn } from '#components/newsroom/forms/form-text.ts';
import type { Result } from '#lib/errors.ts';
import type { Actor } from '#lib/newsroom/actor.ts';
import { createPerson } from '#lib/newsroom/staff/create-person.ts';
import { editPerson } from '#lib/newsroom/staff/edit-person.ts';
import { resetPassword } from '#lib/newsroom/staff/reset-password.ts';
import { deactivate, reactivate } from '#lib/newsroom/staff/set-active.ts';
import { asActor } from '#lib/newsroom/session/request/require-actor.ts';

const ROOM = '/newsroom/staff';

/** The page shows what has just been changed. */
async function shown<Value>(
  work: (actor: Actor) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const answer = await asActor(ROOM, work);
  if (answer.ok) revalidatePath(ROOM);
  return answer;
}

/** What a form says about a person; the command checks it. */
function factsIn(form: FormData) {
  const roles = formIn(form)
    .getAll('roles')
    .filter((value) => typeof value === 'string')
    .map((value) => {
      const [role = '', desk = '*'] = value.split(':');
      return { role: role as 'reporter', deskId: desk === '*' ? null : desk };
    });
  return { name: textIn(form, 'name'), email: textIn(form, 'email'), roles };
}

export async function createPersonAction(
  form: FormData,
): Promise<Result<{ name: string; password: string }>> {
  return shown((actor) =>
    createPerson(actor, { ...factsIn(form), password: textIn(form, 'password') }),
  );
}

export async function editPersonAction(form: FormData): Promise<Result<{ name: string }>> {
  return shown((actor) => editPerson(actor, { ...factsIn(form), id: textIn(form, 'id') }));
}

export async function resetPasswordAction(
  form: FormData,
): Promise<Result<{ name: string; password: string }>> {
  return shown((actor) =>
    resetPassword(actor, { id: textIn(form, 'id'), password: textIn(form, 'password') }),
  );
}

export async function deactivateAction(id: string): Promise<Result<{ name: string }>> {
  return shown((actor) => deactivate(actor, { id }));
}

export async function reactivateAction(id: string): Promise<Result<{ name: string }>> {
  return shown((actor) => reactivate(actor, { id }));
}
