'use client';
import { useActionState, useEffect, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/fields/field.tsx';
import { Icon } from '#components/ui/marks/icon.tsx';
import { signInPath } from '#lib/newsroom/session/sign-in/next-path.ts';

export interface SignInState {
  email: string;
  error?: string;
}

interface SignInFormProps {
  organisation: string;
  next: string;
  signIn: (before: SignInState, form: FormData) => Promise<SignInState>;
}

/** The door. A plain form post where there is no JavaScript. */
export function SignInForm({ organisation, next, signIn }: SignInFormProps) {
  const [state, action, pending] = useActionState(
    signIn,
    { email: '' },
    // Where the form goes before or without its script (HTML: an action is no empty address).
    signInPath(next),
  );
  const password = useRef<HTMLInputElement>(null);
  // Whatever was wrong, the password has to be typed again: React empties the form.
  useEffect(() => {
    if (state.error) password.current?.focus();
  }, [state]);
  return (
    <form action={action}>
      <div>
        <h1 className="door-name">Galley</h1>
        <p className="quiet">{possessive(organisation)} newsroom</p>
      </div>
      {state.error && <SignInFailure sentence={state.error} />}
      <input type="hidden" name="next" value={next} />
      {/* React 19 empties a form after its action: the e-mail comes back as it was typed. */}
      <TextField
        key={state.email}
        label="Email"
        name="email"
        type="email"
        defaultValue={state.email}
        autoComplete="username"
        required
        autoFocus={!state.email}
        maxLength={254}
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        ref={password}
        autoComplete="current-password"
        required
        autoFocus={Boolean(state.email)}
        maxLength={1_000}
      />
      <Button kind="go" type="submit" aria-disabled={pending}>
        Sign in
      </Button>
      <p className="hint">Password forgotten? An administrator sets a new one; ask your desk.</p>
    </form>
  );
}

/** First sentence in bold: what did not happen; the rest in plain: what stands now. */
function SignInFailure({ sentence }: { sentence: string }) {
  const [, first = sentence, rest = ''] = /^(.*?[.])\s*(.*)$/s.exec(sentence) ?? [];
  return (
    <div className="note stop" role="alert">
      <Icon name="stop" />
      <p>
        <b>{first}</b> {rest}
      </p>
    </div>
  );
}

const possessive = (name: string): string => (/s$/i.test(name) ? `${name}’` : `${name}’s`);
