'use client';
import { useRef } from 'react';
import { asLocal, LOCAL_EXAMPLE, shownLocal } from '#lib/time/local-text.ts';
import { Button } from '../button.tsx';
import { Field, type Words } from './field.tsx';

const NOON = '12:00';

/** The day of what stands in the field, or of nothing. */
const dayIn = (text: string): string => /^\d{4}-\d{2}-\d{2}/.exec(asLocal(text))?.[0] ?? '';

/**
 * A local date and time as text, year first and with 24 hours. A browser's own field would show
 * morning and afternoon to whoever's browser is set so, in an order of its own; its calendar is
 * kept for the day.
 */
export function DateTimeField({
  label,
  hint,
  error,
  over,
  value,
  onText,
  ...rest
}: Omit<Words<'input'>, 'value' | 'onChange' | 'type'> & {
  value: string;
  onText: (text: string) => void;
}) {
  const day = useRef<HTMLInputElement>(null);
  const choose = (chosen: string) => {
    const time = asLocal(value).split('T')[1] ?? NOON;
    if (chosen) onText(shownLocal(`${chosen}T${time}`));
  };
  return (
    <Field {...{ label, hint, error, over }}>
      {(ties) => (
        <span className="date-time">
          <input
            className="input"
            type="text"
            autoComplete="off"
            spellCheck={false}
            placeholder={LOCAL_EXAMPLE}
            value={value}
            onChange={(event) => onText(event.target.value)}
            {...rest}
            {...ties}
          />
          {!rest.readOnly && (
            <>
              <input
                ref={day}
                className="date-time-day"
                type="date"
                tabIndex={-1}
                aria-hidden="true"
                value={dayIn(value)}
                onChange={(event) => choose(event.target.value)}
              />
              <Button
                icon="calendar"
                aria-label="Choose the day"
                onClick={() => day.current?.showPicker()}
              />
            </>
          )}
        </span>
      )}
    </Field>
  );
}
