'use client';
import { useState, useTransition } from 'react';
import { toast } from '#components/ui/toast.tsx';
import type { StaffRow } from '#lib/newsroom/staff/list-staff.ts';
import { EditPersonSheet, ResetPasswordSheet, type StaffCommands } from './person-sheet.tsx';
import { StaffMatrix } from './staff-matrix.tsx';

interface StaffRoomProps {
  rows: readonly (StaffRow & { seen: string })[];
  desks: readonly { id: string; name: string }[];
  /** Null for who may look but not change. */
  commands: StaffCommands | null;
}

type Open = { sheet: 'edit' | 'reset'; person: StaffRow } | null;

/** The list of people and what an administrator does with them. */
export function StaffRoom({ rows, desks, commands }: StaffRoomProps) {
  const [open, setOpen] = useState<Open>(null);
  const [, start] = useTransition();
  if (!commands) return <StaffMatrix rows={rows} desks={desks} act={null} />;
  const close = () => setOpen(null);

  const setActive = (person: StaffRow, active: boolean) =>
    start(async () => {
      const result = await (active ? commands.reactivate : commands.deactivate)(person.id);
      if (!result.ok) return toast(result.error.sentence);
      if (active) return toast(`${person.name} can sign in again.`);
      toast({
        text: `${person.name} is signed out everywhere.`,
        action: { label: 'Let back in', do: () => setActive(person, true) },
      });
    });

  return (
    <>
      <StaffMatrix
        rows={rows}
        desks={desks}
        act={(action, person) => {
          if (action === 'edit' || action === 'reset') setOpen({ sheet: action, person });
          else setActive(person, action === 'reactivate');
        }}
      />
      {open?.sheet === 'edit' && (
        <EditPersonSheet edit={commands.edit} person={open.person} desks={desks} onClose={close} />
      )}
      {open?.sheet === 'reset' && (
        <ResetPasswordSheet reset={commands.reset} person={open.person} onClose={close} />
      )}
    </>
  );
}
