'use client';
import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { FieldError } from '#components/ui/fields/field.tsx';
import type { FieldChange } from '#lib/story/compare/compare.ts';
import type { Result } from '#lib/errors.ts';
import { Changes } from '../../history/changes.tsx';

/** Asks what a working copy changes in the text that readers have, or had. */
export type ReadDifference = (storyId: string) => Promise<Result<FieldChange[]>>;

const AWAY: Result<never> = {
  ok: false,
  error: {
    code: 'unavailable',
    sentence: 'The difference could not be read: the newsroom does not answer.',
  },
};

interface DifferenceProps {
  storyId: string;
  language: string;
  read: ReadDifference;
  title: string;
  /** How the marks are to be read. */
  hint: string;
}

/**
 * The working copy beside what readers have, word by word, in a dialog that lets one of the two go.
 */
export function Difference({ storyId, language, read, title, hint }: DifferenceProps) {
  const [found, setFound] = useState<Result<FieldChange[]> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let latest = true;
    void read(storyId)
      .catch(() => AWAY)
      .then((answer) => {
        if (latest) setFound(answer);
      });
    return () => {
      latest = false;
    };
  }, [read, storyId, attempt]);
  return (
    <section className="field" aria-labelledby="difference">
      <h3 className="label" id="difference">
        {title}
      </h3>
      {found?.ok && found.value.length > 0 && <p className="hint">{hint}</p>}
      {found === null && <p className="quiet">Comparing…</p>}
      {found?.ok && <Changes changes={found.value} language={language} />}
      {found?.ok === false && (
        <>
          <FieldError>{found.error.sentence}</FieldError>
          <Button small onClick={() => setAttempt(attempt + 1)}>
            Try again
          </Button>
        </>
      )}
    </section>
  );
}
