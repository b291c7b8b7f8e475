'use client';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useDesk } from '../desk-context.tsx';
import { useDocument } from './use-document.tsx';

const SignInAgain = lazy(async () => ({ default: (await import('../../newsroom/sign-in-again.tsx')).SignInAgain }));

const FIRST_LOOK = 1_200;
const LOOKS_EVERY = 5_000;

/** Whether the server answers and knows nobody: an ended session, not a lost connection. */
async function hasEnded(): Promise<boolean> {
  const answer = await fetch('/api/auth/session', { cache: 'no-store' });
  if (!answer.ok) return false;
  const session: unknown = await answer.json();
  return session === null || (typeof session === 'object' && Object.keys(session).length === 0);
}

/** While the socket is shut, asks from time to time whether it is the session that ended. */
function useSessionWatch(): void {
  const open = useDocument((document) => document);
  const away = useDocument((document) => Boolean(document?.connection.tried && !document.connection.authenticated));
  useEffect(() => {
    if (!open || !away) return;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      // No answer is no news: the connection is away, and the status line says so.
      const ended = await hasEnded().catch(() => null);
      if (ended) open.setSignedOut(true);
      // Signed in elsewhere meanwhile: the new cookie is good for this window too.
      if (ended === false && open.connection.signedOut) open.reconnect();
      timer = setTimeout(() => void look(), LOOKS_EVERY);
    };
    timer = setTimeout(() => void look(), FIRST_LOOK);
    return () => clearTimeout(timer);
  }, [open, away]);
}

/** Nobody is interrupted in the middle of a word: what one types on would land in the dialog. */
const PAUSE = 1_500;

/** Whether no key has been pressed for a while since `wanted` became true. */
function usePause(wanted: boolean): boolean {
  const [paused, setPaused] = useState(false);
  useEffect(() => {
    if (!wanted) return setPaused(false);
    let timer = setTimeout(setPaused, PAUSE, true);
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(setPaused, PAUSE, true);
    };
    window.addEventListener('keydown', wait, { capture: true });
    return () => {
      clearTimeout(timer);
      window.removeEventListener('keydown', wait, { capture: true });
    };
  }, [wanted]);
  return paused;
}

/** The sign-in over the editor when the session has ended: same page, same text; then the document connects and saves. */
export function SessionWatch() {
  const { me } = useDesk();
  useSessionWatch();
  const open = useDocument((document) => document);
  const signedOut = useDocument((document) => document?.connection.signedOut ?? false);
  const paused = usePause(signedOut);
  const [closed, setClosed] = useState(false);
  useEffect(() => { if (!signedOut) setClosed(false); }, [signedOut]);
  if (!signedOut || !paused || !open) return null;
  return <Suspense><SignInAgain isOpen={!closed} email={me.email} onSignedIn={open.reconnect} onClose={() => setClosed(true)} /></Suspense>;
}
