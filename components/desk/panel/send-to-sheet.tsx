'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { fail, type Failure, type Result } from '#lib/errors.ts';
import { moveDesk } from '#lib/newsroom/stories/actions/move-desk/move-desk.ts';
import type { Outcome } from '#lib/newsroom/stories/actions/outcome.ts';
import { quoted } from '#lib/quoted.ts';
import { ledger } from '../../newsroom/ledger/ledger.ts';
import { settled } from '../../newsroom/ledger/settled.ts';
import { useAsleep } from '../../newsroom/press/use-asleep.ts';
import type { TakeAction } from '../../newsroom/story-actions/take.ts';
import { sentenceFor } from '../../newsroom/story-actions/sentence-for.ts';
import { unanswered } from '../../newsroom/forms/unanswered.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextArea } from '../../ui/fields/field.tsx';
import { focusMistake } from '../../ui/fields/focus-mistake.ts';
import { Sheet } from '../../ui/sheet.tsx';
import { toast } from '../../ui/toast.tsx';
import { useDesk } from '../desk-context.tsx';
import { sentWords } from './sent-words.ts';

const { word: WORD, fields: FIELDS } = moveDesk;

/**
 * Sends it once the newsroom has everything that was written here: rights go by the new desk from
 * then on. Null where whoever sent it has closed the dialog before it went.
 */
async function sendSettled(
  take: TakeAction,
  storyId: string,
  fields: { deskId: string; note: string },
  signal: AbortSignal,
): Promise<Result<Outcome> | null> {
  const heldUp = await settled(storyId, { signal });
  if (signal.aborted) return null;
  if (heldUp) return fail('conflict', `${WORD}: nothing was sent. ${heldUp}`);
  return ledger.during({ what: WORD, storyId }, () =>
    take({ action: 'move_desk', storyId, fields }),
  );
}

function useSend(onSent: () => void) {
  const { facts, take } = useDesk();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const wish = useRef<AbortController | null>(null);
  // Closed before it went, nothing goes.
  useEffect(() => () => wish.current?.abort(), []);
  const send = async (form: HTMLFormElement) => {
    const given = new FormData(form);
    const fields = {
      deskId: String(given.get('deskId') ?? ''),
      note: String(given.get('note') ?? ''),
    };
    const { signal } = (wish.current = new AbortController());
    setBusy(true);
    const done = await sendSettled(take, facts.id, fields, signal).catch(() =>
      fail(unanswered(WORD).code, unanswered(WORD).sentence),
    );
    setBusy(false);
    if (!done) return;
    if (!done.ok) {
      // The dialog has gone, and with it the place that would say so.
      if (signal.aborted) return toast(done.error.sentence);
      setFailure(done.error);
      return focusMistake(form);
    }
    toast(`${quoted(facts.content.headline || 'Untitled story')}: ${sentWords(done.value)}`);
    onSent();
    if (done.value.mayRead) router.refresh();
    else router.push('/newsroom/stories');
  };
  return { busy, failure, send };
}

/** Asks for the desk that gets the story, and sends it there. */
export default function SendTo({ onClose }: { onClose: () => void }) {
  const { facts, desks } = useDesk();
  const asleep = useAsleep(useId());
  const { busy, failure, send } = useSend(onClose);
  const [deskId, setDeskId] = useState('');
  const error = sentenceFor(failure, 'deskId');
  const noteError = sentenceFor(failure, 'note');
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!busy && !asleep) void send(event.currentTarget);
  };
  return (
    <Sheet
      title={WORD}
      isOpen
      onClose={onClose}
      onSubmit={onSubmit}
      {...(failure && !error && !noteError && { error: failure.sentence })}
      footer={
        <Button type="submit" kind="go" aria-busy={busy} aria-disabled={asleep || undefined}>
          {WORD}
        </Button>
      }
    >
      <SelectField
        label={FIELDS.deskId.label}
        name="deskId"
        value={deskId}
        empty="Choose a desk"
        over
        onChange={({ target }) => setDeskId(target.value)}
        options={desks
          .filter(({ id }) => id !== facts.deskId)
          .map(({ id, name }) => ({ value: id, label: name }))}
        hint={
          `It is on ${facts.desk} now. ` +
          (facts.isOwner
            ? 'You go on reading and writing it: it is yours.'
            : 'From then on, that desk’s people read and write it, and you only if you have a part ' +
              'there.')
        }
        {...(error && { error })}
      />
      <TextArea
        label={FIELDS.note.label}
        name="note"
        maxLength={FIELDS.note.max}
        over
        hint={FIELDS.note.hint}
        {...(noteError && { error: noteError })}
      />
    </Sheet>
  );
}
