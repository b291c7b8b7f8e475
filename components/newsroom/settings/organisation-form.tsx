'use client';
import { Button } from '#components/ui/button.tsx';
import { SelectField, TextField, type Choice } from '#components/ui/fields/field.tsx';
import { Icon } from '#components/ui/marks/icon.tsx';
import { toast } from '#components/ui/toast.tsx';
import type { Result } from '#lib/errors.ts';
import type { Organisation } from '#lib/newsroom/organisation/read-organisation.ts';
import { useCommandForm } from '../forms/use-command-form.ts';

interface OrganisationFormProps {
  organisation: Organisation;
  languages: readonly Choice[];
  timeZones: readonly Choice[];
  save: (form: FormData) => Promise<Result<{ changed: string[] }>>;
}

/** How the site is named, its language, and the clock that the newsroom works by. */
export function OrganisationForm({
  organisation,
  languages,
  timeZones,
  save,
}: OrganisationFormProps) {
  const { onSubmit, pending, problem, errorOf } = useCommandForm(save, ({ changed }) =>
    toast(
      changed.length > 0
        ? `Saved: ${changed.join(', ').toLowerCase()}. Readers see it now.`
        : 'Nothing was different.',
    ),
  );
  return (
    <form onSubmit={onSubmit}>
      <section aria-labelledby="the-site">
        <h2 id="the-site">The site</h2>
        {problem && (
          <div className="note stop" role="alert">
            <Icon name="stop" />
            <p>{problem}</p>
          </div>
        )}
        <TextField
          label="Site name"
          name="name"
          defaultValue={organisation.name}
          required
          maxLength={120}
          error={errorOf('name')}
        />
        <TextField
          label="Tagline"
          name="tagline"
          defaultValue={organisation.tagline}
          maxLength={200}
          error={errorOf('tagline')}
        />
      </section>
      <section aria-labelledby="time-and-language">
        <h2 id="time-and-language">Time and language</h2>
        <div className="split-line">
          <SelectField
            label="Time zone"
            name="timeZone"
            defaultValue={organisation.timeZone}
            options={timeZones}
            error={errorOf('timeZone')}
            hint="Every clock, schedule and embargo is shown in it. What is scheduled keeps its instant."
          />
          <SelectField
            label="Language"
            name="language"
            defaultValue={organisation.language}
            options={languages}
            error={errorOf('language')}
            hint="Of the site and of a new story."
          />
        </div>
      </section>
      <div className="buttons settings-foot">
        <Button kind="go" type="submit" aria-disabled={pending}>
          Save settings
        </Button>
      </div>
    </form>
  );
}
