'use client';
import { useCallback, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import { fragmentOf, type PartName } from './parts.ts';
import { useDocument } from './use-document.tsx';

const NEVER = () => () => {};

/** Bare text of a one-line fragment: the texts of its one paragraph, end to end. */
export function lineText(fragment: Y.XmlFragment): string {
  const paragraph = fragment.firstChild as Y.XmlElement | null;
  if (!paragraph || typeof paragraph.toArray !== 'function') return '';
  return paragraph.toArray().map((part) => ((part as Y.XmlText).toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')).join('');
}

/** What stands in a one-line part now; before the document is there, what the server knew. */
export function useLineText(part: Exclude<PartName, 'body'>, first: string): string {
  const fragment = useDocument((open) => (open?.ready ? fragmentOf(open.doc, part) : null));
  const subscribe = useCallback((heard: () => void) => {
    fragment?.observeDeep(heard);
    return () => fragment?.unobserveDeep(heard);
  }, [fragment]);
  return useSyncExternalStore(fragment ? subscribe : NEVER, () => (fragment ? lineText(fragment) : first), () => first);
}
