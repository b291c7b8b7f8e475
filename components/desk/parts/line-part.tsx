'use client';
import { Extension } from '@tiptap/core';
import type { ReactNode } from 'react';
import { detailsOf } from '#lib/newsroom/documents/layout.ts';
import { lineExtensions } from '#lib/document/schema.ts';
import { Typography } from '#lib/document/typography.ts';
import { useDesk } from '../desk-context.tsx';
import { useSharedValue } from '../document/use-shared.ts';
import { useDocument, useMayWrite } from '../document/use-document.tsx';
import { languageOf, type PartName } from '../document/parts.ts';
import { makePartEditor } from '../editor/part-editor.ts';
import { usePartEditor } from '../editor/use-part-editor.ts';
import { showFound } from '../editor/find/show-found.ts';
import { showPlaceholders } from '../editor/show-placeholders.ts';
import { openingPart } from '../opening/opening-part.ts';
import { focusNext } from './focus-next.ts';
import { Part } from './part.tsx';

interface LinePartProps {
  part: Exclude<PartName, 'body'>;
  name: string;
  className: string;
  side?: ReactNode;
}

/** What a one-line part adds to the stored form: Enter goes on, what is still to come is marked, and so is what is sought. */
const lineKeys = (part: PartName) => Extension.create({
  name: 'lineKeys',
  priority: 1_200,
  addKeyboardShortcuts: () => ({
    Enter: () => {
      focusNext(part);
      return true;
    },
  }),
  addProseMirrorPlugins: () => [showPlaceholders(), showFound()],
});

/** A part of one line: kicker, headline, standfirst, dateline. */
export function LinePart({ part, name, className, side }: LinePartProps) {
  const { story, me, lastEditor } = useDesk();
  const mayWrite = useMayWrite(story.mayEdit);
  const details = useDocument((open) => (open ? detailsOf(open.doc) : undefined));
  const [language] = useSharedValue(details, 'language', story.first.language);
  const [element, editor] = usePartEditor((mount, open) => {
    const made = makePartEditor(mount, {
      part, open, me, editable: mayWrite, extensions: [...lineExtensions, Typography.configure({ language: () => languageOf(open.doc) }), lineKeys(part)],
    });
    made.on('focus', () => { lastEditor.current = made; });
    return made;
  }, mayWrite);
  return (
    <Part name={name} nameId={`l-${part}`} side={side}>
      <div ref={element} id={part} className={className} role="textbox" aria-labelledby={`l-${part}`} lang={language} spellCheck aria-readonly={!editor || !mayWrite || undefined} {...openingPart(editor, story.mayEdit)} suppressHydrationWarning>
        <FirstWords>{story.first[part]}</FirstWords>
      </div>
    </Part>
  );
}

/** The words of the first paint. The editor takes their place, so React must never touch them again. */
function FirstWords({ children }: { children: string }) {
  return <p suppressHydrationWarning>{children}</p>;
}
