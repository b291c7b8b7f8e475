import { useId, type ComponentProps, type ReactNode } from 'react';
import { Icon } from '../marks/icon.tsx';

interface FieldWords {
  /** The accessible name, exactly. */
  label: string;
  hint?: ReactNode;
  /** What is needed, in one sentence; shown under the field. */
  error?: string;
  /** Stands beside the label, not in it: `26/24`, `9 words`. */
  count?: ReactNode;
  /** Label above the field also in the side panel, where it usually stands beside it. */
  over?: boolean;
}

/** What a control needs to be tied to its label, hint and error. */
interface Ties {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

/**
 * Label above, hint under the control, error under that. `children` gets what ties the control to
 * them.
 */
export function Field({
  label,
  hint,
  error,
  count,
  over,
  id,
  children,
}: FieldWords & { id?: string; children: (ties: Ties) => ReactNode }) {
  const made = useId();
  const own = id ?? made;
  const described = [hint && `${own}-hint`, error && `${own}-error`].filter(Boolean).join(' ');
  return (
    <div className={over ? 'field over' : 'field'}>
      <label htmlFor={own}>{label}</label>
      {count !== undefined && <span className="count">{count}</span>}
      {children({
        id: own,
        ...(described && { 'aria-describedby': described }),
        ...(error && { 'aria-invalid': true as const }),
      })}
      {hint && (
        <p className="hint" id={`${own}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={`${own}-error`}>{error}</FieldError>}
    </div>
  );
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p className="error" id={id}>
      <Icon name="stop" />
      <span>{children}</span>
    </p>
  );
}

export type Words<Control extends 'input' | 'textarea' | 'select'> = FieldWords &
  Omit<ComponentProps<Control>, 'children' | 'aria-describedby' | 'aria-invalid'>;

export function TextField({
  label,
  hint,
  error,
  count,
  over,
  id,
  className,
  ...rest
}: Words<'input'>) {
  return (
    <Field {...{ label, hint, error, count, over, id }}>
      {(ties) => (
        <input
          className={['input', className].filter(Boolean).join(' ')}
          autoComplete="off"
          {...rest}
          {...ties}
        />
      )}
    </Field>
  );
}

export function TextArea({
  label,
  hint,
  error,
  count,
  over,
  id,
  className,
  ...rest
}: Words<'textarea'>) {
  return (
    <Field {...{ label, hint, error, count, over, id }}>
      {(ties) => (
        <textarea className={['input', className].filter(Boolean).join(' ')} {...rest} {...ties} />
      )}
    </Field>
  );
}

export interface Choice {
  value: string;
  label: string;
}

/** A native select; the phone's own picker is the best there is. */
export function SelectField({
  label,
  hint,
  error,
  count,
  over,
  id,
  options,
  empty,
  ...rest
}: Words<'select'> & {
  options: readonly Choice[];
  /** Word for "none chosen"; without it one of the options is always chosen. */
  empty?: string;
}) {
  return (
    <Field {...{ label, hint, error, count, over, id }}>
      {(ties) => (
        <select className="input" {...rest} {...ties}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function CheckField({
  label,
  ...rest
}: { label: ReactNode } & Omit<ComponentProps<'input'>, 'type' | 'children'>) {
  return (
    <label className="check">
      <input type="checkbox" {...rest} /> {label}
    </label>
  );
}
