'use client';
import type * as Y from 'yjs';
import { photoWordsOf } from '#lib/newsroom/documents/layout.ts';
import { TextArea, TextField } from '../../ui/field.tsx';
import { useSharedText } from '../document/use-shared-text.ts';
import { useTextOf } from '../document/use-shared.ts';
import { useOpening } from '../opening/use-opening.ts';

interface PhotoWordsProps {
  doc: Y.Doc | undefined;
  /** There is a picture, so a credit is due. */
  due: boolean;
  readOnly: boolean;
  /** The story's language: the browser's spelling follows it. */
  language: string;
}

/** Caption, credit and alt text of the lead photo; each a text that several people may write in. */
export function PhotoWords({ doc, due, readOnly, language }: PhotoWordsProps) {
  const credit = (doc && photoWordsOf(doc, 'credit'));
  const uncredited = useTextOf(credit).trim() === '' && due;
  const spoken = { lang: language, spellCheck: true, readOnly, ...useOpening() };
  return (
    <div className="caption-line">
      <TextArea label="Caption" rows={1} maxLength={2_000} {...spoken} ref={useSharedText((doc && photoWordsOf(doc, 'caption')))} />
      <TextField label="Credit" maxLength={300} {...spoken} ref={useSharedText(credit)} {...(uncredited && { error: 'No publication without a credit.' })} />
      <TextArea label="Alt text" rows={1} maxLength={1_000} {...spoken} ref={useSharedText((doc && photoWordsOf(doc, 'alt')))} />
    </div>
  );
}
