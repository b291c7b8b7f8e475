'use client';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { NewPersonSheet, type StaffCommands } from './person-sheet.tsx';

export function NewPersonButton({
  create,
  desks,
}: Pick<StaffCommands, 'create'> & { desks: readonly { id: string; name: string }[] }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="go" icon="plus" keys="C" className="push" onClick={() => setOpen(true)}>
        New person
      </Button>
      {open && <NewPersonSheet create={create} desks={desks} onClose={() => setOpen(false)} />}
    </>
  );
}
