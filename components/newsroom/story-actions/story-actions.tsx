'use client';
import { createContext, lazy, Suspense, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import type { Failure } from '#lib/errors.ts';
import type { Outcome } from '#lib/newsroom/stories/take-action.ts';
import { toast } from '#components/ui/toast.tsx';
import type { Fields, TakeAction } from './take.ts';
import { DEED_WORDS, DONE_WORDS, needsDialog, type ActionStory, type OfferedDeed } from './deeds.ts';

const DeedDialog = lazy(async () => import('./deed-dialog.tsx').then(({ DeedDialog: dialog }) => ({ default: dialog })));

interface StoryActions {
  story: ActionStory;
  /** Takes the action, or opens its dialog first. */
  start: (deed: OfferedDeed) => void;
  busy: OfferedDeed | null;
}

const Context = createContext<StoryActions | null>(null);

/** The actions of the story around: for the bar, the readers' strip and the keys. */
export function useStoryActions(): StoryActions {
  const actions = use(Context);
  if (!actions) throw new Error('StoryActionsProvider is missing');
  return actions;
}

interface ProviderProps {
  story: ActionStory;
  take: TakeAction;
  /** The hash of the text on the screen; approval and publication name it. */
  sha256: string;
  /** Writes what is not acknowledged yet; an action goes on only after it. */
  flush?: () => Promise<void>;
  /** After a deed: load the story's facts anew. */
  onDone: (deed: OfferedDeed, outcome: Outcome) => void;
  onSignedOut?: () => void;
  /** Leads to the field with that name on the writing desk. */
  onGo: (field: string) => void;
  children: ReactNode;
}

const told = (names: string[] | undefined) => (names?.length ? ` Told: ${names.join(', ')}.` : '');

/** Everything that one story's actions share: one dialog at a time, what failed, what is under way. */
export function StoryActionsProvider({ story, take, sha256, flush, onDone, onSignedOut, onGo, children }: ProviderProps) {
  const [open, setOpen] = useState<OfferedDeed | null>(null);
  const [busy, setBusy] = useState<OfferedDeed | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const perform = useCallback(async (deed: OfferedDeed, fields: Fields): Promise<Failure | null> => {
    setBusy(deed);
    try {
      await flush?.();
      const bound = deed === 'approve' || deed === 'publish' ? { ...fields, sha256 } : fields;
      const done = await take({ deed, storyId: story.id, fields: bound });
      if (!done.ok) {
        if (done.error.code === 'signed_out') onSignedOut?.();
        return done.error;
      }
      toast(`${DONE_WORDS[deed]}${told(done.value.told)}`);
      onDone(deed, done.value);
      return null;
    } catch {
      return { code: 'unavailable', sentence: `${DEED_WORDS[deed]}: the newsroom could not be reached. Nothing was changed; try again.` };
    } finally {
      setBusy(null);
    }
  }, [flush, onDone, onSignedOut, sha256, story.id, take]);

  const start = useCallback((deed: OfferedDeed) => {
    setFailure(null);
    if (needsDialog(deed, story)) return setOpen(deed);
    void perform(deed, {}).then((failed) => setFailure(failed));
  }, [perform, story]);

  const value = useMemo(() => ({ story, start, busy }), [story, start, busy]);
  return (
    <Context value={value}>
      {children}
      {failure && <FailureNote failure={failure} onClose={() => setFailure(null)} />}
      {open && (
        <Suspense>
          <DeedDialog deed={open} story={story} busy={busy !== null} onClose={() => setOpen(null)}
            onSend={async (fields) => {
              const failed = await perform(open, fields);
              if (!failed) setOpen(null);
              return failed;
            }}
            onGo={(field) => {
              setOpen(null);
              onGo(field);
            }}
            onInstead={setOpen} />
        </Suspense>
      )}
    </Context>
  );
}

/** What did not happen and why, until it is closed. */
function FailureNote({ failure, onClose }: { failure: Failure; onClose: () => void }) {
  return (
    <div className="note stop deed-failure" role="alert">
      <div>
        <p><b>{failure.sentence}</b></p>
        {failure.also?.map(({ field, sentence }) => <p key={`${field}${sentence}`}>{sentence}</p>)}
      </div>
      <button className="button small" type="button" onClick={onClose}>Close</button>
    </div>
  );
}
