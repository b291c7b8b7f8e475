'use client';
import { useEffect } from 'react';
import { wantFreshPresses } from '../press/fresh-press.ts';
import { takesLetters } from '../shell/key-press.ts';
import { isOnTheWay } from '../shell/on-the-way.ts';
import { lettersAct } from '../preferences/use-preferences.ts';

/**
 * J and K move through the stories of a list by moving the focus; Enter then follows the link, as
 * on any link.
 */
export function ListKeys() {
  useEffect(() => {
    wantFreshPresses();
    const onKey = (event: KeyboardEvent) => {
      const step = { j: 1, k: -1 }[event.key];
      if (
        !step ||
        event.defaultPrevented ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        !lettersAct() ||
        isOnTheWay() ||
        takesLetters(event.target)
      )
        return;
      const links = [...document.querySelectorAll<HTMLAnchorElement>('main a.headline')];
      const at = links.findIndex((link) => link === document.activeElement);
      links
        .at(at < 0 ? (step > 0 ? 0 : -1) : Math.min(links.length - 1, Math.max(0, at + step)))
        ?.focus();
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return null;
}
