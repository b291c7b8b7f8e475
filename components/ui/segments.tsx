'use client';
import { useId } from 'react';
import type { Choice } from './fields/field.tsx';

interface SegmentsProps<Value extends string> {
  /** Name of the group; unseen, for it stands in what the segments say. */
  label: string;
  options: readonly (Choice & { value: Value })[];
  value: Value;
  onChange: (value: Value) => void;
  name?: string;
}

/** One of a few, side by side: real radios in labels, so arrows choose. */
export function Segments<Value extends string>({
  label,
  options,
  value,
  onChange,
  name,
}: SegmentsProps<Value>) {
  const own = useId();
  return (
    <fieldset className="segments">
      <legend className="sr">{label}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name ?? own}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  );
}
