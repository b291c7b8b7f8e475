'use client';
import { useState, type FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import type { Entry } from './ledger.ts';
import { namesOf } from './questions.ts';

interface SignOutSheetProps {
  lost: readonly Entry[];
  onSignOut: () => Promise<void>;
  onClose: () => void;
}

/** Asks before the device forgets what the newsroom does not have. */
export function SignOutSheet({ lost, onSignOut, onClose }: SignOutSheetProps) {
  const [busy, setBusy] = useState(false);
  const leave = (event: FormEvent) => {
    // Sent by the browser too, the form would load this page anew in the middle of it.
    event.preventDefault();
    setBusy(true);
    void onSignOut();
  };
  return (
    <Sheet
      title="Sign out"
      isOpen
      onClose={onClose}
      onSubmit={leave}
      footer={
        <Button kind="stop" sure type="submit" aria-busy={busy}>
          Sign out
        </Button>
      }
    >
      <p>
        <b>Not in the newsroom yet: {namesOf(lost)}.</b>
      </p>
      <p>
        It is kept on this device alone, and signing out empties the device. Stay until the story
        says Saved, or copy what you need.
      </p>
    </Sheet>
  );
}
