'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { CheckField, TextField } from '../../../ui/fields/field.tsx';
import { chooseNext, countPlaces, replaceAll, replaceOne, seek } from './replace.ts';
import { countBeside, type Beside } from './words-beside.ts';

interface FindBarProps {
  /** The parts of the story in the order of reading. */
  parts: readonly Editor[];
  /** The part that had the caret. */
  first: Editor;
  body: Editor;
  /** Captions and the like, as they stand now. */
  beside: () => readonly Beside[];
  /** Of the story, BCP 47. */
  language: string;
  close: () => void;
}

const times = (count: number) => (count === 1 ? '1 place' : `${count} places`);

/** How many places there are, and how many of them `Next` does not come to. */
function counted(inText: number, inFields: number): string {
  const all = times(inText + inFields);
  if (inFields === 0) return all;
  const where = 'in captions, credits, alt texts and names of speakers';
  return inText === 0 ? `${all}, ${where}` : `${all}, ${inFields} of them ${where}`;
}

/** Finds and replaces words in all parts of the story. Escape goes back to the caret. */
export default function FindBar({ parts, first, body, beside, language, close }: FindBarProps) {
  const form = useRef<HTMLFormElement>(null);
  const here = useRef(first);
  const { from, to } = first.state.selection;
  const [words, setWords] = useState(() =>
    first.state.doc.textBetween(from, to, ' ').slice(0, 200),
  );
  const [cased, setCased] = useState(false);
  const [whole, setWhole] = useState(false);
  const sought = useMemo(
    () => ({ words, cased, whole, language }),
    [words, cased, whole, language],
  );
  const [others, setOthers] = useState('');
  const [said, say] = useState('');
  useEffect(() => {
    form.current?.querySelector('input')?.select();
  }, []);
  const places = () => counted(countPlaces(parts), countBeside(beside(), sought));
  const count = useEffectEvent(places);
  useEffect(() => {
    seek(parts, sought);
    say(words ? count() : '');
    return () => seek(parts, { words: '' });
  }, [parts, sought, words]);
  const leave = () => {
    here.current.commands.focus();
    close();
  };
  const go = (there: Editor | null) => {
    if (there) here.current = there;
    say(there || countBeside(beside(), sought) > 0 ? places() : 'Not found.');
  };
  const replace = () => {
    const replaced = replaceAll(parts, { sought, words: others, body, beside: beside() });
    say(`Replaced in ${times(replaced)}.`);
  };
  return (
    <form
      ref={form}
      className="link-box find-bar"
      aria-label="Find and replace"
      onSubmit={(event) => {
        event.preventDefault();
        go(chooseNext(parts, here.current, sought));
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave();
      }}
    >
      <TextField
        label="Find"
        value={words}
        maxLength={200}
        onChange={(event) => setWords(event.target.value)}
      />
      <TextField
        label="Replace with"
        value={others}
        maxLength={1_000}
        onChange={(event) => setOthers(event.target.value)}
      />
      <CheckField
        label="Match case"
        checked={cased}
        onChange={(event) => setCased(event.target.checked)}
      />
      <CheckField
        label="Whole words"
        checked={whole}
        onChange={(event) => setWhole(event.target.checked)}
      />
      <Button type="submit" small>
        Next
      </Button>
      <Button small onClick={() => go(replaceOne(parts, here.current, sought, others))}>
        Replace
      </Button>
      <Button small onClick={replace}>
        Replace all
      </Button>
      <Button small kind="plain" onClick={leave}>
        Close
      </Button>
      <p className="hint" aria-live="polite">
        {said}
      </p>
    </form>
  );
}
