'use server';
import { revalidatePath } from 'next/cache';
import { textIn } from '#components/newsroom/forms/form-text.ts';
import type { Result } from '#lib/errors.ts';
import type { Actor } from '#lib/newsroom/actor.ts';
import { addIndicator } from '#lib/newsroom/indicators/add-indicator.ts';
import { editIndicator } from '#lib/newsroom/indicators/edit-indicator.ts';
import { retireIndicator } from '#lib/newsroom/indicators/retire-indicator.ts';
import { asActor } from '#lib/newsroom/session/request/require-actor.ts';
import { createTag } from '#lib/newsroom/tags/create-tag.ts';
import { editTag } from '#lib/newsroom/tags/edit-tag.ts';
import { mergeTags } from '#lib/newsroom/tags/merge-tags.ts';

const ROOM = '/newsroom/tags';

async function shown<Value>(
  work: (actor: Actor) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const answer = await asActor(ROOM, work);
  if (answer.ok) revalidatePath(ROOM);
  return answer;
}

const factsIn = (form: FormData) => ({
  name: textIn(form, 'name'),
  slug: textIn(form, 'slug'),
  description: textIn(form, 'description'),
  parentId: textIn(form, 'parentId'),
  code: textIn(form, 'code'),
});

export async function createTagAction(
  form: FormData,
): Promise<Result<{ id: string; name: string }>> {
  const kind = textIn(form, 'kind');
  if (kind === 'indicator') return shown((actor) => addIndicator(actor, factsIn(form)));
  return shown((actor) => createTag(actor, { ...factsIn(form), kind: kind as 'topic' }));
}

export async function editTagAction(form: FormData): Promise<Result<{ id: string; name: string }>> {
  const facts = { ...factsIn(form), id: textIn(form, 'id') };
  return shown((actor) =>
    textIn(form, 'kind') === 'indicator' ? editIndicator(actor, facts) : editTag(actor, facts),
  );
}

export async function mergeTagsAction(
  form: FormData,
): Promise<Result<{ id: string; name: string; moved: number }>> {
  return shown((actor) =>
    mergeTags(actor, { fromId: textIn(form, 'fromId'), intoId: textIn(form, 'intoId') }),
  );
}

export async function retireIndicatorAction(
  id: string,
  retired: boolean,
): Promise<Result<{ id: string }>> {
  return shown((actor) => retireIndicator(actor, { id, retired }));
}
