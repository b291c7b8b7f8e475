'use client';
import { Button } from '#components/ui/button.tsx';
import { DEED_WORDS, offer, type OfferedDeed } from './deeds.ts';
import { useStoryActions } from './story-actions.tsx';

/** The story bar's buttons: what else can be done, then the one green next step. */
export function BarActions({ onPreview, hideNext = false }: { onPreview?: () => void; hideNext?: boolean }) {
  const { story, asleep, busy, start } = useStoryActions();
  const { next, beside } = offer(story);
  return (
    <div className="bar-actions">
      {onPreview && <Button kind="plain" onClick={onPreview}>Preview</Button>}
      {beside.map((deed) => <DeedButton key={deed} deed={deed} busy={busy === deed} asleep={asleep} onStart={start} quiet={deed === 'spike' || deed === 'discard'} />)}
      {next && !hideNext && (
        <Button kind="go" keys="Ctrl ⏎" aria-busy={busy === next} aria-disabled={asleep || undefined} onClick={() => start(next)}>{DEED_WORDS[next]}</Button>
      )}
    </div>
  );
}

function DeedButton({ deed, busy, asleep, quiet, onStart }: { deed: OfferedDeed; busy: boolean; asleep: boolean; quiet: boolean; onStart: (deed: OfferedDeed) => void }) {
  return <Button {...(quiet && { kind: 'plain' as const })} aria-busy={busy} aria-disabled={asleep || undefined} onClick={() => onStart(deed)}>{DEED_WORDS[deed]}</Button>;
}
