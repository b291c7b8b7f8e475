'use client';
import type { Editor } from '@tiptap/core';
import { useEffect } from 'react';
import { wantFreshPresses } from '../newsroom/press/fresh-press.ts';
import { isComposingKey } from '../ui/fields/composing.ts';
import { askToSave } from './bar/save-now.ts';
import { openFind } from './editor/find/find-state.ts';
import { openLinkBox } from './editor/toolbar/link-box-state.ts';

interface Pressed {
  key: string;
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
  altGraph: boolean;
}

export type DeskKey = 'save' | 'next-step' | 'panel' | 'toolbar' | 'link' | 'replace' | null;

/**
 * What a key means on the desk. AltGr is Ctrl+Alt on many keyboards and types letters: it means
 * nothing here.
 */
export function deskKey({ key, ctrl, alt, shift, altGraph }: Pressed): DeskKey {
  if (altGraph) return null;
  if (alt && !ctrl && !shift && key === 'F10') return 'toolbar';
  if (ctrl && !alt && key.toLowerCase() === 'h') return 'replace';
  if (!ctrl || alt || shift) return null;
  if (key.toLowerCase() === 's') return 'save';
  if (key === 'Enter') return 'next-step';
  if (key === '.') return 'panel';
  return key.toLowerCase() === 'k' ? 'link' : null;
}

/**
 * Ctrl+K means a link when words are chosen or the caret stands in one; else it is the palette's.
 */
function wantsLink(body: Editor | null): boolean {
  return (
    body !== null &&
    body.isFocused &&
    body.isEditable &&
    (!body.state.selection.empty || body.isActive('link'))
  );
}

function act(key: DeskKey, body: Editor | null, togglePanel: () => void): boolean {
  switch (key) {
    case 'save':
      askToSave();
      return true;
    case 'panel':
      togglePanel();
      return true;
    case 'toolbar':
      document.querySelector<HTMLElement>('.formatting button[tabindex="0"]')?.focus();
      return true;
    case 'next-step':
      document.querySelector<HTMLElement>('.story-bar .button.go')?.click();
      return true;
    case 'link':
      if (wantsLink(body)) openLinkBox();
      return wantsLink(body);
    case 'replace':
      if (body?.isEditable) openFind();
      return body?.isEditable ?? false;
    default:
      return false;
  }
}

/**
 * The desk's own keys. They are taken before the shell and the browser see them; a dialog's keys
 * are its own, but for Ctrl+S.
 */
export function useDeskKeys(body: Editor | null, togglePanel: () => void): void {
  useEffect(() => {
    wantFreshPresses();
    const onKey = (event: KeyboardEvent) => {
      if (isComposingKey(event)) return;
      const pressed = {
        key: event.key,
        ctrl: event.ctrlKey || event.metaKey,
        alt: event.altKey,
        shift: event.shiftKey,
        altGraph: event.getModifierState('AltGraph'),
      };
      const key = deskKey(pressed);
      // Letters are nearly all of the keys: they are let through before anything is looked for.
      if (key === null) return;
      if (
        key !== 'save' &&
        document.querySelector('[role="dialog"][aria-modal], [data-rac] [role="dialog"]')
      )
        return;
      if (act(key, body, togglePanel)) event.preventDefault();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [body, togglePanel]);
}
