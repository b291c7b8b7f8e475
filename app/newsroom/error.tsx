'use client';
import { Button, ButtonLink } from '#components/ui/button.tsx';

/** When the server failed. What was typed on a desk is on this device. */
export default function Failed({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <div className="wrap">
      <section className="empty" role="alert">
        <h1>This page did not come</h1>
        <p>
          The server failed while making it. Nothing that was saved is lost, and what you typed at a
          desk is kept on this device.
        </p>
        {error.digest && (
          <p className="quiet">
            If it happens again, tell an administrator this number: {error.digest}
          </p>
        )}
        <div className="buttons">
          <Button kind="go" onClick={reset}>
            Try again
          </Button>
          <ButtonLink href="/newsroom">My work</ButtonLink>
        </div>
      </section>
    </div>
  );
}
