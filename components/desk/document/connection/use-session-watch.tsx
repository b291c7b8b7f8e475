'use client';
import { lazy, Suspense, useEffect, useState } from 'react';
import { lockDevice } from '#components/newsroom/device/device.ts';
import { isHere } from '#components/newsroom/device/leaving.ts';
import { coverForOther } from '#components/newsroom/device/other-person.ts';
import { askWhoIsThere } from '#components/newsroom/device/who-is-there.ts';
import { useDesk } from '../../desk-context.tsx';
import type { OpenDocument } from '../opened.ts';
import { useDocument } from '../use-document.tsx';

const SignInAgain = lazy(async () => ({
  default: (await import('#components/newsroom/session/sign-in-again.tsx')).SignInAgain,
}));

const FIRST_LOOK = 1_200;
const LOOKS_EVERY = 5_000;

/**
 * Nobody's words go out under another's name: a window of somebody else stays shut, and covered.
 */
async function goOnAs(me: string, open: OpenDocument): Promise<void> {
  const there = await askWhoIsThere();
  if (there === me) {
    await isHere(me);
    open.reconnect();
  } else if (there === undefined) open.reconnect();
  else if (there !== null) coverForOther();
}

/** While the socket is shut, asks from time to time whether it is the session that ended. */
function useSessionWatch(me: string): void {
  const open = useDocument((document) => document);
  const away = useDocument((document) =>
    Boolean(document?.connection.tried && !document.connection.authenticated),
  );
  useEffect(() => {
    if (!open || !away) return;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      // No answer is no news: the connection is away, and the status line says so.
      const there = await askWhoIsThere();
      if (there === null) open.setSignedOut(true);
      // Signed in elsewhere meanwhile: the new cookie is good for this window too.
      else if (there !== undefined && open.connection.signedOut)
        await goOnAs(me, open).catch(() => undefined);
      timer = setTimeout(() => void look(), LOOKS_EVERY);
    };
    timer = setTimeout(() => void look(), FIRST_LOOK);
    return () => clearTimeout(timer);
  }, [open, away, me]);
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

/**
 * The sign-in over the editor when the session has ended: same page, same text; then the document
 * connects and saves.
 */
export function SessionWatch() {
  const { me } = useDesk();
  useSessionWatch(me.staffId);
  const open = useDocument((document) => document);
  const signedOut = useDocument((document) => document?.connection.signedOut ?? false);
  const paused = usePause(signedOut);
  const [closed, setClosed] = useState(false);
  useEffect(() => {
    if (!signedOut) setClosed(false);
  }, [signedOut]);
  // Whoever opens a story here next has to sign in first; this window is its writer's, who may be
  // in the middle of a word.
  useEffect(() => {
    if (signedOut) void lockDevice().catch(() => undefined);
  }, [signedOut]);
  if (!signedOut || !paused || !open) return null;
  return (
    <Suspense>
      <SignInAgain
        isOpen={!closed}
        email={me.email}
        onSignedIn={() => void goOnAs(me.staffId, open).catch(() => open.reconnect())}
        onClose={() => setClosed(true)}
      />
    </Suspense>
  );
}
