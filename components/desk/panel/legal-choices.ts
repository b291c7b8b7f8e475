import type { DeskStory } from '#lib/newsroom/stories/desk-story.ts';

type Legal = DeskStory['legal'];

export const LEGAL_WORDS: Record<Legal, string> = { none: 'None', required: 'Required', cleared: 'Cleared', blocked: 'Blocked' };

/** What the button says that moves the gate there. */
export const LEGAL_DEEDS: Record<Legal, string> = { none: 'No legal reading', required: 'Ask for a reading', cleared: 'Clear', blocked: 'Block' };

/** Asking for a reading needs no words; what Legal decides does. */
export const needsReason = (legal: Legal): boolean => legal !== 'required';

/**
 * Where a person may move the legal gate to, with where it stands. Who may only ask for a reading cannot take it back, nor lift a block:
 * that, too, is for Legal.
 */
export function legalChoices(stands: Legal, { flag, clear }: { flag: boolean; clear: boolean }): Legal[] {
  const open: Record<Legal, boolean> = { none: clear, required: clear || (flag && stands !== 'blocked'), cleared: clear, blocked: clear };
  return (Object.keys(LEGAL_WORDS) as Legal[]).filter((legal) => legal === stands || open[legal]);
}
