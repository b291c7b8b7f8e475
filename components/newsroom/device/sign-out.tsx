'use client';
import { lazy, Suspense, useEffect, useState, type ReactNode } from 'react';
import { later } from '#components/ui/tags/ask-again.ts';
import { toast } from '#components/ui/toast.tsx';
import type { Failure } from '#lib/errors.ts';
import type { Entry } from '../ledger/ledger.ts';
import { lostBySigningOut } from '../ledger/on-device.ts';
import { setLeaving, stay } from './leaving.ts';

const loadSheet = async () => ({
  default: (await import('../ledger/sign-out-sheet.tsx')).SignOutSheet,
});
const SignOutSheet = lazy(loadSheet);
/**
 * It is fetched when the page is at rest: without a connection, when it matters most, it could not
 * be.
 */
const AT_REST = 1_500;

const UNREACHED =
  'You are still signed in: the newsroom does not answer. Try again when the connection is back.';

/** Ends the sign-in; the sign-in page then empties the device. Gives back why it did not end. */
async function leave(
  person: string,
  signOut: () => Promise<Failure | null>,
): Promise<string | null> {
  await setLeaving(person);
  const failure = await signOut().then(
    (failed) => failed?.sentence ?? null,
    () => UNREACHED,
  );
  if (failure === null) {
    window.location.replace('/login');
    return null;
  }
  await stay(person);
  return failure;
}

const LOOK_EVERY = 100;
/** What was typed just now is on its way: nobody is asked about that. */
const PATIENCE = 3_000;

async function lostAfterAll(person: string): Promise<readonly Entry[]> {
  for (let waited = 0; ; waited += LOOK_EVERY) {
    const lost = await lostBySigningOut(person);
    if (
      waited >= PATIENCE ||
      !lost.some(({ status }) => status === 'sending' || status === 'opening')
    )
      return lost;
    await later(LOOK_EVERY);
  }
}

interface SignOut {
  /** Signs out, or shows what would be lost first. */
  begin: () => void;
  sheet: ReactNode;
}

/** `Sign out`: what is not safe is asked first, then the sign-in ends and the device is emptied. */
export function useSignOut(person: string, signOut: () => Promise<Failure | null>): SignOut {
  const [lost, setLost] = useState<readonly Entry[] | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => void loadSheet().catch(() => undefined), AT_REST);
    return () => clearTimeout(timer);
  }, []);
  const go = async () => {
    const failure = await leave(person, signOut);
    setLost(null);
    if (failure) toast(failure);
  };
  const begin = () =>
    void lostAfterAll(person).then((found) => (found.length > 0 ? setLost(found) : go()));
  return {
    begin,
    sheet: lost && (
      <Suspense>
        <SignOutSheet lost={lost} onSignOut={go} onClose={() => setLost(null)} />
      </Suspense>
    ),
  };
}
