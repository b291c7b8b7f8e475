'use client';
import { lazy, Suspense, useState } from 'react';
import { moveDesk } from '#lib/newsroom/stories/actions/move-desk/move-desk.ts';
import { Button } from '../../ui/button.tsx';
import { useDesk } from '../desk-context.tsx';
import { useIsOpening } from '../opening/use-opening.ts';
import { Fact } from './fact.tsx';

const SendTo = lazy(async () => import('./send-to-sheet.tsx'));

/**
 * Whose story it is, and the way to another desk: rights go by the desk, so it moves by a command
 * and never in the shared text.
 */
export function DeskField() {
  const { facts, desks } = useDesk();
  const opening = useIsOpening();
  const [open, setOpen] = useState(false);
  const maySend = facts.maySend && desks.some(({ id }) => id !== facts.deskId);
  return (
    <>
      <Fact label="Desk" words={facts.desk}>
        {maySend && (
          <Button
            small
            aria-disabled={opening || undefined}
            onClick={() => {
              if (!opening) setOpen(true);
            }}
          >
            {moveDesk.word}
          </Button>
        )}
      </Fact>
      {open && (
        <Suspense>
          <SendTo onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
