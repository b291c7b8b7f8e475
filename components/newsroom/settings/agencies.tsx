'use client';
import { useState, useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextArea, TextField } from '#components/ui/fields/field.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { Agency } from '#lib/newsroom/agencies/list-agencies.ts';
import { listPath } from '#lib/publication/addresses.ts';
import { useCommandForm } from '../forms/use-command-form.ts';
import type { AgencyCommands } from './settings-commands.ts';

/** The agencies that a story can credit. `commands` is null for who may only look. */
export function Agencies({
  agencies,
  commands,
}: {
  agencies: readonly Agency[];
  commands: AgencyCommands | null;
}) {
  const [open, setOpen] = useState<Agency | 'new' | null>(null);
  const close = () => setOpen(null);
  return (
    <section aria-labelledby="agencies">
      <h2 id="agencies">Agencies</h2>
      {agencies.length > 0 ? (
        <AgencyTable agencies={agencies} commands={commands} onEdit={setOpen} />
      ) : (
        <p className="quiet">No agency yet. A dateline can name one as soon as it is here.</p>
      )}
      {commands && (
        <Button small icon="plus" onClick={() => setOpen('new')}>
          Add agency
        </Button>
      )}
      {commands && open && (
        <AgencySheet agency={open === 'new' ? null : open} commands={commands} onClose={close} />
      )}
    </section>
  );
}

function AgencyTable({
  agencies,
  commands,
  onEdit,
}: {
  agencies: readonly Agency[];
  commands: AgencyCommands | null;
  onEdit: (agency: Agency) => void;
}) {
  return (
    <table className="diff-meta settings-table">
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">In datelines</th>
          <th scope="col">City</th>
          <th scope="col">
            <span className="sr">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {agencies.map((agency) => (
          <tr key={agency.id}>
            <th scope="row">
              {agency.name}
              {agency.retiredAt && <span className="quiet fine"> retired</span>}
            </th>
            <td>{agency.code}</td>
            <td>{agency.city}</td>
            <td>
              {commands && (
                <span className="buttons">
                  <Button
                    small
                    kind="plain"
                    aria-label={`Edit ${agency.name}`}
                    onClick={() => onEdit(agency)}
                  >
                    Edit
                  </Button>
                  <RetireAgency agency={agency} retire={commands.retire} />
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RetireAgency({ agency, retire }: { agency: Agency; retire: AgencyCommands['retire'] }) {
  const [, start] = useTransition();
  const set = (retired: boolean) =>
    start(async () => {
      const result = await retire(agency.id, retired);
      if (!result.ok) toast(result.error.sentence);
      else if (retired)
        toast({
          text: `${agency.name} is offered no more. What credits it keeps it.`,
          action: { label: 'Bring back', do: () => set(false) },
        });
      else toast(`${agency.name} is offered again.`);
    });
  const word = agency.retiredAt ? 'Bring back' : 'Retire';
  return (
    <Button
      small
      kind="plain"
      aria-label={`${word} ${agency.name}`}
      onClick={() => set(!agency.retiredAt)}
    >
      {word}
    </Button>
  );
}

function AgencySheet({
  agency,
  commands,
  onClose,
}: {
  agency: Agency | null;
  commands: AgencyCommands;
  onClose: () => void;
}) {
  const { onSubmit, pending, problem, errorOf } = useCommandForm(
    agency ? commands.edit : commands.add,
    ({ name }) => {
      toast(`${name} is saved.`);
      onClose();
    },
  );
  return (
    <Sheet
      title={agency ? `Edit ${agency.name}` : 'Add agency'}
      isOpen
      onClose={onClose}
      onSubmit={onSubmit}
      error={problem}
      footer={
        <Button kind="go" type="submit" aria-disabled={pending}>
          {agency ? 'Save' : 'Add agency'}
        </Button>
      }
    >
      {agency && <input type="hidden" name="id" value={agency.id} />}
      <TextField
        label="Name"
        name="name"
        defaultValue={agency?.name}
        required
        maxLength={120}
        error={errorOf('name')}
      />
      <TextField
        label="In datelines"
        name="code"
        defaultValue={agency?.code}
        required
        maxLength={20}
        error={errorOf('code')}
        hint="As it is printed: Lima (SUR) - . What is out already keeps its letters."
      />
      <TextField
        label="City"
        name="city"
        defaultValue={agency?.city}
        maxLength={120}
        error={errorOf('city')}
      />
      <TextField
        label="Slug"
        name="slug"
        defaultValue={agency?.slug}
        maxLength={120}
        spellCheck={false}
        error={errorOf('slug')}
        hint={`The end of ${listPath('agency', '…')}. Old addresses go on working.`}
      />
      <TextArea
        label="About"
        name="description"
        defaultValue={agency?.description}
        maxLength={1_000}
        error={errorOf('description')}
      />
    </Sheet>
  );
}
