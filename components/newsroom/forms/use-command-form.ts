'use client';
import { unstable_rethrow } from 'next/navigation';
import { useState, useTransition, type FormEvent } from 'react';
import { focusMistake } from '#components/ui/fields/focus-mistake.ts';
import type { Failure, Result } from '#lib/errors.ts';
import { ledger } from '../ledger/ledger.ts';
import { unanswered } from './unanswered.ts';

export interface CommandForm {
  /**
   * For the form: sends it and keeps what was typed, whatever the answer (a form's `action` would
   * empty it).
   */
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  pending: boolean;
  /** The failure that belongs to no field of the form. */
  problem: string | undefined;
  /** The failure of one field. */
  errorOf: (field: string) => string | undefined;
}

/** A form that sends one command: what comes back is done, or says which field is the matter. */
export function useCommandForm<Value>(
  send: (form: FormData) => Promise<Result<Value>>,
  done: (value: Value) => void,
): CommandForm {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [fields, setFields] = useState<ReadonlySet<string>>(new Set());
  const [pending, start] = useTransition();

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const given = new FormData(form);
    setFields(new Set([...form.elements].flatMap((element) => element.getAttribute('name') ?? [])));
    start(async () => {
      const result = await ledger
        .during({ what: 'a form', storyId: null }, () => send(given))
        .catch((thrown: unknown): Result<Value> => {
          unstable_rethrow(thrown);
          return { ok: false, error: unanswered('What you filled in') };
        });
      setFailure(result.ok ? null : result.error);
      if (result.ok) done(result.value);
      else focusMistake(form);
    });
  };

  const all = failure
    ? [{ field: failure.field ?? '', sentence: failure.sentence }, ...(failure.also ?? [])]
    : [];
  return {
    onSubmit,
    pending,
    problem: all.find(({ field }) => !fields.has(field))?.sentence,
    errorOf: (name) => all.find(({ field }) => field === name && fields.has(field))?.sentence,
  };
}
