'use client';
import { useId, useState, type ComponentType, type FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { focusMistake } from '#components/ui/fields/focus-mistake.ts';
import { Sheet } from '#components/ui/sheet.tsx';
import type { Failure } from '#lib/errors.ts';
import { useAsleep } from '../../press/use-asleep.ts';
import { KillFields, MeantAndAsked } from './asked-fields.tsx';
import { DiscardFields, ReleaseFields, RestoreFields } from './back-to-readers.tsx';
import type { ReadDifference } from './difference.tsx';
import { actionOf, buttonOf, type ActionStory, type OfferedAction } from '../offer.ts';
import { ApproveFields, PublishFields } from './publish-fields.tsx';
import { openChecks } from '../required.ts';
import { ScheduleFields } from './schedule-fields.tsx';
import type { Fields } from '../take.ts';
import type { Perform } from '../use-perform.ts';
import { UnderWay } from './under-way.tsx';

interface DialogProps {
  action: OfferedAction;
  story: ActionStory;
  difference: ReadDifference | undefined;
  /** What is under way. */
  busy: Perform['busy'];
  onClose: () => void;
  /** Null when it is done; else what is in the way. What was typed stays. */
  onSend: (fields: Fields) => Promise<Failure | null>;
  /** Closes the dialog and leads to the field with that name. */
  onGo: (field: string) => void;
  /** Another action instead of this one. */
  onInstead: (action: OfferedAction) => void;
}

interface BodyProps extends Pick<
  DialogProps,
  'action' | 'story' | 'difference' | 'onInstead' | 'onGo'
> {
  failure: Failure | null;
}

/** Dialogs that show more than what the action means and the sentences that it asks for. */
const BODIES: Partial<Record<OfferedAction, ComponentType<BodyProps>>> = {
  publish: PublishFields,
  approve: ApproveFields,
  discard: DiscardFields,
  release: ReleaseFields,
  restore: RestoreFields,
  schedule: ScheduleFields,
  reschedule: (props) => <ScheduleFields {...props} again />,
  kill: ({ onInstead, ...props }) => (
    <KillFields
      {...props}
      onHold={props.story.allowed.includes('hold') ? () => onInstead('hold') : undefined}
    />
  ),
};

/**
 * One dialog for every action that needs more than a click; it carries the action's name, and so
 * does the button that does it.
 */
export function ActionDialog({
  action,
  story,
  difference,
  busy,
  onClose,
  onSend,
  onGo,
  onInstead,
}: DialogProps) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const { word, requires } = actionOf(action);
  const { look, isWide = false } = buttonOf(action).dialog ?? {};
  // A dialog that has only just come was not read: no second click of a double click, no key in the
  // same breath.
  const asleep = useAsleep(useId());
  const blocked = requires === 'publication' && openChecks(story).length > 0;
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (blocked || busy || asleep) return;
    const form = event.currentTarget;
    const failed = await onSend(fieldsOf(new FormData(form)));
    setFailure(failed);
    if (failed) focusMistake(form);
  };
  const onTop = failure && !isOfField(action, failure) ? failure.sentence : undefined;
  const Body = BODIES[action] ?? MeantAndAsked;
  return (
    <Sheet
      title={word}
      isOpen
      onClose={onClose}
      wide={isWide}
      onSubmit={(event) => void send(event)}
      {...(onTop && { error: onTop })}
      footer={
        blocked ? null : (
          <Button
            type="submit"
            kind={look ?? 'go'}
            sure={look !== undefined}
            aria-busy={busy !== null}
            aria-disabled={asleep || undefined}
          >
            {word}
          </Button>
        )
      }
    >
      <Body {...{ action, story, difference, failure, onInstead, onGo }} />
      {busy && <UnderWay word={word} sent={busy.sent} />}
    </Sheet>
  );
}

/**
 * Whether a failure belongs to a field of the dialog, which says it itself: by its name in the
 * request, or on the screen.
 */
const isOfField = (action: OfferedAction, { field }: Failure): boolean =>
  Object.entries(actionOf(action).fields).some(
    ([name, { label }]) => label !== undefined && (field === name || field === label),
  );

/** Empty fields are not sent, so that each command's own defaults hold. */
function fieldsOf(form: FormData): Fields {
  return Object.fromEntries(
    [...form].flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    ),
  );
}
