'use client';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import type { Failure } from '#lib/errors.ts';
import { DEED_WORDS, type ActionStory, type OfferedDeed } from './deeds.ts';
import { focusMistake } from '#components/ui/focus-mistake.ts';
import { useAsleep } from '../press/use-asleep.ts';
import { KillFields, Meant, ReasonField } from './reason-fields.tsx';
import { DiscardFields, ReleaseFields, RestoreFields } from './back-to-readers.tsx';
import type { ReadDifference } from './difference.tsx';
import { ApproveFields, PublishFields } from './publish-fields.tsx';
import { ScheduleFields } from './schedule-fields.tsx';
import type { Fields } from './take.ts';
import { openChecks } from './required.ts';

export interface DialogProps {
  deed: OfferedDeed;
  story: ActionStory;
  difference: ReadDifference | undefined;
  busy: boolean;
  onClose: () => void;
  /** Null when it is done; else what is in the way. What was typed stays. */
  onSend: (fields: Fields) => Promise<Failure | null>;
  /** Closes the dialog and leads to the field with that name. */
  onGo: (field: string) => void;
  /** Another deed instead of this one. */
  onInstead: (deed: OfferedDeed) => void;
}

const LOOKS: Partial<Record<OfferedDeed, 'go' | 'heed' | 'stop'>> = { hold: 'heed', unpublish: 'heed', spike: 'heed', break_embargo: 'heed', request_changes: 'heed', kill: 'stop' };

const WIDE: ReadonlySet<OfferedDeed> = new Set(['publish', 'approve', 'discard', 'restore']);

/** One dialog for every action that needs more than a click; it carries the action's name, and so does the button that does it. */
export function DeedDialog({ deed, story, difference, busy, onClose, onSend, onGo, onInstead }: DialogProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const word = DEED_WORDS[deed];
  // A dialog that has only just come was not read: no second click of a double click, no key in the same breath.
  const asleep = useAsleep(useId());
  const blocked = (deed === 'approve' || deed === 'publish' || deed === 'schedule') && openChecks(story).length > 0;
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (blocked || busy || asleep) return;
    const form = event.currentTarget;
    const failed = await onSend(fieldsOf(new FormData(form)));
    setFailure(failed);
    if (failed) focusMistake(form);
  };
  const own = ['reason', 'Reason', 'publicNotice', 'correctionText', 'kindOfChange', 'Date and time', 'at'];
  const onTop = failure && !own.includes(failure.field ?? '') ? failure.sentence : undefined;
  return (
    <Sheet title={word} isOpen onClose={onClose} wide={WIDE.has(deed)} onSubmit={(event) => void send(event)} {...(onTop && { error: onTop })}
      footer={blocked ? null : <Button type="submit" kind={LOOKS[deed] ?? 'go'} sure={deed in LOOKS} aria-busy={busy} aria-disabled={asleep || undefined}>{word}</Button>}>
      {fieldsFor({ deed, story, difference, failure, onInstead, onGo })}
    </Sheet>
  );
}

/** Empty fields are not sent, so that each command's own defaults hold. */
function fieldsOf(form: FormData): Fields {
  return Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [[name, value]] : [])));
}

interface BodyProps extends Pick<DialogProps, 'deed' | 'story' | 'difference' | 'onInstead' | 'onGo'> {
  failure: Failure | null;
}

function fieldsFor({ deed, story, difference, failure, onInstead, onGo }: BodyProps): ReactNode {
  switch (deed) {
    case 'publish': return <PublishFields story={story} failure={failure} onGo={onGo} />;
    case 'approve': return <ApproveFields story={story} failure={failure} onGo={onGo} />;
    case 'discard': return <DiscardFields story={story} difference={difference} />;
    case 'unspike': return <Meant deed={deed} />;
    case 'schedule':
    case 'reschedule': return <ScheduleFields story={story} failure={failure} again={deed === 'reschedule'} onGo={onGo} />;
    case 'release': return <ReleaseFields story={story} failure={failure} />;
    case 'restore': return <RestoreFields story={story} difference={difference} failure={failure} />;
    case 'kill': return <KillFields story={story} failure={failure} onHold={story.allowed.includes('hold') ? () => onInstead('hold') : undefined} />;
    default: return <ReasonField deed={deed} story={story} failure={failure} />;
  }
}
