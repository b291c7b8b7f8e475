'use client';
import type { Editor } from '@tiptap/core';
import { useState, type ReactNode } from 'react';
import { Icon, type IconName } from '#components/ui/marks/icon.tsx';
import { Numbering } from './numbering.tsx';
import { PlainIcon } from './plain-icon.tsx';
import { useDesk } from '../../desk-context.tsx';
import { useMayWrite } from '../../document/use-document.tsx';
import { choosePictures } from '../../pictures/choose-pictures.ts';
import { pastePlain } from '../paste.ts';
import { useEditorWord } from '../use-editor-word.ts';
import { useRovingFocus } from './roving.ts';
import { ariaKeysOf, pressedTools, TOOLS, type Tool } from './tools.ts';
import { openLinkBox } from './link-box-state.ts';
import { WordCount } from '../word-count.tsx';

interface ToolButtonProps {
  name: string;
  icon?: IconName | 'plain' | undefined;
  keys?: string | undefined;
  pressed?: boolean | undefined;
  press: () => void;
}

/** Pressing a tool must not take the caret out of the text. */
function ToolButton({ name, icon, keys, pressed, press }: ToolButtonProps) {
  return (
    <button
      type="button"
      className={icon ? 'tool' : 'tool word'}
      title={keys ? `${name} (${keys})` : name}
      aria-label={icon ? name : undefined}
      aria-pressed={pressed}
      aria-keyshortcuts={keys && ariaKeysOf(keys)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={press}
    >
      {icon === 'plain' ? <PlainIcon /> : icon ? <Icon name={icon} /> : name}
    </button>
  );
}

function Tools({
  tools,
  pressed,
  editor,
}: {
  tools: readonly Tool[];
  pressed: ReadonlySet<string>;
  editor: Editor;
}) {
  return tools.map((tool) => (
    <ToolButton
      key={tool.name}
      name={tool.name}
      icon={tool.icon}
      keys={tool.keys}
      pressed={tool.active && pressed.has(tool.name)}
      press={() => tool.press(editor)}
    />
  ));
}

const Rule = () => <span className="bar-rule" aria-hidden="true" />;

/** What `Undo` and `Redo` mean: the part that had the caret last, own edits only. */
function History({ body }: { body: Editor }) {
  const { lastEditor } = useDesk();
  const last = () =>
    lastEditor.current && !lastEditor.current.isDestroyed ? lastEditor.current : body;
  return (
    <>
      <ToolButton
        name="Undo"
        icon="undo"
        keys="Ctrl Z"
        press={() => last().chain().focus().undo().run()}
      />
      <ToolButton
        name="Redo"
        icon="redo"
        keys="Ctrl Shift Z"
        press={() => last().chain().focus().redo().run()}
      />
    </>
  );
}

/** The visible way to paste without form; Ctrl+Shift+V is the browser's own. */
function PastePlain({ body }: { body: Editor }) {
  const [refused, setRefused] = useState(false);
  const press = async () => setRefused(!(await pastePlain(body)));
  return (
    <>
      <ToolButton
        name="Paste as plain text"
        icon="plain"
        keys="Ctrl Shift V"
        press={() => void press()}
      />
      {refused && (
        <span className="tool-says" role="alert">
          The browser keeps the clipboard shut; Ctrl Shift V pastes plain text.
        </span>
      )}
    </>
  );
}

/**
 * Also for who does the pictures of a text that is not theirs to write: a new one stands between
 * its blocks.
 */
function PictureTool({ body }: { body: Editor }) {
  return <ToolButton name="Picture" icon="picture" press={() => choosePictures(body)} />;
}

function Buttons({ body }: { body: Editor }) {
  const pressed = new Set(useEditorWord(body, pressedTools).split('|'));
  return (
    <>
      <Tools tools={TOOLS.words} pressed={pressed} editor={body} />
      <Rule />
      <Tools tools={TOOLS.marks} pressed={pressed} editor={body} />
      <ToolButton
        name="Link"
        icon="link"
        keys="Ctrl K"
        pressed={pressed.has('Link')}
        press={() => openLinkBox()}
      />
      <Rule />
      <Tools tools={TOOLS.blocks} pressed={pressed} editor={body} />
      <Numbering editor={body} />
      <Rule />
      <Tools tools={TOOLS.boxes} pressed={pressed} editor={body} />
      <Rule />
      <History body={body} />
      <PastePlain body={body} />
    </>
  );
}

/** The tools of the body. One tab stop; Alt+F10 comes here, Escape goes back to the caret. */
export function Toolbar({ children }: { children?: ReactNode }) {
  const { body, story } = useDesk();
  const mayWrite = useMayWrite(story.mayEdit);
  const mayPicture = useMayWrite(story.mayPicture);
  const roving = useRovingFocus(() => body?.commands.focus());
  return (
    <div
      className="formatting"
      role="toolbar"
      aria-label="Formatting"
      aria-controls="body"
      {...roving}
    >
      {body && mayWrite && <Buttons body={body} />}
      {body && mayPicture && !mayWrite && <PictureTool body={body} />}
      {body && <WordCount body={body} />}
      {children}
    </div>
  );
}
