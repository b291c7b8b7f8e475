'use client';
import {
  createContext,
  lazy,
  Suspense,
  use,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import type { Failure } from '#lib/errors.ts';
import type { Outcome } from '#lib/newsroom/stories/actions/outcome.ts';
import { useAsleep } from '../press/use-asleep.ts';
import type { ReadDifference } from './dialog/difference.tsx';
import { needsDialog, type ActionStory, type OfferedAction } from './offer.ts';
import type { Fields, TakeAction } from './take.ts';
import { usePerform } from './use-perform.ts';

const ActionDialog = lazy(async () =>
  import('./dialog/action-dialog.tsx').then(({ ActionDialog: dialog }) => ({ default: dialog })),
);

interface StoryActions {
  story: ActionStory;
  /** How it stands: another one after each action. */
  stamp: string;
  /** Takes the action, or opens its dialog first. */
  start: (action: OfferedAction, seen?: { read: boolean }) => void;
  /**
   * The story has only just come to stand like this: no action starts, for whoever presses now
   * meant what was there before.
   */
  asleep: boolean;
  busy: OfferedAction | null;
}

const Context = createContext<StoryActions | null>(null);

/** The actions of the story around: for the bar, the readers' banner and the keys. */
export function useStoryActions(): StoryActions {
  const actions = use(Context);
  if (!actions) throw new Error('StoryActionsProvider is missing');
  return actions;
}

interface ProviderProps {
  story: ActionStory;
  take: TakeAction;
  /** Where a working copy can be let go, or comes back: what it changes. */
  difference?: ReadDifference;
  /** The hash of the text on the screen; approval and publication name it. */
  sha256: string;
  /** After an action: load the story's facts anew. */
  onDone: (action: OfferedAction, outcome: Outcome) => void;
  /** After it was taken back, wherever the person is by then. */
  onTakenBack: () => void;
  onSignedOut?: () => void;
  /** Leads to the field with that name on the writing desk. */
  onGo: (field: string) => void;
  children: ReactNode;
}

/** How a story stands, as its actions show it. */
const stampOf = ({
  id,
  status,
  deskState,
  readers,
  scheduled,
  publishAt,
  embargoUntil,
  updating,
  legal,
  own,
  allowed,
}: ActionStory): string =>
  [
    id,
    status,
    deskState,
    readers,
    scheduled,
    publishAt?.getTime(),
    embargoUntil?.getTime(),
    updating,
    legal,
    own,
    ...allowed,
  ].join(' ');

/**
 * Everything that one story's actions share: one dialog at a time, what failed, what is under way.
 */
export function StoryActionsProvider({
  story,
  take,
  difference,
  sha256,
  onDone,
  onTakenBack,
  onSignedOut,
  onGo,
  children,
}: ProviderProps) {
  const [open, setOpen] = useState<OfferedAction | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const stamp = stampOf(story);
  const [doneAt, setDoneAt] = useDoneAt(stamp);
  const asleep = useAsleep(doneAt === stamp ? null : stamp);
  const { busy, perform } = usePerform({
    story,
    take,
    sha256,
    onDone: useCallback(
      (action: OfferedAction, outcome: Outcome) => {
        setDoneAt(stamp);
        onDone(action, outcome);
      },
      [onDone, setDoneAt, stamp],
    ),
    onTakenBack,
    onSignedOut,
  });
  const wish = useRef<AbortController | null>(null);

  /** Closed before it was sent, the dialog has done nothing; after that it says what became of it. */
  const close = (next: OfferedAction | null = null) => {
    wish.current?.abort();
    wish.current = null;
    setOpen(next);
  };
  const sendFrom = async (action: OfferedAction, fields: Fields): Promise<Failure | null> => {
    const own = new AbortController();
    wish.current = own;
    const failed = await perform(action, fields, own.signal);
    if (own.signal.aborted) setFailure(failed);
    else if (!failed) setOpen(null);
    return failed;
  };

  const start = useCallback(
    (action: OfferedAction, { read } = { read: false }) => {
      if (asleep || busy) return;
      setFailure(null);
      if (needsDialog(action, story, read)) return setOpen(action);
      void perform(action, {}).then((failed) => setFailure(failed));
    },
    [asleep, busy, perform, story],
  );

  const value = useMemo(
    () => ({ story, stamp, start, asleep, busy: busy?.action ?? null }),
    [story, stamp, start, asleep, busy],
  );
  return (
    <Context value={value}>
      {children}
      {failure && <FailureNote failure={failure} onClose={() => setFailure(null)} />}
      {open && (
        <Suspense>
          <ActionDialog
            action={open}
            story={story}
            difference={difference}
            busy={busy}
            onClose={() => close()}
            onSend={(fields) => sendFrom(open, fields)}
            onGo={(field) => {
              close();
              onGo(field);
            }}
            onInstead={close}
          />
        </Suspense>
      )}
    </Context>
  );
}

const FACTS_COME_MS = 5_000;

/**
 * The stamp of the story at the last action that was done: until other facts have come, its buttons
 * are those of before.
 */
function useDoneAt(now: string): [string | null, (stamp: string) => void] {
  const [doneAt, setDoneAt] = useState<string | null>(null);
  // They have come. A story that is as it was again, for it was taken back, is no story of before.
  if (doneAt !== null && doneAt !== now) setDoneAt(null);
  useEffect(() => {
    if (doneAt === null) return;
    const timer = setTimeout(() => setDoneAt(null), FACTS_COME_MS);
    return () => clearTimeout(timer);
  }, [doneAt]);
  return [doneAt, setDoneAt];
}

/** What did not happen and why, until it is closed. */
function FailureNote({ failure, onClose }: { failure: Failure; onClose: () => void }) {
  return (
    <div className="note stop action-failure" role="alert">
      <div>
        <p>
          <b>{failure.sentence}</b>
        </p>
        {failure.also?.map(({ field, sentence }) => (
          <p key={`${field}${sentence}`}>{sentence}</p>
        ))}
      </div>
      <button className="button small" type="button" onClick={onClose}>
        Close
      </button>
    </div>
  );
}
