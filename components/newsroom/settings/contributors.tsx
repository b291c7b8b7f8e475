'use client';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { SelectField, TextArea, TextField, type Choice } from '#components/ui/fields/field.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { ContributorRow } from '#lib/newsroom/contributors/list-contributors.ts';
import { listPath } from '#lib/publication/addresses.ts';
import { useCommandForm } from '../forms/use-command-form.ts';
import type { ContributorCommands } from './settings-commands.ts';

interface ContributorsProps {
  rows: readonly ContributorRow[];
  agencies: readonly Choice[];
  staff: readonly Choice[];
  commands: ContributorCommands;
}

/** Names that can stand in a byline; an account is not needed. */
export function Contributors({ rows, agencies, staff, commands }: ContributorsProps) {
  const [open, setOpen] = useState<ContributorRow | 'new' | null>(null);
  return (
    <>
      {rows.length > 0 && (
        <table className="diff-meta settings-table">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Agency</th>
              <th scope="col">Account</th>
              <th scope="col">
                <span className="sr">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                <td>{row.agency ?? <span className="quiet">–</span>}</td>
                <td>{row.account ?? <span className="quiet">–</span>}</td>
                <td>
                  <Button
                    small
                    kind="plain"
                    aria-label={`Edit ${row.name}`}
                    onClick={() => setOpen(row)}
                  >
                    Edit
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Button small icon="plus" onClick={() => setOpen('new')}>
        Add byline
      </Button>
      {open && (
        <ContributorSheet
          row={open === 'new' ? null : open}
          agencies={agencies}
          staff={staff}
          commands={commands}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

function ContributorSheet({
  row,
  agencies,
  staff,
  commands,
  onClose,
}: Omit<ContributorsProps, 'rows'> & { row: ContributorRow | null; onClose: () => void }) {
  const { onSubmit, pending, problem, errorOf } = useCommandForm(
    row ? commands.edit : commands.add,
    ({ name }) => {
      toast(`${name} can stand in a byline.`);
      onClose();
    },
  );
  return (
    <Sheet
      title={row ? `Edit ${row.name}` : 'Add byline'}
      isOpen
      onClose={onClose}
      onSubmit={onSubmit}
      error={problem}
      footer={
        <Button kind="go" type="submit" aria-disabled={pending}>
          {row ? 'Save' : 'Add byline'}
        </Button>
      }
    >
      {row && <input type="hidden" name="id" value={row.id} />}
      <TextField
        label="Name"
        name="name"
        defaultValue={row?.name}
        required
        maxLength={120}
        error={errorOf('name')}
        hint="As readers see it."
      />
      <SelectField
        label="Agency"
        name="agencyId"
        defaultValue={row?.agencyId ?? ''}
        empty="None"
        options={agencies}
        error={errorOf('agencyId')}
      />
      <SelectField
        label="Account"
        name="staffId"
        defaultValue={row?.staffId ?? ''}
        empty="None"
        options={staff}
        error={errorOf('staffId')}
        hint="Whose own these stories are: a writer reads and withdraws them, and never approves them."
      />
      <TextField
        label="Slug"
        name="slug"
        defaultValue={row?.slug}
        maxLength={120}
        spellCheck={false}
        error={errorOf('slug')}
        hint={`The end of ${listPath('author', '…')}. Old addresses go on working.`}
      />
      <TextArea
        label="About"
        name="bio"
        defaultValue={row?.bio}
        maxLength={2_000}
        error={errorOf('bio')}
        hint="Readers see it on the author’s page."
      />
    </Sheet>
  );
}
