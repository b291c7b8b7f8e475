'use client';
import { lineOf, type Line } from '#lib/newsroom/collaboration/protocol/layout.ts';
import { useReadyDocument } from '../use-document.tsx';
import { useTextOf } from './use-shared.ts';

/** What stands in a one-line part now; before the document is there, what the server knew. */
export function useLineText(part: Line, first: string): string {
  const open = useReadyDocument();
  const text = useTextOf(open ? lineOf(open.doc, part) : undefined);
  return open ? text : first;
}
