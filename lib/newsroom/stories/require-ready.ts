import type { Transaction } from '#db/queryable.ts';
import { Refusal } from '../command.ts';
import { checkingOf } from './checking.ts';
import { checkStory, missingFor } from './checks.ts';
import { requirePictures } from './edition-of.ts';
import type { StorySubject } from './rows.ts';

/**
 * Everything that publication asks of a text. Approval asks the same, so that nothing stops an approved text for a reason that
 * its approval did not ask about.
 */
export async function requireReady(tx: Transaction, subject: StorySubject): Promise<void> {
  const { copy } = subject;
  const missing = missingFor('publication', checkStory(copy.content, await checkingOf(tx, subject)), copy.refused);
  if (missing) throw new Refusal(missing);
  await requirePictures(tx, copy.content);
}
