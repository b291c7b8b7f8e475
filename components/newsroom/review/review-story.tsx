'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useState, type ReactNode } from 'react';
import { Button, ButtonLink } from '#components/ui/button.tsx';
import { Segments } from '#components/ui/segments.tsx';
import { whyNotApprove } from '#lib/newsroom/stories/actions/approve/approve.ts';
import type { DeskStory } from '#lib/newsroom/stories/desk/desk-story.ts';
import { wantFreshPresses } from '../press/fresh-press.ts';
import { useIsOver } from './hold-reading.tsx';
import { ChecksList } from '../story-actions/dialog/checks-list.tsx';
import { actionOf, buttonOf } from '../story-actions/offer.ts';
import { openChecks } from '../story-actions/required.ts';
import { StoryActionsProvider, useStoryActions } from '../story-actions/story-actions.tsx';
import { useWasRead } from './use-was-read.ts';
import type { TakeAction } from '../story-actions/take.ts';

interface ReviewStoryProps {
  story: DeskStory;
  take: TakeAction;
  place: { index: number; of: number; previous: string | null; next: string | null };
  text: ReactNode;
  changes: ReactNode | null;
  decision: ReactNode;
}

const VIEWS = [
  { value: 'changes', label: 'Changes' },
  { value: 'text', label: 'As readers' },
  { value: 'phone', label: 'Phone' },
] as const;
type View = (typeof VIEWS)[number]['value'];

/**
 * One story in review: the text in the middle, the decision at the side. Leaves the list only by a
 * decision.
 */
export function ReviewStory({ story, take, place, text, changes, decision }: ReviewStoryProps) {
  const router = useRouter();
  const go = (field: string) =>
    router.push(`/newsroom/stories/${story.id}#field=${encodeURIComponent(field)}`);
  const [view, setView] = useState<View>(changes ? 'changes' : 'text');
  const { end, wasRead } = useWasRead(view);
  const views = VIEWS.filter(({ value }) => value !== 'changes' || changes !== null);
  return (
    <StoryActionsProvider
      story={story}
      take={take}
      sha256={story.sha256}
      onGo={go}
      onTakenBack={() => {
        router.push(`/newsroom/review?story=${story.id}`);
        router.refresh();
      }}
      onDone={() => {
        router.push('/newsroom/review');
        router.refresh();
      }}
    >
      <div
        role="region"
        aria-label={view === 'changes' ? 'What changed' : 'The story as readers will see it'}
        tabIndex={0}
      >
        <div className="read-bar">
          <b>
            {place.index} of {place.of}
          </b>
          <span className="quiet wide-only">oldest first</span>
          <span className="push">
            <Segments label="Show" options={views} value={view} onChange={setView} />
          </span>
          <span className="buttons">
            {place.previous && (
              <ButtonLink
                small
                icon="up"
                href={place.previous}
                aria-label="Previous story"
                aria-keyshortcuts="K"
              />
            )}
            {place.next && (
              <ButtonLink
                small
                icon="down"
                href={place.next}
                aria-label="Next story"
                aria-keyshortcuts="J"
              />
            )}
          </span>
          <ButtonLink small className="desk-link" href={`/newsroom/stories/${story.id}`} keys="E">
            Open at the desk
          </ButtonLink>
        </div>
        {view === 'changes' && changes}
        {view === 'text' && text}
        {view !== 'phone' && <div ref={end} aria-hidden="true" />}
        {view === 'phone' && (
          <iframe
            className="phone-view"
            sandbox="allow-same-origin"
            title="The story on a phone"
            src={`/newsroom/stories/${story.id}/preview`}
          />
        )}
      </div>
      <aside className="decide" aria-label="Decision">
        <div className="decide-body">
          {decision}
          <section className="panel-part">
            <h2>Checks</h2>
            <ChecksList story={story} onGo={go} />
          </section>
        </div>
        <DecisionButtons
          version={story.number}
          unmet={openChecks(story).length}
          wasRead={wasRead}
        />
      </aside>
    </StoryActionsProvider>
  );
}

/** Approve and Request changes: absent for who may not; then it says who can. */
function DecisionButtons({
  version,
  unmet,
  wasRead,
}: {
  version: number;
  unmet: number;
  wasRead: () => boolean;
}) {
  const { story, asleep, busy, start } = useStoryActions();
  const may = (action: 'approve' | 'request_changes') => story.allowed.includes(action);
  const approves = may('approve') && !story.own;
  const isOver = useIsOver();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        !approves ||
        isOver ||
        event.defaultPrevented ||
        event.key !== 'Enter' ||
        !(event.ctrlKey || event.metaKey) ||
        document.querySelector('[role="dialog"]')
      )
        return;
      event.preventDefault();
      start('approve', { read: wasRead() });
    };
    wantFreshPresses();
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [approves, isOver, start, wasRead]);
  if (isOver) return null;
  return (
    <div className="decide-foot">
      {/* A pointer that goes to the button means it; a key (its clicks have no detail) may have
          been meant for something else. */}
      {approves && (
        <Button
          kind="go"
          keys={buttonOf('approve').reviewKey}
          aria-busy={busy === 'approve'}
          aria-disabled={asleep || undefined}
          onClick={({ detail }) => start('approve', { read: detail > 0 || wasRead() })}
        >
          {actionOf('approve').word}
        </Button>
      )}
      {may('request_changes') && (
        <Button
          keys={buttonOf('request_changes').reviewKey}
          aria-busy={busy === 'request_changes'}
          aria-disabled={asleep || undefined}
          onClick={() => start('request_changes')}
        >
          {actionOf('request_changes').word}
        </Button>
      )}
      {may('approve') && story.own && (
        <Button kind="plain" aria-disabled={asleep || undefined} onClick={() => start('approve')}>
          {actionOf('approve').word}
        </Button>
      )}
      {whyNotApprove(story).map((sentence) => (
        <p key={sentence} className="fine quiet">
          {sentence}
        </p>
      ))}
      {approves && (
        <p className="fine quiet">
          You approve version {version} as shown. A later edit voids it. Nothing goes out yet.
          {unmet ? ' A required part is missing.' : ''}
        </p>
      )}
    </div>
  );
}
