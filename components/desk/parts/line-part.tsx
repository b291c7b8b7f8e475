'use client';
import { Extension } from '@tiptap/core';
import type { ReactNode } from 'react';
import { detailsOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { lineExtensions } from '#lib/story/text/schema.ts';
import { FIELDS } from '#lib/story/fields/fields.ts';
import { LineIds } from '../binding/write/block-ids.ts';
import { useDesk } from '../desk-context.tsx';
import { useSharedValue } from '../document/shared/use-shared.ts';
import { useDocument, useMayWrite } from '../document/use-document.tsx';
import type { PartName } from '../document/shared/parts.ts';
import { makePartEditor } from '../editor/part-editor.ts';
import { usePartEditor } from '../editor/use-part-editor.ts';
import { showFound } from '../editor/find/show-found.ts';
import { showPlaceholders } from '../editor/show-placeholders.ts';
import { tameLongWords } from '../editor/tame-long-words.ts';
import { openingPart } from '../opening/opening-part.ts';
import { focusNext } from './focus-next.ts';
import { Part } from './part.tsx';

interface LinePartProps {
  part: Exclude<PartName, 'body'>;
  className: string;
  side?: ReactNode;
}

/**
 * What a one-line part adds to the stored form: Enter goes on, what is still to come is marked, and
 * so is what is sought.
 */
const lineKeys = (part: PartName) =>
  Extension.create({
    name: 'lineKeys',
    priority: 1_200,
    addKeyboardShortcuts: () => ({
      Enter: () => {
        focusNext(part);
        return true;
      },
    }),
    addProseMirrorPlugins: () => [showPlaceholders(), tameLongWords(), showFound()],
  });

/** A part of one line. */
export function LinePart({ part, className, side }: LinePartProps) {
  const { name } = FIELDS[part];
  const { story, lastEditor } = useDesk();
  const mayWrite = useMayWrite(story.mayEdit);
  const details = useDocument((open) => (open ? detailsOf(open.doc) : undefined));
  const [language] = useSharedValue(details, 'language', story.first.language);
  const [element, editor] = usePartEditor({ part, name, editable: mayWrite }, (mount, options) => {
    const made = makePartEditor(mount, [...lineExtensions, LineIds, lineKeys(part)], options);
    made.on('focus', () => {
      lastEditor.current = made;
    });
    return made;
  });
  return (
    <Part name={name} nameId={`l-${part}`} side={side}>
      <div
        ref={element}
        id={part}
        className={className}
        role="textbox"
        aria-labelledby={`l-${part}`}
        lang={language}
        spellCheck
        aria-readonly={!editor || !mayWrite || undefined}
        {...openingPart(editor, story.mayEdit)}
        suppressHydrationWarning
      >
        <FirstWords>{story.first[part]}</FirstWords>
      </div>
    </Part>
  );
}

/**
 * The words of the first paint. The editor takes their place, so React must never touch them again.
 */
function FirstWords({ children }: { children: string }) {
  return <p suppressHydrationWarning>{children}</p>;
}
