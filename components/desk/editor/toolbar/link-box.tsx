'use client';
import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { refusedLink, typedLink } from '#lib/story/links.ts';
import { Button } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/marks/icon.tsx';
import { onLinkBox } from './link-box-state.ts';

interface Place {
  inline: number;
  block: number;
  address: string;
  words: boolean;
}

/** Under the chosen words, inside the scrolling paper. */
function placeOf(editor: Editor, paper: HTMLElement): Place {
  if (editor.isActive('link')) editor.chain().extendMarkRange('link').run();
  const { from, empty } = editor.state.selection;
  const caret = editor.view.coordsAtPos(from);
  const frame = paper.getBoundingClientRect();
  return {
    inline: Math.max(0, Math.min(caret.left - frame.left, frame.width - 340)),
    block: caret.bottom - frame.top,
    address: String(editor.getAttributes('link')['href'] ?? ''),
    words: !empty,
  };
}

/** Sets the link on what is chosen; with nothing chosen the address itself becomes the words. */
function setLink(editor: Editor, href: string, words: boolean): void {
  const chain = editor.chain().focus();
  if (words) chain.setLink({ href }).run();
  else
    chain
      .insertContent({ type: 'text', text: href, marks: [{ type: 'link', attrs: { href } }] })
      .run();
}

function LinkForm({ editor, place, close }: { editor: Editor; place: Place; close: () => void }) {
  const form = useRef<HTMLFormElement>(null);
  const [error, setError] = useState('');
  // The policy allows no style attributes in markup; the element's own style is free.
  useEffect(() => {
    form.current?.style.setProperty('inset-inline-start', `${place.inline}px`);
    form.current?.style.setProperty('inset-block-start', `${place.block + 6}px`);
    form.current?.querySelector('input')?.select();
  }, [place]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('address') ?? '');
    const href = typedLink(typed);
    if (!href) return setError(refusedLink(typed));
    setLink(editor, href, place.words);
    close();
  };
  const leave = () => {
    editor.commands.focus();
    close();
  };
  return (
    <form
      ref={form}
      className="link-box"
      aria-label="Link address"
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') leave();
      }}
    >
      <input
        className="input"
        name="address"
        aria-label="Address"
        defaultValue={place.address}
        placeholder="https://"
        inputMode="url"
        autoComplete="off"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? 'link-error' : undefined}
      />
      <Button type="submit" small>
        Set link
      </Button>
      {place.address && (
        <Button
          small
          kind="plain"
          onClick={() => {
            editor.chain().focus().unsetLink().run();
            close();
          }}
        >
          Remove link
        </Button>
      )}
      <Button small kind="plain" icon="close" aria-label="Close link address" onClick={leave} />
      {error && (
        <p className="error" id="link-error">
          <Icon name="stop" />
          {error}
        </p>
      )}
    </form>
  );
}

/** Where a link leads: beside the text, never over it. */
export function LinkBox({ editor }: { editor: Editor }) {
  const anchor = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(
    () =>
      onLinkBox(() => {
        if (anchor.current?.parentElement && editor.isEditable)
          setPlace(placeOf(editor, anchor.current.parentElement));
      }),
    [editor],
  );
  return (
    <div ref={anchor} className="link-anchor">
      {place && <LinkForm editor={editor} place={place} close={() => setPlace(null)} />}
    </div>
  );
}
