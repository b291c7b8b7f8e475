'use client';
import { useDesk } from '../desk-context.tsx';
import { useReadyDocument } from '../document/use-document.tsx';
import { OPENING } from './hold-keys.ts';

const BUSY = { readOnly: true, 'aria-busy': true, [OPENING]: '' } as const;
const READY = {} as const;

/**
 * Whether the desk is still opening for somebody who may write: until its script and its document
 * are there, nothing is a field.
 */
export function useIsOpening(): boolean {
  const { story } = useDesk();
  const open = useReadyDocument();
  return (story.mayEdit || story.mayPicture || story.mayTag) && open === null;
}

/**
 * What a field of words says of itself while the desk is opening: it cannot be entered, it is busy,
 * and what is typed for it is kept.
 */
export const useOpening = (): typeof BUSY | typeof READY => (useIsOpening() ? BUSY : READY);
