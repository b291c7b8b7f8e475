'use client';
import { useEffect, useId, useRef } from 'react';
import { FieldError } from '../fields/field.tsx';
import { Icon } from '../marks/icon.tsx';
import type { TagFieldProps } from './tag-field.tsx';

interface TakenTagsProps extends Pick<TagFieldProps, 'taken'> {
  /** The last one is marked: Backspace removes it next. */
  markLast?: boolean;
  /** Absent where one may only look. */
  onRemove?: (id: string) => void;
}

/** Taken ones in their order, each with its button `Remove NAME`. */
export function TakenTags({ taken, markLast, onRemove }: TakenTagsProps) {
  return taken.map(({ id, name }, i) => (
    <span className={markLast && i === taken.length - 1 ? 'taken marked' : 'taken'} key={id}>
      <bdi>{name}</bdi>
      {onRemove && (
        <button type="button" aria-label={`Remove ${name}`} onClick={() => onRemove(id)}>
          <Icon name="close" />
        </button>
      )}
    </span>
  ));
}

/** A tag field without a box for words: one that is full, or that one may only read. */
export function TakenOnly({
  label,
  taken,
  onRemove,
  readOnly,
  hint,
  error,
  over,
  focusFirst,
}: TagFieldProps & { focusFirst: boolean }) {
  const own = useId();
  const box = useRef<HTMLDivElement>(null);
  // The box for words was here a moment ago and had the focus.
  useEffect(() => {
    if (focusFirst) box.current?.querySelector('button')?.focus();
  }, [focusFirst]);
  return (
    <div
      className={over ? 'field over' : 'field'}
      role="group"
      aria-labelledby={own}
      data-mistake={error ? true : undefined}
    >
      <span className="label" id={own}>
        {label}
      </span>
      <div className="tagfield" ref={box}>
        <TakenTags taken={taken} {...(!readOnly && { onRemove })} />
        {taken.length === 0 && <span className="quiet">None</span>}
      </div>
      {hint && <p className="hint">{hint}</p>}
      {error && <FieldError>{error}</FieldError>}
    </div>
  );
}
