'use client';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Toasts } from '#components/ui/toast.tsx';
import type { Screen, ScreenKeys } from '#lib/newsroom/screens.ts';
import { useLeaveWarning } from '../ledger/use-ledger.ts';
import { onOpenInShell } from './shell-signals.ts';
import { useShellKeys } from './use-shell-keys.ts';

// Loaded when first asked for: most visits never open them.
const Palette = lazy(() => import('../palette/palette.tsx'));
const Shortcuts = lazy(() => import('./shortcuts.tsx'));

/** What the shell may show above a page: palette, shortcut sheet, toasts; and the keys for them. */
export function ShellParts({ screens, keys }: { screens: readonly Screen[]; keys: ScreenKeys }) {
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null);
  useShellKeys(screens);
  useLeaveWarning();
  useEffect(() => onOpenInShell(setOpen), []);
  const close = () => setOpen(null);
  return (
    <>
      <Toasts />
      <Suspense>
        {open === 'palette' && <Palette screens={screens} onClose={close} />}
        {open === 'shortcuts' && <Shortcuts keys={keys} onClose={close} />}
      </Suspense>
    </>
  );
}
