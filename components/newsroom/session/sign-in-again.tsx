'use client';
import { useState, type FormEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/fields/field.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { textIn } from '../forms/form-text.ts';
import { signInByFetch } from './sign-in-by-fetch.ts';

interface SignInAgainProps {
  isOpen: boolean;
  /** The e-mail of who wrote here, where it is known. */
  email?: string;
  /** Signed in: the same page, the same text; connect again. */
  onSignedIn: () => void;
  /** Closed without signing in: the text stays on this device. */
  onClose: () => void;
}

/** The sign-in over the editor: no page change, so that nothing typed is lost. */
export function SignInAgain({ isOpen, email, onSignedIn, onClose }: SignInAgainProps) {
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const element = event.currentTarget;
    const form = new FormData(element);
    setBusy(true);
    const failure = await signInByFetch(textIn(form, 'email'), textIn(form, 'password'));
    setBusy(false);
    setError(failure ?? undefined);
    if (failure === null) onSignedIn();
    else element.querySelector<HTMLInputElement>('input[name="password"]')?.focus();
  };
  return (
    <Sheet
      title="Sign in"
      isOpen={isOpen}
      onClose={onClose}
      onSubmit={submit}
      error={error}
      footer={
        <Button kind="go" type="submit" aria-disabled={busy}>
          Sign in
        </Button>
      }
    >
      <p>
        You are signed out. Your text is kept on this device and goes to the newsroom as soon as you
        are back.
      </p>
      <TextField
        label="Email"
        name="email"
        type="email"
        defaultValue={email}
        autoComplete="username"
        required
        maxLength={254}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={1_000}
      />
    </Sheet>
  );
}
