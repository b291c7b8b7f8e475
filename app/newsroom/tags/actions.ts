'use server';
import { revalidatePath } from 'next/cache';
import { textIn } from '#components/newsroom/forms/form-text.ts';
import type { Result } from '#lib/errors.ts';
import { addIndicator } from '#lib/newsroom/indicators/add-indicator.ts';
import { editIndicator } from '#lib/newsroom/indicators/edit-indicator.ts';
import { retireIndicator } from '#lib/newsroom/indicators/retire-indicator.ts';
import { requireActor } from '#lib/newsroom/session/require-actor.ts';
import { createTag } from '#lib/newsroom/tags/create-tag.ts';
import { editTag } from '#lib/newsroom/tags/edit-tag.ts';
import { mergeTags } from '#lib/newsroom/tags/merge-tags.ts';

const ROOM = '/newsroom/tags';

async function shown<Value>(result: Promise<Result<Value>>): Promise<Result<Value>> {
  const answer = await result;
  if (answer.ok) revalidatePath(ROOM);
  return answer;
}

const factsIn = (form: FormData) => ({
  name: textIn(form, 'name'), slug: textIn(form, 'slug'), description: textIn(form, 'description'), parentId: textIn(form, 'parentId'), code: textIn(form, 'code'),
});

export async function createTagAction(form: FormData): Promise<Result<{ id: string; name: string }>> {
  const actor = await requireActor(ROOM);
  const kind = textIn(form, 'kind');
  if (kind === 'indicator') return shown(addIndicator(actor, factsIn(form)));
  return shown(createTag(actor, { ...factsIn(form), kind: kind as 'topic' }));
}

export async function editTagAction(form: FormData): Promise<Result<{ id: string; name: string }>> {
  const actor = await requireActor(ROOM);
  const facts = { ...factsIn(form), id: textIn(form, 'id') };
  return shown(textIn(form, 'kind') === 'indicator' ? editIndicator(actor, facts) : editTag(actor, facts));
}

export async function mergeTagsAction(form: FormData): Promise<Result<{ id: string; name: string; moved: number }>> {
  return shown(mergeTags(await requireActor(ROOM), { fromId: textIn(form, 'fromId'), intoId: textIn(form, 'intoId') }));
}

export async function retireIndicatorAction(id: string, retired: boolean): Promise<Result<{ id: string }>> {
  return shown(retireIndicator(await requireActor(ROOM), { id, retired }));
}
