import type { Transaction } from '#db/queryable.ts';
import { CommandError } from '../../command.ts';
import { checkingOf } from './checking.ts';
import { checkStory, missingFor } from './checks.ts';
import { requirePictures } from '../edition/build-edition.ts';
import type { StorySubject } from '../story-row.ts';

/**
 * Everything that review, or publication, asks of a text. Approval asks what publication asks, so
 * that nothing stops an approved text for a reason that its approval did not ask about.
 * @throws CommandError that names every field in which something is missing.
 */
export async function requireReady(
  tx: Transaction,
  subject: StorySubject,
  stage: 'review' | 'publication',
): Promise<void> {
  const { copy } = subject;
  const isPublication = stage === 'publication';
  const missing = missingFor(
    stage,
    checkStory(copy.content, await checkingOf(tx, subject)),
    isPublication ? copy.refused : [],
  );
  if (missing) throw new CommandError(missing);
  if (isPublication) await requirePictures(tx, copy.content);
}
