'use client';
import { useContext, useEffect, type ContextType, type RefObject } from 'react';
import { ComboBoxStateContext } from 'react-aria-components';

export type ListState = NonNullable<ContextType<typeof ComboBoxStateContext>>;

/**
 * The list opens when someone types and closes when one is taken, by Escape, and when the field is
 * left; react-aria's own trigger would open it again for the emptied box, and close it whenever
 * something scrolls.
 */
export function ListHandle({
  to,
  wanted,
}: {
  to: RefObject<ListState | null>;
  wanted: RefObject<boolean>;
}) {
  const state = useContext(ComboBoxStateContext);
  useEffect(() => {
    to.current = state;
    if (wanted.current && state?.isFocused && !state.isOpen) state.open(null, 'manual');
  });
  return null;
}
