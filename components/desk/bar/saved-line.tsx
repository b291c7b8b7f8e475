'use client';
import { useEffect, useState } from 'react';
import { Icon, type IconName } from '../../ui/marks/icon.tsx';
import { useDesk } from '../desk-context.tsx';
import { savedState, type SavedState } from '../../newsroom/ledger/questions.ts';
import { useLedger } from '../../newsroom/ledger/use-ledger.ts';
import { clockTime } from './clock-time.ts';
import { onSaveAsked } from './save-now.ts';

const LOOKS: Record<SavedState, { words: string; icon: IconName; className: string }> = {
  opening: { words: 'Opening…', icon: 'saving', className: 'saved saving' },
  saved: { words: 'Saved', icon: 'check', className: 'saved' },
  sending: { words: 'Saving…', icon: 'saving', className: 'saved saving' },
  offline: { words: 'Offline – kept on this device', icon: 'offline', className: 'saved offline' },
  unkept: {
    words: 'Offline – not kept: leave this window open',
    icon: 'stop',
    className: 'saved conflict',
  },
  refused: { words: 'Not saved: a file waits for you', icon: 'stop', className: 'saved conflict' },
  unsent: { words: 'Not sent: kept on this device', icon: 'lock', className: 'saved offline' },
  'signed-out': {
    words: 'Not saved: signed out. Kept on this device',
    icon: 'lock',
    className: 'saved offline',
  },
};

/** Long enough that the line does not flicker between two keys, short enough to be believed. */
const CALM = 90;

/** The state as it is shown: everything at once, but `Saved` only after a moment of calm. */
function useShownState(state: SavedState): SavedState {
  const [shown, setShown] = useState(state);
  useEffect(() => {
    if (state !== 'saved' || shown === 'saved' || shown === 'opening') return setShown(state);
    const timer = setTimeout(() => setShown('saved'), CALM);
    return () => clearTimeout(timer);
  }, [state, shown]);
  return state === 'saved' ? shown : state;
}

/**
 * When the server last told us that all is committed: at each return to `saved`, and when Ctrl+S
 * asks.
 */
function useSavedAt(shown: SavedState, first: Date): Date {
  const [at, setAt] = useState(() => first);
  const [was, setWas] = useState<SavedState>(shown);
  if (was !== shown) {
    setWas(shown);
    if (shown === 'saved' && was !== 'opening') setAt(new Date());
  }
  useEffect(
    () =>
      onSaveAsked(() => {
        if (shown === 'saved') setAt(new Date());
      }),
    [shown],
  );
  return at;
}

/** Is my text safe? Claims nothing that the server has not committed. */
export function SavedLine() {
  const { story, zone } = useDesk();
  const state = useLedger((entries) => savedState(entries, story.id));
  const shown = useShownState(state);
  const at = useSavedAt(shown, story.changedAt);
  const { words, icon, className } = LOOKS[shown];
  // A screen reader would read every pause in writing aloud: it hears only what Announcement says.
  return (
    <span className={className} role="status" aria-live="off">
      <Icon name={icon} />
      {words}
      {shown === 'saved' && ' '}
      {shown === 'saved' && (
        <time dateTime={at.toISOString()} suppressHydrationWarning>
          {clockTime(at, zone.id)}
        </time>
      )}
    </span>
  );
}
