'use client';
import type * as Y from 'yjs';
import { photoWordsOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { FIELDS } from '#lib/story/fields/fields.ts';
import { TextArea, TextField } from '../../ui/fields/field.tsx';
import { useSharedText } from '../document/shared/use-shared-text.ts';
import { useTextOf } from '../document/shared/use-shared.ts';
import { useOpening } from '../opening/use-opening.ts';

interface PhotoWordsProps {
  doc: Y.Doc | undefined;
  /** There is a picture, so a credit is due. */
  due: boolean;
  readOnly: boolean;
  /** The story's language: the browser's spelling follows it. */
  language: string;
}

const { alt: ALT, caption: CAPTION, credit: CREDIT } = FIELDS.leadPhoto.form.words;

/** Caption, credit and alt text of the lead photo; each a text that several people may write in. */
export function PhotoWords({ doc, due, readOnly, language }: PhotoWordsProps) {
  const credit = doc && photoWordsOf(doc, 'credit');
  const uncredited = useTextOf(credit).trim() === '' && due;
  const spoken = { lang: language, spellCheck: true, readOnly, ...useOpening() };
  return (
    <div className="caption-line">
      <TextArea
        label={CAPTION.name}
        rows={1}
        maxLength={CAPTION.most}
        {...spoken}
        ref={useSharedText(doc && photoWordsOf(doc, 'caption'))}
      />
      <TextField
        label={CREDIT.name}
        maxLength={CREDIT.most}
        {...spoken}
        ref={useSharedText(credit)}
        {...(uncredited && { error: 'No publication without a credit.' })}
      />
      <TextArea
        label={ALT.name}
        rows={1}
        maxLength={ALT.most}
        {...spoken}
        ref={useSharedText(doc && photoWordsOf(doc, 'alt'))}
      />
    </div>
  );
}
