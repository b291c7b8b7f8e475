'use client';
import { useEffect, useState } from 'react';
import { detailsOf } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { printDateline, readDateline } from '#lib/story/dateline.ts';
import { drawHtml } from '#lib/story/render/draw-html.ts';
import { FIELDS } from '#lib/story/fields/fields.ts';
import { useDesk } from '../desk-context.tsx';
import { useDocument, useMayWrite } from '../document/use-document.tsx';
import { useSharedValue } from '../document/shared/use-shared.ts';
import { makeBodyEditor } from '../editor/body-editor.ts';
import { showDateline } from '../editor/dateline-print.ts';
import { InsertMenu } from '../editor/insert/insert-menu.tsx';
import { LinkBox } from '../editor/toolbar/link-box.tsx';
import { usePartEditor } from '../editor/use-part-editor.ts';
import { useLineText } from '../document/shared/use-line-text.ts';
import { openingPart } from '../opening/opening-part.ts';
import { Part } from './part.tsx';

const NAME = FIELDS.body.name;

/** The text itself. */
export function BodyPart() {
  const { story, facts, pictures, setBody, lastEditor } = useDesk();
  const mayWrite = useMayWrite(story.mayEdit);
  const details = useDocument((open) => (open ? detailsOf(open.doc) : undefined));
  const [language] = useSharedValue(details, 'language', story.first.language);
  const [element, editor] = usePartEditor(
    { part: 'body', name: NAME, editable: mayWrite },
    (mount, options) => {
      const made = makeBodyEditor(mount, options, pictures);
      made.on('focus', () => {
        lastEditor.current = made;
      });
      return made;
    },
  );
  useEffect(() => setBody(editor), [editor, setBody]);
  // The words of the first paint, which the editor draws over: to be read, and not yet a field.
  const [first] = useState(() => ({ __html: drawHtml(facts.content.body) }));

  const dateline = readDateline(useLineText('dateline', story.first.dateline));
  const printed = dateline.ok ? printDateline(dateline.value) : '';
  useEffect(() => {
    if (editor) showDateline(editor, printed);
  }, [editor, printed]);

  return (
    <Part
      name={NAME}
      nameId="l-body"
      side={
        editor && (
          <>
            <LinkBox editor={editor} />
            <InsertMenu editor={editor} />
          </>
        )
      }
    >
      <div
        ref={element}
        id="body"
        className="prose"
        role="textbox"
        aria-labelledby="l-body"
        aria-multiline
        lang={language}
        spellCheck
        aria-busy={editor === null}
        aria-readonly={!editor || !mayWrite || undefined}
        {...openingPart(editor, story.mayEdit)}
        // oxlint-disable-next-line react/no-danger -- drawn from the schema, with every word escaped
        dangerouslySetInnerHTML={first}
        suppressHydrationWarning
      />
    </Part>
  );
}
