import type { Entry, EntryStatus } from './ledger.ts';

type Entries = readonly Entry[];

/** What the status line of a story says. */
export type SavedState = Exclude<EntryStatus, 'beside' | 'loose'>;

/**
 * The gravest first. What stands beside the text holds up nothing, and words in a field that are
 * nothing yet are said there.
 */
const BY_GRAVITY = [
  'signed-out',
  'unkept',
  'offline',
  'opening',
  'unsent',
  'refused',
  'sending',
] as const;

/**
 * How a story stands: `saved` only when nothing of it waits, and never before its document is open.
 */
export function savedState(entries: Entries, storyId: string): SavedState {
  const own = entries.filter((entry) => entry.storyId === storyId);
  if (!own.some(({ kind }) => kind === 'text')) return 'opening';
  return BY_GRAVITY.find((status) => own.some((entry) => entry.status === status)) ?? 'saved';
}

/**
 * What would be lost, or left undone for everybody else, if this window were closed now. A text on
 * the device waits there safely.
 */
export const wouldBeLost = (entries: Entries): Entries =>
  entries.filter(
    ({ owes, kept, kind, status }) =>
      owes && (!kept || kind === 'action' || (kind === 'file' && status !== 'beside')),
  );

/** What would be lost if everything of this person's left the device now. */
export const notInTheNewsroom = (entries: Entries): Entries => entries.filter(({ owes }) => owes);

/**
 * What an action on a story has to wait for: its text and its files, not the action itself, nor
 * what holds up nothing.
 */
export const holdsUp = (entries: Entries, storyId: string): Entries =>
  entries.filter(
    (entry) =>
      entry.storyId === storyId &&
      entry.kind !== 'action' &&
      entry.status !== 'beside' &&
      entry.status !== 'saved',
  );

const MOST_NAMED = 4;

/** `hall.jpg, the text of “Ferries stop” and 2 more`. */
export function namesOf(entries: Entries): string {
  const names = [...new Set(entries.map(({ what }) => what))];
  const rest = names.length - MOST_NAMED;
  const named = rest > 0 ? [...names.slice(0, MOST_NAMED), `${rest} more`] : names;
  return new Intl.ListFormat('en').format(named);
}

/**
 * Why an action cannot be taken while something is held up, in one sentence; '' when nothing is.
 */
export function sayHeldUp(entries: Entries): string {
  const refused = entries.filter(({ status }) => status === 'refused');
  if (refused.length > 0)
    return `${namesOf(refused)}: not in the story. Try again there, or leave it out, then go on.`;
  if (entries.some(({ status }) => status === 'signed-out'))
    return 'You are signed out. Sign in again, then go on.';
  if (entries.some(({ status }) => status === 'offline' || status === 'unkept'))
    return 'There is no connection. What you wrote is not in the newsroom yet.';
  if (entries.some(({ status }) => status === 'unsent'))
    return (
      'What you wrote was not taken, so the story on this screen is not the one in the ' +
      'newsroom. Load the page again.'
    );
  const loose = entries.filter(({ status }) => status === 'loose');
  if (loose.length > 0)
    return `${namesOf(loose)}: typed, but not chosen. Choose it from the list or clear it, then go on.`;
  return entries.length > 0
    ? `${namesOf(entries)}: still on the way. Try again when it has arrived.`
    : '';
}
