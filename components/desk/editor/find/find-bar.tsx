'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { TextField } from '../../../ui/field.tsx';
import { placesIn } from './show-found.ts';
import { chooseNext, replaceAll, replaceOne, seek } from './replace.ts';

const times = (count: number) => (count === 1 ? '1 place' : `${count} places`);

/** Finds and replaces words of the body. Escape goes back to the caret. */
export default function FindBar({ editor, close }: { editor: Editor; close: () => void }) {
  const form = useRef<HTMLFormElement>(null);
  const { from, to } = editor.state.selection;
  const [sought, setSought] = useState(() => editor.state.doc.textBetween(from, to, ' ').slice(0, 200));
  const [words, setWords] = useState('');
  const [said, say] = useState('');
  useEffect(() => { form.current?.querySelector('input')?.select(); }, []);
  useEffect(() => {
    seek(editor, sought);
    say(sought ? times(placesIn(editor.state.doc, sought).length) : '');
    return () => { if (!editor.isDestroyed) seek(editor, ''); };
  }, [editor, sought]);
  const leave = () => {
    editor.commands.focus();
    close();
  };
  const next = (found: boolean) => say(found ? times(placesIn(editor.state.doc, sought).length) : 'Not found.');
  return (
    <form
      ref={form} className="link-box find-bar" aria-label="Find and replace" onSubmit={(event) => {
        event.preventDefault();
        next(chooseNext(editor, sought));
      }}
      onKeyDown={(event) => { if (event.key === 'Escape') leave(); }}
    >
      <TextField label="Find" value={sought} maxLength={200} onChange={(event) => setSought(event.target.value)} />
      <TextField label="Replace with" value={words} maxLength={1_000} onChange={(event) => setWords(event.target.value)} />
      <Button type="submit" small>Next</Button>
      <Button small onClick={() => next(replaceOne(editor, sought, words))}>Replace</Button>
      <Button small onClick={() => say(`Replaced in ${times(replaceAll(editor, sought, words))}.`)}>Replace all</Button>
      <Button small kind="plain" onClick={leave}>Close</Button>
      <p className="hint" aria-live="polite">{said}</p>
    </form>
  );
}
