import type { StoryFacts } from '../facts.ts';
import { SCHEDULE_FIELDS } from './fields.ts';
import { needsText } from './kind-of-change.ts';
import type { Guard, Obstacle } from './story-action.ts';

/** An obstacle where there is a sentence to say; null stands for nothing in the way. */
export const says = (sentence: string | null, field?: string): Obstacle | null =>
  sentence === null ? null : { sentence, ...(field && { field }) };

export const nothingNew: Guard = (facts) =>
  says(
    facts.liveEditionId && !facts.updating
      ? 'Readers already have this text; there is no working copy.'
      : null,
  );

export const waitingToAppear: Guard = (facts) =>
  says(facts.nextEditionId ? 'The text is scheduled. Deschedule it first.' : null);

export const nothingScheduled: Guard = (facts) =>
  says(facts.nextEditionId ? null : 'Nothing is scheduled.');

/** A held story goes out again by being published: what waited to appear is what was held. */
export const waitingUnheld: Guard = (facts, when) =>
  facts.heldAt ? null : waitingToAppear(facts, when);

export const changedSinceApproval: Guard = (_, when) =>
  says(
    when.sha256 !== undefined && when.sha256 === when.approvedSha256
      ? null
      : 'The text changed since it was approved. It needs a new approval.',
  );

export const heldByLegal: Guard = ({ legal, legalSha256 }, when) => {
  if (legal === 'required') return says('Legal has not cleared this story yet.');
  if (legal === 'blocked') return says('Legal has blocked this story.');
  return says(
    legal === 'cleared' && legalSha256 !== when.sha256
      ? 'The text changed since Legal cleared it. Legal has to read it again.'
      : null,
  );
};

/** Whether an embargo lasts beyond an instant. */
export const isEmbargoed = (
  { embargoUntil }: Pick<StoryFacts, 'embargoUntil'>,
  at: Date,
): boolean => embargoUntil !== null && embargoUntil > at;

export const underEmbargo: Guard = (facts, { at }) =>
  says(isEmbargoed(facts, at) ? 'The embargo has not passed.' : null);

/**
 * Readers have to be told what kind of change a text is that differs from the one they had, and
 * what was corrected.
 */
export const unsaidChange: Guard = (facts, { kindOfChange, correctionText }) => {
  if (facts.firstPublishedAt && facts.updating && !kindOfChange)
    return { sentence: 'Say which kind of change this is.', field: 'kindOfChange' };
  return says(
    needsText(kindOfChange) && !correctionText?.trim() ? `A ${kindOfChange} needs its text.` : null,
    'correctionText',
  );
};

export const timeNotAhead: Guard = ({ embargoUntil }, { instant, at }) => {
  const field = SCHEDULE_FIELDS.at.label;
  if (!instant || instant <= at) return says('The time must lie ahead.', field);
  return says(
    embargoUntil && instant < embargoUntil ? 'The time lies before the end of the embargo.' : null,
    field,
  );
};
