'use client';
import { useState, useTransition } from 'react';
import { Button } from '#components/ui/button.tsx';
import { TextArea, TextField } from '#components/ui/fields/field.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { toast } from '#components/ui/toast.tsx';
import { listPath } from '#lib/publication/addresses.ts';
import { useCommandForm } from '../forms/use-command-form.ts';
import type { OrderedCommands } from './settings-commands.ts';

interface Row {
  id: string;
  name: string;
  slug?: string;
  description?: string;
  /** Of a desk. */
  mends?: boolean;
}

interface OrderedListProps {
  title: string;
  /** What one of them is called: `section`, `desk`. */
  word: string;
  /** What they are for. */
  hint: string;
  rows: readonly Row[];
  /** Sections have an address and words for readers; desks have not. */
  seenByReaders: boolean;
  /** Null for who may only look. */
  commands: OrderedCommands | null;
}

/** Sections or desks in their order: add, rename, move up and down. */
export function OrderedList({
  title,
  word,
  hint,
  rows,
  seenByReaders,
  commands,
}: OrderedListProps) {
  const [open, setOpen] = useState<Row | 'new' | null>(null);
  return (
    <section aria-labelledby={word}>
      <h2 id={word}>{title}</h2>
      <p className="hint">{hint}</p>
      {rows.length === 0 && <p className="quiet">No {word} yet.</p>}
      <ol role="list" className="ordered">
        {rows.map((row, i) => (
          <li key={row.id}>
            <span>{row.name}</span>
            {commands && (
              <RowActions
                row={row}
                first={i === 0}
                last={i === rows.length - 1}
                move={commands.move}
                onEdit={() => setOpen(row)}
              />
            )}
          </li>
        ))}
      </ol>
      {commands && (
        <Button small icon="plus" onClick={() => setOpen('new')}>
          Add {word}
        </Button>
      )}
      {commands && open && (
        <RowSheet
          row={open === 'new' ? null : open}
          word={word}
          seenByReaders={seenByReaders}
          commands={commands}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

function RowActions({
  row,
  first,
  last,
  move,
  onEdit,
}: {
  row: Row;
  first: boolean;
  last: boolean;
  move: OrderedCommands['move'];
  onEdit: () => void;
}) {
  const [, start] = useTransition();
  const go = (by: -1 | 1) =>
    start(async () => {
      const result = await move(row.id, by);
      if (!result.ok) toast(result.error.sentence);
    });
  return (
    <span className="buttons">
      {!first && (
        <Button kind="plain" icon="up" aria-label={`Move ${row.name} up`} onClick={() => go(-1)} />
      )}
      {!last && (
        <Button
          kind="plain"
          icon="down"
          aria-label={`Move ${row.name} down`}
          onClick={() => go(1)}
        />
      )}
      <Button small kind="plain" aria-label={`Edit ${row.name}`} onClick={onEdit}>
        Edit
      </Button>
    </span>
  );
}

function RowSheet({
  row,
  word,
  seenByReaders,
  commands,
  onClose,
}: Pick<OrderedListProps, 'word' | 'seenByReaders'> & {
  row: Row | null;
  commands: OrderedCommands;
  onClose: () => void;
}) {
  const { onSubmit, pending, problem, errorOf } = useCommandForm(
    row ? commands.edit : commands.add,
    ({ name }) => {
      toast(`${name} is saved.`);
      onClose();
    },
  );
  return (
    <Sheet
      title={row ? `Edit ${row.name}` : `Add ${word}`}
      isOpen
      onClose={onClose}
      onSubmit={onSubmit}
      error={problem}
      footer={
        <Button kind="go" type="submit" aria-disabled={pending}>
          {row ? 'Save' : `Add ${word}`}
        </Button>
      }
    >
      {row && <input type="hidden" name="id" value={row.id} />}
      <TextField
        label="Name"
        name="name"
        defaultValue={row?.name}
        required
        maxLength={80}
        error={errorOf('name')}
      />
      {row?.mends !== undefined && (
        <div className="field">
          <label>
            <input
              type="checkbox"
              name="mends"
              defaultChecked={row.mends}
              aria-describedby="mends-hint"
            />{' '}
            Editors may mend while they review
          </label>
          <p className="hint" id="mends-hint">
            At most ten words that change nothing of the matter. The author is shown what was
            changed.
          </p>
        </div>
      )}
      {seenByReaders && (
        <TextField
          label="Slug"
          name="slug"
          defaultValue={row?.slug}
          maxLength={120}
          spellCheck={false}
          error={errorOf('slug')}
          hint={`The end of ${listPath('section', '…')}. Old addresses go on working.`}
        />
      )}
      {seenByReaders && (
        <TextArea
          label="About"
          name="description"
          defaultValue={row?.description}
          maxLength={500}
          error={errorOf('description')}
          hint="Readers see it on top of the list."
        />
      )}
    </Sheet>
  );
}
