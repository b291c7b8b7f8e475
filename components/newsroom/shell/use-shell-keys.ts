'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import type { Screen } from '#lib/newsroom/screens.ts';
import { isComposingKey } from '../../ui/fields/composing.ts';
import { isOnTheWay, setOut, useWay } from './on-the-way.ts';
import { wantFreshPresses } from '../press/fresh-press.ts';
import { readPress, takesLetters, type Press } from './key-press.ts';
import { openInShell } from './shell-signals.ts';
import { lettersAct } from '../preferences/use-preferences.ts';

const G_LASTS_MS = 1_200;

/**
 * The control that says by `aria-keyshortcuts` that it answers to a key, if it can be seen and
 * used.
 */
function controlOf(key: string): HTMLElement | null {
  const all = document.querySelectorAll<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(key)}"]`);
  return (
    [...all].find(
      (control) => control.checkVisibility() && !control.closest('[inert], [aria-hidden="true"]'),
    ) ?? null
  );
}

function press(control: HTMLElement | null): boolean {
  if (!control) return false;
  if (control.matches('input, textarea, select')) control.focus();
  else control.click();
  return true;
}

/**
 * The keys that work everywhere: Ctrl K, ?, G and a screen's letter. Any other letter uses the
 * control of the screen whose `aria-keyshortcuts` names it, so that a screen gives out its keys by
 * its markup alone.
 */
export function useShellKeys(screens: readonly Screen[]): void {
  const router = useRouter();
  const lastG = useRef(0);
  useWay();
  useEffect(() => {
    wantFreshPresses();
    const act = (meant: Press): boolean => {
      if (!meant) return false;
      if (meant.means === 'begin-go') lastG.current = Date.now();
      if (meant.means === 'palette' || meant.means === 'shortcuts') openInShell(meant.means);
      if (meant.means === 'letter') return press(controlOf(meant.key));
      if (meant.means === 'go') {
        const screen = screens.find(({ key }) => key === meant.key);
        if (screen) {
          setOut();
          router.push(screen.href);
        }
        return screen !== undefined;
      }
      return true;
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposingKey(event)) return;
      // What is typed while a page comes was meant for that page, never for a command of this one.
      const press = readPress({
        key: event.key,
        ctrl: event.ctrlKey || event.metaKey,
        shift: event.shiftKey,
        alt: event.altKey,
        typing: takesLetters(event.target),
        letters: lettersAct() && !isOnTheWay(),
        afterG: Date.now() - lastG.current < G_LASTS_MS,
      });
      if (press?.means === 'go') lastG.current = 0;
      if (act(press)) event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [screens, router]);
}
