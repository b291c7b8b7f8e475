'use client';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/fields/field.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { Result } from '#lib/errors.ts';
import type { StaffRow } from '#lib/newsroom/staff/list-staff.ts';
import { useCommandForm } from '../forms/use-command-form.ts';
import { HandedPassword } from './handed-password.tsx';
import { RoleGrid } from './role-grid.tsx';

export interface StaffCommands {
  create: (form: FormData) => Promise<Result<{ name: string; password: string }>>;
  edit: (form: FormData) => Promise<Result<{ name: string }>>;
  reset: (form: FormData) => Promise<Result<{ name: string; password: string }>>;
  deactivate: (id: string) => Promise<Result<{ name: string }>>;
  reactivate: (id: string) => Promise<Result<{ name: string }>>;
}

interface PersonSheetProps {
  desks: readonly { id: string; name: string }[];
  onClose: () => void;
}

/** Makes an account; then shows the password to hand over, once. */
export function NewPersonSheet({
  create,
  desks,
  onClose,
}: PersonSheetProps & Pick<StaffCommands, 'create'>) {
  const [made, setMade] = useState<{ name: string; password: string }>();
  const { onSubmit, pending, problem, errorOf } = useCommandForm(create, setMade);
  if (made) return <HandedPassword title="New person" {...made} onClose={onClose} />;
  return (
    <Sheet
      title="New person"
      wide
      isOpen
      onClose={onClose}
      onSubmit={onSubmit}
      error={problem}
      footer={
        <Button kind="go" type="submit" aria-disabled={pending}>
          New person
        </Button>
      }
    >
      <TextField label="Name" name="name" required maxLength={120} error={errorOf('name')} />
      <TextField
        label="Email"
        name="email"
        type="email"
        required
        maxLength={254}
        error={errorOf('email')}
      />
      <RoleGrid desks={desks} held={[]} error={errorOf('roles')} />
      <TextField
        label="Password"
        name="password"
        autoComplete="new-password"
        spellCheck={false}
        error={errorOf('password')}
        hint="Ten characters or more. Left empty, a new one is made and shown once."
      />
    </Sheet>
  );
}

/** Changes name, e-mail and roles. */
export function EditPersonSheet({
  edit,
  person,
  desks,
  onClose,
}: PersonSheetProps & Pick<StaffCommands, 'edit'> & { person: StaffRow }) {
  const { onSubmit, pending, problem, errorOf } = useCommandForm(edit, ({ name }) => {
    toast(`Saved. It works with ${name}’s next click.`);
    onClose();
  });
  return (
    <Sheet
      title={`Edit ${person.name}`}
      wide
      isOpen
      onClose={onClose}
      onSubmit={onSubmit}
      error={problem}
      footer={
        <Button kind="go" type="submit" aria-disabled={pending}>
          Save
        </Button>
      }
    >
      <input type="hidden" name="id" value={person.id} />
      <TextField
        label="Name"
        name="name"
        defaultValue={person.name}
        required
        maxLength={120}
        error={errorOf('name')}
      />
      <TextField
        label="Email"
        name="email"
        type="email"
        defaultValue={person.email}
        required
        maxLength={254}
        error={errorOf('email')}
      />
      <RoleGrid desks={desks} held={person.roles} error={errorOf('roles')} />
    </Sheet>
  );
}

/** Sets a new password and signs the person out everywhere. */
export function ResetPasswordSheet({
  reset,
  person,
  onClose,
}: { person: StaffRow; onClose: () => void } & Pick<StaffCommands, 'reset'>) {
  const [made, setMade] = useState<{ name: string; password: string }>();
  const { onSubmit, pending, problem, errorOf } = useCommandForm(reset, setMade);
  if (made) return <HandedPassword title="Reset password" {...made} onClose={onClose} />;
  return (
    <Sheet
      title="Reset password"
      isOpen
      onClose={onClose}
      onSubmit={onSubmit}
      error={problem}
      footer={
        <Button kind="heed" sure type="submit" aria-disabled={pending}>
          Reset password
        </Button>
      }
    >
      <input type="hidden" name="id" value={person.id} />
      <p>{person.name} is signed out everywhere and comes back in with the new password only.</p>
      <TextField
        label="Password"
        name="password"
        autoComplete="new-password"
        spellCheck={false}
        error={errorOf('password')}
        hint="Ten characters or more. Left empty, a new one is made and shown once."
      />
    </Sheet>
  );
}
