import type { Words } from './story-action.ts';

/** What a field of a request holds; `inputs.ts` has the schema of each. */
export type FieldKind =
  /** A sentence that somebody has to read later, and one that may be left out. */
  | 'sentence'
  | 'note'
  | 'kindOfChange'
  | 'killKind'
  | 'legal'
  /** A local time of the newsroom, or an instant; none lifts what it names. */
  | 'time'
  | 'timeOrNone'
  /** The hash of the text on the screen, where it must and where it may be named. */
  | 'hash'
  | 'hashIfShown'
  | 'desk'
  | 'version';

export interface Field {
  kind: FieldKind;
  /** The field's name on the screen; absent where a screen fills it in. */
  label?: string;
  /** The most characters that it takes. */
  max?: number;
  /** What is said where it is empty. */
  due?: string;
  hint?: Words<string>;
}

export type Fields = Readonly<Record<string, Field>>;

const REASON = { label: 'Reason', max: 2_000, due: 'Reason: say why in a sentence.' } as const;

/** Why somebody does it: for the newsroom and its log. */
export const reasonField = (hint: Words<string>) =>
  ({ ...REASON, kind: 'sentence', hint }) as const;

/** The same where it may be left out, or is asked for by a guard of the action's own. */
export const reasonIfDue = (hint: Words<string>) => ({ ...REASON, kind: 'note', hint }) as const;

export const noteField = (hint?: string) =>
  ({ kind: 'note', label: 'Note', max: 2_000, ...(hint && { hint }) }) as const;

/**
 * What readers are told of a change. When a hash is given, exactly that text goes out or nothing.
 */
export const CHANGE_FIELDS = {
  kindOfChange: { kind: 'kindOfChange', label: 'Kind of change' },
  correctionText: {
    kind: 'note',
    label: 'Correction text',
    max: 2_000,
    hint: 'As readers will see it. Say what was wrong and what is right; no apology formula.',
  },
  sha256: { kind: 'hashIfShown' },
} as const satisfies Fields;

/** When a text goes out. */
export const SCHEDULE_FIELDS = {
  ...CHANGE_FIELDS,
  at: { kind: 'time', label: 'Date and time', due: 'Date and time: choose one.' },
} as const satisfies Fields;
