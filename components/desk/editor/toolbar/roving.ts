'use client';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';

const buttonsOf = (bar: HTMLElement) => [
  ...bar.querySelectorAll<HTMLButtonElement>('button:not([disabled])'),
];

function stepTo(buttons: HTMLButtonElement[], key: string): HTMLButtonElement | undefined {
  const here = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const forward = document.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = document.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return buttons[(here + 1) % buttons.length];
  if (key === backward) return buttons.at(here - 1);
  if (key === 'Home') return buttons[0];
  return key === 'End' ? buttons.at(-1) : undefined;
}

/**
 * One tab stop for a row of buttons, arrows within it (APG, Toolbar pattern). Escape calls `leave`.
 */
export function useRovingFocus(leave: () => void): {
  ref: RefObject<HTMLDivElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
  onFocus: () => void;
} {
  const ref = useRef<HTMLDivElement>(null);
  const rove = () => {
    if (!ref.current) return;
    const buttons = buttonsOf(ref.current);
    const stop =
      buttons.find((button) => button === document.activeElement) ??
      buttons.find((button) => button.tabIndex === 0) ??
      buttons[0];
    for (const button of buttons) button.tabIndex = button === stop ? 0 : -1;
  };
  useEffect(rove);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      return leave();
    }
    const next = ref.current && stepTo(buttonsOf(ref.current), event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  return { ref, onKeyDown, onFocus: rove };
}
