'use client';
import { useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { actionOf, buttonOf, offer, type OfferedAction } from './offer.ts';
import { useStoryActions } from './story-actions.tsx';
import { useFocusKept } from './use-focus-kept.ts';

/** The story bar's buttons: what else can be done, then the one green next step. */
export function BarActions({
  onPreview,
  hideNext = false,
}: {
  onPreview?: () => void;
  hideNext?: boolean;
}) {
  const { story, stamp, asleep, busy, start } = useStoryActions();
  const { next, beside } = offer(story);
  const bar = useRef<HTMLDivElement>(null);
  useFocusKept(bar, stamp);
  return (
    <div className="bar-actions" ref={bar} tabIndex={-1}>
      {onPreview && (
        <Button kind="plain" onClick={onPreview}>
          Preview
        </Button>
      )}
      {beside.map((action) => (
        <ActionButton
          key={action}
          action={action}
          busy={busy === action}
          asleep={asleep}
          onStart={start}
        />
      ))}
      {next && !hideNext && (
        <Button
          kind="go"
          keys="Ctrl ⏎"
          aria-busy={busy === next}
          aria-disabled={asleep || undefined}
          onClick={() => start(next)}
        >
          {actionOf(next).word}
        </Button>
      )}
    </div>
  );
}

function ActionButton({
  action,
  busy,
  asleep,
  onStart,
}: {
  action: OfferedAction;
  busy: boolean;
  asleep: boolean;
  onStart: (action: OfferedAction) => void;
}) {
  const isQuiet = buttonOf(action).isQuiet;
  return (
    <Button
      {...(isQuiet && { kind: 'plain' as const })}
      aria-busy={busy}
      aria-disabled={asleep || undefined}
      onClick={() => onStart(action)}
    >
      {actionOf(action).word}
    </Button>
  );
}
