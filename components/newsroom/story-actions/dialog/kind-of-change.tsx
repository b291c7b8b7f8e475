'use client';
import { useState } from 'react';
import { FieldError, TextArea } from '#components/ui/fields/field.tsx';
import type { Failure } from '#lib/errors.ts';
import { CHANGE_FIELDS } from '#lib/newsroom/stories/actions/fields.ts';
import {
  KIND_WORDS,
  KINDS_OF_CHANGE,
  needsText,
  type KindOfChange,
} from '#lib/newsroom/stories/actions/kind-of-change.ts';
import { sentenceFor } from '../sentence-for.ts';

/** What readers are told of a change to a story that they already have. */
export function KindOfChangeFields({ failure }: { failure: Failure | null }) {
  const [kind, setKind] = useState<KindOfChange | null>(null);
  const { label, max, hint } = CHANGE_FIELDS.correctionText;
  const error = sentenceFor(failure, 'correctionText');
  const undecided = kind === null ? sentenceFor(failure, 'kindOfChange') : undefined;
  return (
    <>
      <fieldset
        role="radiogroup"
        aria-labelledby="kind-of-change"
        {...(undecided && { 'aria-invalid': true, 'aria-describedby': 'kind-of-change-error' })}
      >
        <legend className="label" id="kind-of-change">
          {CHANGE_FIELDS.kindOfChange.label}
        </legend>
        <div className="kinds">
          {KINDS_OF_CHANGE.map((value) => (
            <label key={value}>
              <input
                type="radio"
                name="kindOfChange"
                value={value}
                checked={kind === value}
                onChange={() => setKind(value)}
                aria-label={KIND_WORDS[value].word}
                aria-describedby={`means-${value}`}
              />{' '}
              <b>{KIND_WORDS[value].word}</b>
              <span className="hint" id={`means-${value}`}>
                {KIND_WORDS[value].means}
              </span>
            </label>
          ))}
        </div>
        {undecided && <FieldError id="kind-of-change-error">{undecided}</FieldError>}
      </fieldset>
      {needsText(kind) && (
        <TextArea
          label={label}
          name="correctionText"
          maxLength={max}
          over
          hint={hint}
          {...(error && { error })}
        />
      )}
    </>
  );
}
