'use client';
import { KeyHint } from '#components/ui/button.tsx';
import { Icon } from '#components/ui/marks/icon.tsx';
import { openInShell } from '../shell/shell-signals.ts';

export function FindButton() {
  return (
    <button
      type="button"
      className="rail-item"
      aria-keyshortcuts="Control+K"
      onClick={() => openInShell('palette')}
    >
      <Icon name="find" />
      <span className="rail-word">Find or do</span>
      <KeyHint keys="Ctrl K" />
    </button>
  );
}
