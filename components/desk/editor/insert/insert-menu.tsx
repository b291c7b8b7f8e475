'use client';
import type { Editor } from '@tiptap/core';
import { useLayoutEffect, useRef } from 'react';
import { Icon } from '../../../ui/marks/icon.tsx';
import { INSERT_OPTIONS } from '../toolbar/tools.ts';
import { useEditorWord } from '../use-editor-word.ts';
import { insert, openMenuOf } from './insert-plugin.ts';
import { matching } from './options.ts';

/** Equal words, no new drawing: the menu is asked after every key. */
function wordOf(editor: Editor): string {
  const menu = openMenuOf(editor.state);
  return menu ? `${menu.from} ${menu.marked} ${menu.query}` : '';
}

/**
 * Puts the list under the caret, and tells the text's element which line is marked: the focus stays
 * in the text.
 */
function stand(list: HTMLElement, editor: Editor, from: number): () => void {
  const frame = list.parentElement?.getBoundingClientRect();
  const caret = editor.view.coordsAtPos(from);
  list.style.setProperty('inset-inline-start', `${caret.left - (frame?.left ?? 0)}px`);
  list.style.setProperty('inset-block-start', `${caret.bottom - (frame?.top ?? 0) + 4}px`);
  const { dom } = editor.view;
  dom.setAttribute('aria-controls', list.id);
  const marked = list.querySelector('[aria-selected="true"]');
  dom.setAttribute('aria-activedescendant', marked?.id ?? '');
  for (const shown of [list, marked]) shown?.scrollIntoView({ block: 'nearest' });
  return () => {
    dom.removeAttribute('aria-controls');
    dom.removeAttribute('aria-activedescendant');
  };
}

/** What can stand in the place of an empty paragraph, after a `/`. */
export function InsertMenu({ editor }: { editor: Editor }) {
  const list = useRef<HTMLDivElement>(null);
  const word = useEditorWord(editor, wordOf);
  const menu = word && !editor.isDestroyed ? openMenuOf(editor.state) : null;
  useLayoutEffect(
    () => (menu && list.current ? stand(list.current, editor, menu.from) : undefined),
    [editor, menu],
  );
  if (!menu) return null;
  return (
    <div className="link-anchor">
      <div
        ref={list}
        id="insert-menu"
        className="menu insert-menu"
        role="listbox"
        aria-label="Insert"
        tabIndex={-1}
      >
        {matching(INSERT_OPTIONS, menu.query).map((option, at) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- its keys are the text's
          <div
            key={option.name}
            id={`insert-${at}`}
            role="option"
            aria-selected={at === menu.marked}
            className="option"
            tabIndex={-1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => insert(editor, menu, option)}
          >
            {option.icon ? <Icon name={option.icon} /> : <span className="ico" />}
            {option.name}
          </div>
        ))}
      </div>
    </div>
  );
}
