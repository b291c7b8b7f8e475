'use client';
import { useEffect, useState } from 'react';
import { WORKER } from '#lib/newsroom/device/names.ts';
import { lockDevice, onDeviceWord, renewKept } from './device.ts';
import { isHere } from './leaving.ts';
import { onOtherPerson } from './other-person.ts';
import { askWhoIsThere, type WhoIsThere } from './who-is-there.ts';

/** Development has no worker: its files change under their names. */
async function register(): Promise<void> {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register(WORKER.address, {
    scope: WORKER.scope,
    updateViaCache: 'none',
  });
}

/** Asks the newsroom who is signed in, and says it to the device. */
async function confirm(person: string): Promise<WhoIsThere> {
  const there = await askWhoIsThere();
  if (there === null) await lockDevice();
  else if (there === person) {
    await isHere(person);
    void renewKept().catch(() => undefined);
  }
  return there;
}

/** A page may come out of the browser's own memory, long after it was made. */
function useConfirmed(person: string, cover: () => void): void {
  useEffect(() => {
    const look = async () => {
      const there = await confirm(person).catch(() => undefined);
      if (typeof there === 'string' && there !== person) cover();
      return there;
    };
    const onShow = async ({ persisted }: PageTransitionEvent) => {
      // `Back` after a sign-out: the server leads to the sign-in page.
      if (persisted && (await look()) === null) window.location.reload();
    };
    // Not in the way of what the page itself asks for first.
    const timer = setTimeout(
      () =>
        void register()
          .catch(() => undefined)
          .then(look),
      500,
    );
    const renew = () => void renewKept().catch(() => undefined);
    window.addEventListener('pageshow', onShow);
    navigator.serviceWorker?.addEventListener('controllerchange', renew);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pageshow', onShow);
      navigator.serviceWorker?.removeEventListener('controllerchange', renew);
    };
  }, [person, cover]);
}

/**
 * In each page of the newsroom: keeps what works without a network, and covers the page when
 * somebody else signs in here.
 */
export function KeepsOffline({ person }: { person: string }) {
  const [covered, setCovered] = useState(false);
  const [cover] = useState(() => () => setCovered(true));
  useConfirmed(person, cover);
  useEffect(() => onOtherPerson(cover), [cover]);
  useEffect(
    () =>
      onDeviceWord((word) => {
        if (word.said === 'signed-out' && word.person === person) window.location.replace('/login');
        if (word.said === 'person' && word.person !== person) setCovered(true);
      }),
    [person],
  );
  useEffect(() => {
    document.body.toggleAttribute('data-covered', covered);
  }, [covered]);
  return covered ? <Cover /> : null;
}

/** In place of a page that was made for somebody else. What they wrote is kept for them. */
function Cover() {
  return (
    <main className="wrap cover">
      <section className="empty" role="alert">
        <h1>Somebody else is signed in here</h1>
        <p>
          What was written in this window is kept on this device for its writer alone, and goes on
          when they sign in again.
        </p>
        <div className="buttons">
          <a className="button go" href="/newsroom">
            Open the newsroom
          </a>
        </div>
      </section>
    </main>
  );
}
