import { z } from 'zod';
import { StoryId } from './content.ts';
import type { LockedStory } from './rows.ts';
import { lockSettled } from './settle.ts';
import type { Transaction } from '#db/queryable.ts';

/** What every verb takes: which story. */
export const OfStory = z.object({ storyId: StoryId });

const WHY = 'Reason: say why in a sentence.';
/** A sentence that somebody has to read later. */
export const Reason = z.string(WHY).trim().min(1, WHY).max(2_000, 'Reason: at most 2,000 characters.');

/** SHA-256 in hexadecimal: the content that the person had on the screen. */
export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const loadLocked = ({ storyId }: { storyId: string }, tx: Transaction): Promise<LockedStory | null> => lockSettled(tx, storyId);
