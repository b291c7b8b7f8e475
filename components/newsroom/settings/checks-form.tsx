'use client';
import { Button } from '#components/ui/button.tsx';
import { SelectField } from '#components/ui/fields/field.tsx';
import { Icon } from '#components/ui/marks/icon.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { Result } from '#lib/errors.ts';
import {
  ORGANISATION_CHECKS,
  type CheckLevels,
  type OrganisationCheck,
} from '#lib/story/checks/house-checks.ts';
import { useCommandForm } from '../forms/use-command-form.ts';

const LEVELS = [
  { value: 'required', label: 'Required' },
  { value: 'recommended', label: 'Recommended' },
] as const;
const CHECKS = Object.entries(ORGANISATION_CHECKS) as [OrganisationCheck, string][];

const HINTS: Record<OrganisationCheck, string> = {
  indicators: 'Each one that is there needs its country and direction in any case.',
  dateline: 'One that is there has to read in any case.',
  agencies:
    'Whoever the dateline names stands in Agencies too, so that readers find the story there.',
};

interface ChecksFormProps {
  levels: CheckLevels;
  /** Null for who may only look. */
  save: ((form: FormData) => Promise<Result<{ changed: string[] }>>) | null;
}

/** What this organisation asks of every text beside what every text needs. */
export function ChecksForm({ levels, save }: ChecksFormProps) {
  return (
    <section aria-labelledby="checks">
      <h2 id="checks">Checks</h2>
      <p className="hint">
        What is required keeps a text from being approved; what is recommended is said and keeps
        nothing back. A text that is approved already goes out as it was approved.
      </p>
      {save ? (
        <Levels levels={levels} save={save} />
      ) : (
        <dl className="facts">
          {CHECKS.map(([check, name]) => (
            <div key={check} className="contents">
              <dt>{name}</dt>
              <dd>{LEVELS.find(({ value }) => value === levels[check])?.label}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function Levels({
  levels,
  save,
}: {
  levels: CheckLevels;
  save: NonNullable<ChecksFormProps['save']>;
}) {
  const { onSubmit, pending, problem, errorOf } = useCommandForm(save, ({ changed }) =>
    toast(
      changed.length > 0
        ? `Saved: ${changed.join(', ').toLowerCase()}. It counts from the next approval on.`
        : 'Nothing was different.',
    ),
  );
  return (
    <form onSubmit={onSubmit}>
      {problem && (
        <div className="note stop" role="alert">
          <Icon name="stop" />
          <p>{problem}</p>
        </div>
      )}
      {CHECKS.map(([check, name]) => (
        <SelectField
          key={check}
          label={name}
          name={check}
          defaultValue={levels[check]}
          options={LEVELS}
          hint={HINTS[check]}
          error={errorOf(check)}
        />
      ))}
      <div className="buttons settings-foot">
        <Button kind="go" type="submit" aria-disabled={pending}>
          Save checks
        </Button>
      </div>
    </form>
  );
}
