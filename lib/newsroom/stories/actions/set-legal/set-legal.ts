import type { StoryFacts } from '../../facts.ts';
import { reasonIfDue } from '../fields.ts';
import type { StoryAction } from '../story-action.ts';

export type Legal = StoryFacts['legal'];

interface LegalWords {
  /** Where the gate stands. */
  word: string;
  /** What the button says that moves it there. */
  does: string;
  /** What Legal decides stands in the record with its reason; to ask for a reading needs none. */
  needsReason: boolean;
  hint: string;
}

const RECORDED = 'Stands in the history and the activity.';

/** Where the legal gate can stand. */
export const LEGAL = {
  none: { word: 'None', does: 'No legal reading', needsReason: true, hint: RECORDED },
  required: { word: 'Required', does: 'Ask for a reading', needsReason: false, hint: RECORDED },
  cleared: {
    word: 'Cleared',
    does: 'Clear',
    needsReason: true,
    hint: 'Holds for exactly this text. Any change asks for a new reading.',
  },
  blocked: { word: 'Blocked', does: 'Block', needsReason: true, hint: RECORDED },
} as const satisfies Record<Legal, LegalWords>;

/**
 * The legal gate. Anyone of the desk may ask for a reading; only Legal clears or blocks a story, or
 * lifts its own block, each with a reason. A clearance holds for exactly the text that Legal had on
 * the screen. A block takes a scheduled text back: no clock lets out what Legal has stopped.
 */
export const setLegal = {
  word: 'Legal',
  permission: ({ legal, facts }) =>
    legal === 'required' && facts.legal !== 'blocked' ? 'legal.flag' : 'legal.clear',
  fields: {
    legal: { kind: 'legal', label: 'Legal' },
    reason: reasonIfDue(RECORDED),
    sha256: { kind: 'hashIfShown' },
  },
  events: ['story.legal'],
  mail: true,
} as const satisfies StoryAction;
