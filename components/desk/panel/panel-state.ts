'use client';
import { createContext, useContext } from 'react';

export type PanelName = 'Details' | 'History' | 'Checks';

interface PanelState {
  shown: PanelName | null;
  show: (panel: PanelName | null) => void;
}

export const PanelRoom = createContext<PanelState>({ shown: 'Details', show: () => {} });
export const usePanel = (): PanelState => useContext(PanelRoom);

/** Opens the details before going to a field that may be one of them. */
export function useDetailsFirst(go: (field: string) => void): (field: string) => void {
  const { show } = usePanel();
  return (field) => {
    show('Details');
    // The field is drawn first.
    requestAnimationFrame(() => requestAnimationFrame(() => go(field)));
  };
}
