'use client';
import { Menu, MenuChoices, MenuItem, MenuRule } from '#components/ui/menu.tsx';
import type { Failure } from '#lib/errors.ts';
import { useSignOut } from '../device/sign-out.tsx';
import { initials } from './initials.ts';
import type { Preferences } from '../preferences/preferences.ts';
import { openInShell } from './shell-signals.ts';
import { usePreferences } from '../preferences/use-preferences.ts';

const THEMES = [
  { value: 'system', label: 'As the device: light or dark' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;
const DENSITIES = [
  { value: 'dense', label: 'Dense rows' },
  { value: 'roomy', label: 'Roomy rows' },
] as const;

interface PersonMenuProps {
  staffId: string;
  name: string;
  preferences: Preferences;
  signOut: () => Promise<Failure | null>;
}

/** The menu named after the person. */
export function PersonMenu({ staffId, name, preferences: first, signOut }: PersonMenuProps) {
  const [preferences, change] = usePreferences(first);
  const { begin, sheet } = useSignOut(staffId, signOut);
  const trigger = (
    <>
      <span className="face" aria-hidden="true">
        {initials(name)}
      </span>
      <span className="rail-word">{name}</span>
    </>
  );
  return (
    <>
      <Menu label={name} className="rail-item" placement="top start" trigger={trigger}>
        <MenuItem icon="keyboard" keys="?" onAction={() => openInShell('shortcuts')}>
          Shortcuts
        </MenuItem>
        <MenuItem icon="link" href="/">
          The public site
        </MenuItem>
        <MenuRule />
        <MenuChoices
          label="Light or dark"
          value={preferences.theme}
          options={THEMES}
          onChange={(theme) => change({ theme })}
        />
        <MenuRule />
        <MenuChoices
          label="Rows"
          value={preferences.density}
          options={DENSITIES}
          onChange={(density) => change({ density })}
        />
        <MenuRule />
        <MenuItem icon="out" onAction={begin}>
          Sign out
        </MenuItem>
      </Menu>
      {sheet}
    </>
  );
}
