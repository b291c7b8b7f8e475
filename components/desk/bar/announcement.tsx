'use client';
import { useEffect, useRef, useState } from 'react';
import { useDesk } from '../desk-context.tsx';
import { savedState } from '../../newsroom/ledger/questions.ts';
import { useLedger } from '../../newsroom/ledger/use-ledger.ts';
import { usePeople } from '../presence/use-people.ts';
import { clockTime } from './clock-time.ts';
import { onSaveAsked } from './save-now.ts';

/**
 * What is said aloud: connection lost and back, the answer to Ctrl+S, and each colleague once.
 * Never that someone types.
 */
export function Announcement() {
  const { story, zone } = useDesk();
  const [said, say] = useState('');
  const state = useLedger((entries) => savedState(entries, story.id));
  // A connection that is back is opening, and sends, before everything is saved.
  const lost = useRef(false);
  useEffect(() => {
    if (state === 'offline') say('Offline. Your text is kept on this device.');
    if (state === 'signed-out') say('Signed out. Your text is kept on this device.');
    if (state === 'saved' && lost.current) say('Connected again. Everything is saved.');
    if (state === 'offline' || state === 'signed-out') lost.current = true;
    if (state === 'saved') lost.current = false;
  }, [state]);
  useEffect(
    () =>
      onSaveAsked(() =>
        say(state === 'saved' ? `Saved ${clockTime(new Date(), zone.id)}` : 'Not saved yet'),
      ),
    [state, zone.id],
  );

  const people = usePeople();
  const met = useRef(new Set<string>());
  useEffect(() => {
    const strangers = people.filter(
      ({ staffId, here }) => here === 'colleague' && !met.current.has(staffId),
    );
    for (const { staffId } of strangers) met.current.add(staffId);
    if (strangers.length > 0)
      say(
        `${strangers.map(({ name }) => name).join(', ')} ${strangers.length === 1 ? 'is' : 'are'} here.`,
      );
  }, [people]);
  return (
    <p className="sr" aria-live="polite">
      {said}
    </p>
  );
}
