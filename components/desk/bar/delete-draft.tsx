'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { deleteDraft } from '#lib/newsroom/stories/actions/delete-draft/delete-draft.ts';
import { isEmptyStory } from '#lib/newsroom/stories/checks/is-empty.ts';
import { Button } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { useDesk } from '../desk-context.tsx';
import { refusalOf } from '../panel/gate/gate-move.ts';
import { useLiveStory } from '../story/use-live-story.ts';

/**
 * Lets go of a draft that was only opened: there is nothing in it to ask about. Gone with the first
 * word.
 */
export function DeleteDraft() {
  const { facts, story, take } = useDesk();
  const router = useRouter();
  const content = useLiveStory();
  const [busy, setBusy] = useState(false);
  if (!facts.mayDelete || !isEmptyStory(content)) return null;
  const remove = async () => {
    setBusy(true);
    const refusal = await refusalOf(take, story.id, { action: 'delete_draft' });
    setBusy(false);
    if (refusal) return toast(refusal);
    toast(deleteDraft.done);
    router.push('/newsroom');
  };
  return (
    <Button kind="plain" aria-busy={busy} onClick={() => void remove()}>
      {deleteDraft.word}
    </Button>
  );
}
