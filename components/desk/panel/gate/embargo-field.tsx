'use client';
import { useState } from 'react';
import { setEmbargo } from '#lib/newsroom/stories/actions/set-embargo/set-embargo.ts';
import { unanswered } from '#components/newsroom/forms/unanswered.ts';
import { DateTimeField } from '#components/ui/fields/date-time-field.tsx';
import { asLocal, shownLocal } from '#lib/time/local-text.ts';
import { useDesk } from '../../desk-context.tsx';
import { useOpening } from '../../opening/use-opening.ts';
import { shown } from './gate-move.ts';
import { localFieldTime } from './local-field-time.ts';

/**
 * Until when nobody outside may have the story. It carries a right of its own, so it goes through a
 * command, not the shared document. The field sends when it is left, not while a date is half
 * typed. What the server took stands in it until the page knows it.
 */
export function EmbargoField() {
  const { story, zone, actions } = useDesk();
  const stands = story.embargoUntil ? localFieldTime(story.embargoUntil, zone.id) : '';
  const [typed, setTyped] = useState<string | null>(null);
  const [taken, setTaken] = useState<{ from: string; to: string } | null>(null);
  const [error, setError] = useState('');
  const known = shown(stands, taken);
  const send = async (value: string) => {
    const local = asLocal(value);
    if (local === known) return setTyped(null);
    const set = await actions.setEmbargo(story.id, local).catch(() => null);
    setError(set?.ok ? '' : (set?.error ?? unanswered(setEmbargo.word)).sentence);
    if (!set?.ok) return;
    setTaken({ from: stands, to: local });
    setTyped(null);
  };
  return (
    <DateTimeField
      label={setEmbargo.word}
      value={typed ?? shownLocal(known)}
      readOnly={!story.mayEmbargo}
      {...useOpening()}
      hint={`${zone.name} time, the newsroom’s.`}
      onText={setTyped}
      onBlur={(event) => {
        if (typed !== null) void send(event.target.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.ctrlKey) void send(event.currentTarget.value);
      }}
      {...(error && { error })}
    />
  );
}
