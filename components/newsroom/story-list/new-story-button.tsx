'use client';
import { useActionState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { Result } from '#lib/errors.ts';

/** Begins a story and goes to its writing desk. */
export function NewStoryButton({ start }: { start: () => Promise<Result<never>> }) {
  const [failed, begin, busy] = useActionState(async () => start(), null);
  return (
    <form action={begin} className="push">
      {failed && !failed.ok && <span className="error" role="alert">{failed.error.sentence}</span>}
      <Button type="submit" kind="go" icon="plus" keys="C" aria-busy={busy}>New story</Button>
    </form>
  );
}
