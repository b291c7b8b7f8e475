import { STATUS_WORDS } from '../stories/facts.ts';
import { EVENTS, FAMILIES, ruleOf } from './kinds.ts';

/** What of an event decides its words beside its kind. */
type Spoken = { kind: string; detail?: string | null };

function sentenceOf({ kind, detail }: Spoken): string {
  const rule = ruleOf(kind);
  // A kind that this version does not know says its own name, so that nothing is hidden.
  return (
    rule?.details?.sentences[detail ?? ''] ??
    rule?.sentence ??
    kind.replace(/^\w+\./, '').replaceAll('_', ' ')
  );
}

/** The words before and after what an event is about. */
export function eventWords(event: Spoken): [before: string, after: string] {
  const [before = '', after = ''] = sentenceOf(event).split('*');
  return [before.trim(), after.trim()];
}

const statuses: Record<string, string> = STATUS_WORDS;

/** `In review → Approved`; '' where nothing moved. */
export function fromTo({
  kind,
  from,
  to,
}: {
  kind?: string;
  from: string | null;
  to: string | null;
}): string {
  if (from === to || (kind && ruleOf(kind)?.hidesFromTo)) return '';
  return [from, to]
    .filter((side) => side !== null && side !== '')
    .map((side) => statuses[side ?? ''] ?? side)
    .join(' → ');
}

/**
 * An event of one story in its history, after the name of who did it: `submitted it for review
 * (Draft → In review)`.
 */
export function sayEvent(event: Spoken & { from: string | null; to: string | null }): string {
  const unnamed = ruleOf(event.kind)?.details?.unnamed?.[event.detail ?? ''];
  if (unnamed) return unnamed;
  const [before, after] = eventWords(event);
  const moved = fromTo(event);
  return [before, 'it', after, moved && `(${moved})`]
    .filter(Boolean)
    .join(' ')
    .replace(/ it (,)/, ' it$1');
}

/** Families of kinds for the filter, `story` → Stories. */
export const eventFamilies = (): { value: string; label: string }[] =>
  Object.entries(FAMILIES)
    .toSorted(([, a], [, b]) => a.place - b.place)
    .map(([value, { label }]) => ({ value, label }));

/** The kinds of one family; empty for a word that names none. */
export const kindsOf = (family: string): string[] =>
  Object.keys(EVENTS).filter((kind) => kind.startsWith(`${family}.`));

/** The kinds that are looked for by themselves. */
export const eventSteps = (): { value: string; label: string }[] =>
  Object.entries(EVENTS).flatMap(([value, { label }]) =>
    label === null ? [] : [{ value, label }],
  );
