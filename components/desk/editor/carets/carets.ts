import type { Awareness } from 'y-protocols/awareness';
import { caretColourOf } from './caret-colours.ts';

/** Who is at work, as awareness carries it. */
export interface Colleague {
  staffId: string;
  name: string;
}

const TOLD_FOR = 2_000;

/** Awareness is what others sent: it is shown, never trusted. */
export function colleagueOf(state: Record<string, unknown> | undefined): Colleague | null {
  const user = state?.['user'] as Partial<Colleague> | undefined;
  if (typeof user?.staffId !== 'string' || typeof user.name !== 'string') return null;
  return { staffId: user.staffId, name: user.name.slice(0, 100) };
}

/**
 * A colleague's caret: a line in their ink; the name stands in the margin, or above it for two
 * seconds on narrow screens.
 */
export function renderCaret(user: Record<string, unknown>): HTMLElement {
  const caret = document.createElement('span');
  const colleague = colleagueOf({ user });
  caret.className = 'caret told';
  caret.dataset['ink'] = String(caretColourOf(colleague?.staffId ?? ''));
  caret.dataset['staff'] = colleague?.staffId ?? '';
  // Presence is told once in words; a screen reader never meets a name in the middle of a sentence.
  caret.ariaHidden = 'true';
  // Drawn by CSS from the attribute: a name is no part of anybody's text, so every window's text is
  // the same.
  caret.dataset['name'] = colleague?.name ?? '';
  return caret;
}

export function renderSelection(user: Record<string, unknown>): {
  class: string;
  'data-ink': string;
} {
  return {
    class: 'peer-selection',
    'data-ink': String(caretColourOf(colleagueOf({ user })?.staffId ?? '')),
  };
}

/** Lets a name show for two seconds whenever its caret moves. Returns the way to stop. */
export function tellNames(awareness: Awareness): () => void {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const mark = (staffId: string, told: boolean) => {
    for (const caret of document.querySelectorAll(`.caret[data-staff="${CSS.escape(staffId)}"]`))
      caret.classList.toggle('told', told);
  };
  const tell = (staffId: string) => {
    clearTimeout(timers.get(staffId));
    // The caret's element is drawn after this event.
    requestAnimationFrame(() => mark(staffId, true));
    timers.set(
      staffId,
      setTimeout(() => mark(staffId, false), TOLD_FOR),
    );
  };
  const onChange = ({ added, updated }: { added: number[]; updated: number[] }) => {
    for (const client of [...added, ...updated]) {
      const colleague =
        client === awareness.clientID ? null : colleagueOf(awareness.getStates().get(client));
      if (colleague) tell(colleague.staffId);
    }
  };
  awareness.on('change', onChange);
  return () => {
    awareness.off('change', onChange);
    for (const timer of timers.values()) clearTimeout(timer);
  };
}
