'use client';
import { useEffect, useState } from 'react';
import { useDesk } from '../../desk-context.tsx';
import type { Choice, ChoiceKind } from '../../story/desk-story.ts';
import { AGAIN_MS } from '#components/ui/tags/ask-again.ts';

/** Names that this window has met beside those of the first paint: chosen here, or asked for. */
const met = new Map<string, Choice>();

export const rememberName = (choice: Choice): void => void met.set(choice.id, choice);

/**
 * The names of ids, in their order. One that a colleague has just chosen is asked for; until then
 * it shows as “…”.
 */
export function useNames(kind: ChoiceKind, ids: readonly string[]): Choice[] {
  const { taken, actions } = useDesk();
  // Met another name, or to be asked for once more: either draws again.
  const [times, again] = useState(0);
  const nameOf = (id: string) => met.get(id) ?? taken.find((choice) => choice.id === id);
  const unknown = ids.filter((id) => !nameOf(id)).join(' ');
  useEffect(() => {
    if (!unknown) return;
    let left = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = () => {
      if (!left) again(times + 1);
    };
    actions
      .nameChoices(kind, unknown.split(' '))
      .then((choices) => {
        choices.forEach(rememberName);
        if (choices.length > 0) next();
      })
      .catch(() => {
        timer = setTimeout(next, AGAIN_MS);
      });
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [actions, kind, unknown, times]);
  return ids.map((id) => nameOf(id) ?? { id, name: '…' });
}
