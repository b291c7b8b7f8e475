'use client';
import { useState } from 'react';
import { FieldError, TextArea } from '#components/ui/field.tsx';
import type { Failure } from '#lib/errors.ts';
import type { KindOfChange } from '#lib/newsroom/stories/workflow.ts';
import { sentenceFor } from './sentence-for.ts';

const KINDS: { value: KindOfChange; word: string; means: string }[] = [
  { value: 'update', word: 'Update', means: 'The story went on. Moves “updated”.' },
  { value: 'correction', word: 'Correction', means: 'We were wrong. The text below stands on the page with its date.' },
  { value: 'clarification', word: 'Clarification', means: 'Right, but could be misread. Its text stands on the page.' },
  { value: 'minor', word: 'Minor fix', means: 'Spelling or layout. Readers are told nothing.' },
];

/** What readers are told of a change to a story that they already have. */
export function KindOfChangeFields({ failure }: { failure: Failure | null }) {
  const [kind, setKind] = useState<KindOfChange | null>(null);
  const due = kind === 'correction' || kind === 'clarification';
  const error = sentenceFor(failure, 'correctionText');
  const undecided = kind === null ? sentenceFor(failure, 'kindOfChange') : undefined;
  return (
    <>
      <fieldset role="radiogroup" aria-labelledby="kind-of-change" {...(undecided && { 'aria-invalid': true, 'aria-describedby': 'kind-of-change-error' })}>
        <legend className="label" id="kind-of-change">Kind of change</legend>
        <div className="kinds">
          {KINDS.map(({ value, word, means }) => (
            <label key={value}>
              <input type="radio" name="kindOfChange" value={value} checked={kind === value} onChange={() => setKind(value)}
                aria-label={word} aria-describedby={`means-${value}`} />{' '}
              <b>{word}</b><span className="hint" id={`means-${value}`}>{means}</span>
            </label>
          ))}
        </div>
        {undecided && <FieldError id="kind-of-change-error">{undecided}</FieldError>}
      </fieldset>
      {due && (
        <TextArea label="Correction text" name="correctionText" maxLength={2_000} over {...(error && { error })}
          hint="As readers will see it. Say what was wrong and what is right; no apology formula." />
      )}
    </>
  );
}
