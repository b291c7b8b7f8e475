'use client';
import { lazy, Suspense, useState } from 'react';
import { Menu, MenuChoices, MenuItem, MenuRule } from '#components/ui/menu.tsx';
import { initials } from './initials.ts';
import type { Entry } from './ledger/ledger.ts';
import { lostBySigningOut } from './ledger/on-device.ts';
import type { Looks } from './looks.ts';
import { openInShell } from './shell-signals.ts';
import { useLooks } from './use-looks.ts';

const THEMES = [
  { value: 'system', label: 'As the device: light or dark' }, { value: 'light', label: 'Light' }, { value: 'dark', label: 'Dark' },
] as const;
const DENSITIES = [{ value: 'dense', label: 'Dense rows' }, { value: 'roomy', label: 'Roomy rows' }] as const;

const SignOutSheet = lazy(async () => ({ default: (await import('./ledger/sign-out-sheet.tsx')).SignOutSheet }));

/** The menu named after the person. */
export function PersonMenu({ name, looks: first, signOut }: { name: string; looks: Looks; signOut: () => Promise<void> }) {
  const [looks, change] = useLooks(first);
  const [lost, setLost] = useState<readonly Entry[] | null>(null);
  const leave = () => {
    const waiting = lostBySigningOut();
    if (waiting.length > 0) setLost(waiting);
    else void signOut();
  };
  const trigger = <><span className="face" aria-hidden="true">{initials(name)}</span><span className="rail-word">{name}</span></>;
  return (
    <>
      <Menu label={name} className="rail-item" placement="top start" trigger={trigger}>
        <MenuItem icon="keyboard" keys="?" onAction={() => openInShell('shortcuts')}>Shortcuts</MenuItem>
        <MenuItem icon="link" href="/">The public site</MenuItem>
        <MenuRule />
        <MenuChoices label="Light or dark" value={looks.theme} options={THEMES} onChange={(theme) => change({ theme })} />
        <MenuRule />
        <MenuChoices label="Rows" value={looks.density} options={DENSITIES} onChange={(density) => change({ density })} />
        <MenuRule />
        <MenuItem icon="out" onAction={leave}>Sign out</MenuItem>
      </Menu>
      {lost && <Suspense><SignOutSheet lost={lost} onSignOut={signOut} onClose={() => setLost(null)} /></Suspense>}
    </>
  );
}
